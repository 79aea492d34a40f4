/** Files of a dropped folder beyond which the rest is left: a whole disk dropped by mistake ends here. */
const MOST = 5_000;

/** What was dropped, files and folders. To be called while the event lasts; afterwards the browser forgets it. */
export function entriesOf(transfer: DataTransfer | null): readonly FileSystemEntry[] {
  return [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

/** All files among what was dropped, those inside folders too, in the order of their names; hidden ones are left out. */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && files.length < MOST; entry = waiting.shift()) {
    if (entry.name.startsWith('.')) continue;
    if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file) files.push(file);
    } else if (isFolder(entry)) waiting.unshift(...(await childrenOf(entry)));
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));

/** A folder gives its entries a hundred at a time, until it gives none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    children.push(...some);
  }
  return children.sort((a, b) => a.name.localeCompare(b.name));
}
