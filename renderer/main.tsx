import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app.tsx';
import { start } from './start.ts';

const root = document.getElementById('root');
if (root) {
  const drawn = createRoot(root);
  // What was remembered is there before the first paint, so that nothing jumps.
  void start().then(() => drawn.render(<App />));
}
