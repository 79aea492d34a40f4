import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { start } from './start.ts';

/** What was remembered is there before the first paint, so that nothing jumps. */
export async function openWindow(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  await start();
  createRoot(root).render(<App />);
}
