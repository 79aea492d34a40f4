import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { addPicture } from '../../../actions/briefing.ts';
import { complain } from '../../../state/notices.ts';
import { isBlank, itemAt } from './commands.ts';

/** Puts an item after the one at the cursor, in place of an empty line, and selects it: keys go on from it. */
export function insertItem(editor: Editor, item: JSONContent): void {
  const { state } = editor;
  const here = itemAt(state.selection.$from);
  const node = state.schema.nodeFromJSON(item);
  if (!here) {
    editor.view.dispatch(state.tr.insert(state.doc.content.size, node));
    return;
  }
  const end = here.start + here.node.nodeSize;
  const blank = isBlank(here.node);
  const tr = blank ? state.tr.replaceWith(here.start, end, node) : state.tr.insert(end, node);
  const at = blank ? here.start : end;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  editor.view.focus();
}

/** A picture chosen by itself, and not drawn yet: it asks at once for what paper must say of it. */
let justChosen: string | null = null;

/** True once for a picture that was chosen by itself. */
export function isJustChosen(blob: string): boolean {
  const asks = justChosen === blob;
  if (asks) justChosen = null;
  return asks;
}

/** Takes pictures into the library and puts them at the cursor; what is no picture is said. */
export async function insertPictures(editor: Editor, files: readonly File[], asks = false): Promise<void> {
  for (const file of files) {
    const picture = await addPicture(new Uint8Array(await file.arrayBuffer()));
    if (!picture) continue;
    if (!(await canBeSeen(file))) {
      complain([{ code: 'not-a-picture', params: {}, field: null }]);
      continue;
    }
    if (asks && files.length === 1) justChosen = picture.blob;
    insertItem(editor, {
      type: 'picture',
      attrs: { ...picture, alt: '', caption: '', source: '', rights: '', marking: null },
    });
  }
}

/** True where a picture can be decoded to its end. Its size was judged before, by its first bytes. */
async function canBeSeen(file: File): Promise<boolean> {
  if (file.type === 'image/svg+xml') return true;
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}

/** Asks for picture files. */
export function choosePictures(editor: Editor): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/svg+xml';
  input.multiple = true;
  input.addEventListener('change', () => void insertPictures(editor, [...(input.files ?? [])], true));
  input.click();
}
