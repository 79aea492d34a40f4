/** What takes the focus of a field: what is chosen in it, what is typed in, what opens. */
const CONTROLS = [
  'input:checked:not(:disabled)',
  'input:not(:disabled, [type="radio"]), textarea:not(:disabled), button[aria-haspopup="listbox"]',
  'input:not(:disabled), button:not(:disabled)',
];

/**
 * The control of a field of a form (`status.2.date`), or of what it is part of where the form shows no more of it. A part
 * that is folded is opened. Null where the form has no such field.
 */
export function controlOf(form: HTMLElement, field: string): HTMLElement | null {
  const steps = field.split('.');
  for (let end = steps.length; end > 0; end -= 1) {
    const name = steps.slice(0, end).join('.');
    const part = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
    for (const which of CONTROLS) {
      const control = part?.querySelector<HTMLElement>(which);
      if (!control) continue;
      const folded = control.closest('details');
      if (folded) folded.open = true;
      return control;
    }
  }
  return null;
}
