import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldsOf } from '../../core/model/kinds.ts';
import { assetsFolder } from '../printing/templates.ts';
import { type Desk, named } from './desk.ts';

/** Ids of the sample's sources. */
export interface SampleSources {
  readonly courier: string;
  readonly vestnik: string;
  readonly road: string;
  readonly bulletin: string;
  readonly record: string;
}

const rights = 'Written for this sample library: no real outlet printed it.';

const files: readonly (readonly [keyof SampleSources, string, Partial<FieldsOf<'source'>>])[] = [
  [
    'courier',
    '1-pamir-courier.txt',
    {
      kind: 'press',
      title: 'Dushanbe raises entry bans at meeting of CIS foreign ministers',
      publisher: named('The Pamir Courier'),
      published: '2024-10-08',
      language: 'en',
    },
  ],
  [
    'vestnik',
    '2-vestnik.txt',
    {
      kind: 'press',
      title: 'Документы мигрантов: в Душанбе ждут решений до весны',
      publisher: named('Вестник Содружества'),
      published: '2024-10-10',
      language: 'ru',
    },
  ],
  [
    'road',
    '3-rail-and-road.txt',
    {
      kind: 'press',
      title: 'Airports turn back thousands in a week',
      publisher: named('Rail and Road'),
      published: '2024-10-11',
      language: 'en',
    },
  ],
  [
    'bulletin',
    '4-cis-bulletin.txt',
    {
      kind: 'official-publication',
      title: 'Instruments in preparation',
      publisher: named('Commonwealth Bulletin'),
      published: '2024-10-01',
      language: 'en',
    },
  ],
  [
    'record',
    '5-record-of-meeting.txt',
    {
      kind: 'record-of-meeting',
      title: 'Record of meeting with the Embassy of Tajikistan, 10 October 2024',
      publisher: named('Central Asia Department'),
      author: 'Anna Lind',
      published: '2024-10-10',
      language: 'en',
      terms: 'in-confidence',
      marking: 'amber',
    },
  ],
];

/** Brings the five texts in, through the importer like any file. */
export async function bringSources(desk: Desk): Promise<SampleSources> {
  const folder = assetsFolder('sample');
  const ids: Partial<Record<keyof SampleSources, string>> = {};
  for (const [key, name, fields] of files) {
    const file = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
    const { made } = await desk.do('source:import', { file, fields: { ...fields }, anyway: true });
    if (made === null) throw new Error(`The sample’s ${name} could not be read.`);
    await desk.do('source:edit', { id: made.id, fields: { rights } });
    ids[key] = made.id;
  }
  return ids as SampleSources;
}
