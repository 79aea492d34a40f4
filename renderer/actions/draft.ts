import { call } from '../bridge/call.ts';
import { type Drafted, setDrafted } from '../state/drafted.ts';
import { useInspector } from '../state/inspector.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { show } from '../state/overlay.ts';
import { open } from '../state/workspace.ts';

/** What a draft can be made of, for the system's dialog. */
const WRITTEN = '.docx,.odt,.rtf,.md,.markdown,.html,.htm,.txt';

/** Asks for a document and opens it as a draft; `chosen` is told once there is one. */
export function chooseDraft(chosen: () => void = () => {}): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = WRITTEN;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    chosen();
    void openAsDraft(files);
  });
  input.click();
}

/** Opens documents as drafts, one after another; what could not be brought over is shown when all are there. */
export async function openAsDraft(files: readonly File[]): Promise<void> {
  if (useLibrary.getState().readOnly) return complain([{ code: 'read-only', params: {}, field: null }]);
  const drafts: Drafted[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (bytes === null) {
      complain([{ code: 'importing.crashed', params: { name: file.name }, field: null }]);
      continue;
    }
    const result = await call('briefing:from-document', { file: { name: file.name, bytes } });
    if (!result.ok) {
      complain(result.problems);
      continue;
    }
    const { made, title, sections, leftOut } = result.value;
    drafts.push(result.value);
    open({ view: 'briefing', id: made.id });
    // What is first done with a text that rests on nothing yet is to give it evidence.
    useInspector.setState({ leaf: 'unused' });
    if (leftOut.length === 0) say('draft.made', { title, count: sections });
  }
  const poorer = drafts.filter(({ leftOut }) => leftOut.length > 0);
  if (poorer.length === 0) return;
  setDrafted(poorer);
  show('drafted');
}
