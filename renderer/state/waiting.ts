import { create } from 'zustand';
import type { KeptForm } from '../../core/contract/forms.ts';
import type { Id } from '../../core/model/id.ts';

/** Forms that were put aside or left by a window that closed, the one typed in last first: none of them is open. */
export const useWaiting = create<{ readonly forms: readonly KeptForm[] }>()(() => ({ forms: [] }));

export function putAside(form: KeptForm): void {
  useWaiting.setState(({ forms }) => ({ forms: [form, ...forms.filter(({ id }) => id !== form.id)] }));
}

/** Takes a form off the list and gives it; null where it is not on it. */
export function takeUp(id: Id): KeptForm | null {
  const { forms } = useWaiting.getState();
  useWaiting.setState({ forms: forms.filter((form) => form.id !== id) });
  return forms.find((form) => form.id === id) ?? null;
}
