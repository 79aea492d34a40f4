import { call } from '../bridge/call.ts';

const CHECKED = 'textarea, [contenteditable="true"], input[spellcheck="true"]';
/** A pause in typing after which the speller hears of new words, in milliseconds. */
const PAUSE = 300;
/** What is heard of one text, in UTF-16 units. */
const MOST = 200_000;

/** Tells what is typed in words of one's own, when a text gets the focus and after each pause: names in it are no errors. */
export function tellTyping(): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('focusin', ({ target }) => tell(target));
  document.addEventListener('input', ({ target }) => {
    clearTimeout(pause);
    pause = setTimeout(() => tell(target), PAUSE);
  });
}

function tell(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement && target.matches(CHECKED))) return;
  const text =
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
      ? target.value
      : Array.from(target.querySelectorAll('p, h3, li, td'), (block) => block.textContent).join('\n');
  if (text.trim() !== '') void call('window:typing', { text: text.slice(0, MOST) });
}
