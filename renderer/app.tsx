import { platform } from './actions/platform.ts';
import { ElementWords } from './elements/words.tsx';
import { Frame } from './features/frame/frame.tsx';
import { Boundary } from './features/work/boundary.tsx';
import { usePreferences } from './state/preferences.ts';

export function App() {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  return (
    <ElementWords t={t} language={language} platform={platform()}>
      <Boundary t={t}>
        <Frame />
      </Boundary>
    </ElementWords>
  );
}
