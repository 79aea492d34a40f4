import type { Note } from '../../../core/pack/document/document.ts';
import { text } from '../../../core/pack/document/inline.ts';

const words = (said: string) => [text(said)];

/** A short note that asks for everything a house may set: a template is laid out with it before it is taken. */
export const specimen: Note = {
  format: 1,
  output: 'note',
  language: 'en',
  paper: 'a4',
  standard: 'ua-1',
  date: '2000-01-01',
  draft: false,
  title: 'Specimen',
  shortTitle: 'Specimen',
  kind: 'Information note',
  author: '',
  marking: { label: 'TLP:CLEAR', scheme: 'tlp', colour: '#ffffff' },
  imprint: 'Version 1',
  copyMark: '',
  words: {
    pageOf: 'Page {page} of {pages}',
    page: 'p. {page}',
    allFrom: 'All from {source}.',
    allFromUnless: 'All from {source}, unless noted.',
    contents: 'Contents',
    printed: 'printed',
    computed: 'computed',
    draft: 'Draft',
  },
  cover: {
    fields: [{ label: 'For', lines: ['The reader'] }],
    clearances: { label: 'Clearances', rows: [] },
    changes: null,
    release: '',
  },
  parts: [
    {
      id: 'summary',
      part: 'summary',
      number: '',
      title: 'Summary',
      newPage: false,
      blocks: [{ block: 'paragraph', id: null, number: '', runs: words('In short.') }],
    },
    {
      id: 'sections',
      part: 'sections',
      number: '1',
      title: 'Text',
      newPage: false,
      blocks: [
        { block: 'heading', level: 2, runs: words('Under it') },
        {
          block: 'paragraph',
          id: null,
          number: '1.1',
          runs: [...words('Said so.'), { in: 'note', note: 1 }],
        },
        { block: 'list', ordered: false, entries: [words('One'), words('Two')] },
        { block: 'quotation', id: null, open: '“', runs: words('Quoted.”'), attribution: words('Somebody') },
      ],
    },
  ],
  footnotes: [
    {
      number: 1,
      cited: [
        {
          id: 'use-1',
          ref: 'Q 1',
          source: '',
          named: '',
          place: 'line 1',
          line: null,
          grade: '',
          remark: '',
        },
      ],
    },
  ],
  holders: null,
  sources: [],
  register: [],
};
