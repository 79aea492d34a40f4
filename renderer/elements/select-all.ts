/** Selects what a field holds and shows how it begins: the browser would scroll a long name to its end. */
export function selectAll(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.setSelectionRange(0, field.value.length, 'backward');
  field.scrollLeft = 0;
}
