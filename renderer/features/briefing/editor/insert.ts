import type { Editor, JSONContent } from '@tiptap/core';
import { addPicture } from '../../../actions/briefing.ts';
import { complain } from '../../../state/notices.ts';
import { isBlank, itemAt } from './commands.ts';

/** Puts an item after the one at the cursor; in place of an empty line. */
export function insertItem(editor: Editor, item: JSONContent): void {
  const { state } = editor;
  const here = itemAt(state.selection.$from);
  const node = state.schema.nodeFromJSON(item);
  if (!here) {
    editor.view.dispatch(state.tr.insert(state.doc.content.size, node));
    return;
  }
  const end = here.start + here.node.nodeSize;
  const tr = isBlank(here.node) ? state.tr.replaceWith(here.start, end, node) : state.tr.insert(end, node);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** Takes pictures into the library and puts them at the cursor; what is no picture is said. */
export async function insertPictures(editor: Editor, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const picture = await addPicture(new Uint8Array(await file.arrayBuffer()));
    if (!picture) continue;
    if (!(await canBeSeen(file))) {
      complain([{ code: 'not-a-picture', params: {}, field: null }]);
      continue;
    }
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
  input.addEventListener('change', () => void insertPictures(editor, [...(input.files ?? [])]));
  input.click();
}
