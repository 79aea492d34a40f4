import './no-eval.ts';
import './trusted-types.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/forced-colors.css';

// Everything else is a later import, so that what stands above has been done before any of it runs.
void import('./window.tsx').then(({ openWindow }) => openWindow());
