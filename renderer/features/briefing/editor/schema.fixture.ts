import { getSchema } from '@tiptap/core';
import { extensions } from './nodes.ts';

const nothing = () => {};
const host = {
  placeholder: () => '',
  undo: nothing,
  redo: nothing,
  moveOut: nothing,
  choose: nothing,
  pickUp: nothing,
  extend: nothing,
  tooLarge: nothing,
  pictures: nothing,
  known: () => true,
};
/** The editor's schema, for tests that need no window. */
export const schema = getSchema(extensions(host, { depth: 0 }));
