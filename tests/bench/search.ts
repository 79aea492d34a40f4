/*
 * The search index on real words: build, file, load, a keystroke, an edit, a typing error, against SQLite's FTS5 where
 * python3 with FTS5 is at hand. The text is what the installed packages say of themselves: prose and code, some
 * 100,000 different words (a small invented vocabulary hides what costs). Run: npx tsx tests/bench/search.ts [sources]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FlatIndex,
  IndexBuilder,
  type SearchDocument,
  Searcher,
  snippetOf,
} from '../../core/search/index.ts';

const SOURCES = Number(process.argv[2] ?? 10_000);
const WORDS = 500;
const QUOTES = SOURCES * 5;
const QUOTE_WORDS = 25;

/** Words of every readme and type declaration of the installed packages, until there are enough. */
function corpus(enough: number): readonly string[] {
  const words: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (words.length >= enough) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.md$|\.d\.ts$/.test(entry.name))
        for (const word of readFileSync(path, 'utf8').split(/\s+/)) words.push(word);
    }
  };
  walk('node_modules');
  return words;
}

const words = corpus(SOURCES * WORDS);
const stretch = (n: number, length: number) => {
  const from = (n * length) % Math.max(1, words.length - length);
  return words.slice(from, from + length).join(' ');
};
const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
function* documents(): Generator<SearchDocument> {
  for (let n = 0; n < SOURCES; n += 1)
    yield {
      kind: 'source',
      id: id(n),
      title: stretch(n * 7, 6),
      body: stretch(n, WORDS),
      facets: ['kind:source', 'marking:clear', `of:${id(n)}`],
      days: [n, n],
    };
  for (let n = 0; n < QUOTES; n += 1)
    yield {
      kind: 'quote',
      id: id(1_000_000 + n),
      title: stretch(n * 3, 4),
      body: stretch(n * 11, QUOTE_WORDS),
      facets: ['kind:quote', 'marking:clear', `of:${id(n % SOURCES)}`, 'grade:2'],
      days: null,
    };
}

const queries = Array.from({ length: 400 }, (_, n) =>
  stretch(n * 7_919 + 13, 3)
    .toLowerCase()
    .split(' '),
)
  .map((three) => three.filter((word) => /^[a-z]{4,14}$/.test(word)))
  .filter((pair) => pair.length >= 2)
  .slice(0, 60)
  .map((pair) => pair.slice(0, 2).join(' '));
const keystrokes = queries.flatMap((query) =>
  Array.from({ length: query.length - 1 }, (_, i) => query.slice(0, i + 2)),
);

const time = <T>(work: () => T): [number, T] => {
  const start = performance.now();
  const value = work();
  return [performance.now() - start, value];
};
const percentile = (values: readonly number[], p: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * p)] ?? 0;
const row = (what: string, value: number, unit: string) =>
  console.log(`${what.padEnd(46)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}`);

const folder = mkdtempSync(join(tmpdir(), 'precis-search-'));
try {
  const held = [...documents()];
  const megabytes = held.reduce((sum, { body, title }) => sum + body.length + title.length, 0) / 1e6;
  console.log(`${held.length} documents, ${megabytes.toFixed(0)} MB, ${keystrokes.length} keystrokes`);

  const [buildTime, index] = time(() => {
    const builder = new IndexBuilder();
    for (const document of held) builder.add(document);
    return builder.build(1);
  });
  row('build', buildTime, 'ms');
  row('different words', index.words.size, '');
  const file = join(folder, 'index');
  const [, bytes] = time(() => index.toBytes());
  writeFileSync(file, bytes);
  row('file', bytes.length / 1e6, 'MB');
  readFileSync(file);
  const reads = Array.from({ length: 5 }, () => time(() => readFileSync(file)));
  const read = percentile(
    reads.map(([ms]) => ms),
    0.5,
  );
  const loads = reads.map(([, content]) => time(() => FlatIndex.fromBytes(content))[0] + read);
  const load = percentile(loads, 0.5);
  row('read the file', read, 'ms');
  row('load: read, and ready to search', load, 'ms');
  row('  load ÷ read', load / read, '(goal ≤ 3, and ≤ 50 ms)');

  const searcher = new Searcher(FlatIndex.fromBytes(readFileSync(file)) ?? index);
  for (const query of queries) searcher.find(query);
  const spent = keystrokes.map((query) => time(() => searcher.find(query))[0]);
  row('keystroke, median', percentile(spent, 0.5), 'ms');
  row('keystroke, p95', percentile(spent, 0.95), 'ms');
  row('keystroke, worst', Math.max(...spent), 'ms');
  const phrases = queries.map((query) => time(() => searcher.find(`"${query}"`))[0]);
  row('phrase, p95', percentile(phrases, 0.95), 'ms');
  const wrong = queries.map(
    (query) => time(() => searcher.find(`${query.slice(1, 3)}q${query.slice(3).replace(' ', 'x')} `))[0],
  );
  row('typing error, p95', percentile(wrong, 0.95), 'ms');
  const texts = new Map(held.map((document) => [document.id, document]));
  const snippets = queries.map((query) => {
    const answer = searcher.find(query);
    return time(() =>
      answer.found.map((found) => snippetOf(texts.get(found.id) ?? { title: '', body: '' }, answer)),
    )[0];
  });
  row('50 hits in context, p95', percentile(snippets, 0.95), 'ms');
  const edits = Array.from({ length: 500 }, (_, n) => {
    const body = `${stretch(n * 31, WORDS)} zyx${n}`;
    return time(() => {
      searcher.put({ ...(held[n] ?? (held[0] as SearchDocument)), body });
      return searcher.find(`zyx${n}`).total;
    });
  });
  row(
    'an edit of 500 words, stored and found, p95',
    percentile(
      edits.map(([ms]) => ms),
      0.95,
    ),
    'ms (goal ≤ 5)',
  );
  row('  worst of 500', Math.max(...edits.map(([ms]) => ms)), 'ms');
  console.log(`  found: ${edits.filter(([, total]) => total === 1).length} of ${edits.length}`);
  const after = keystrokes.map((query) => time(() => searcher.find(query))[0]);
  row('keystroke after 500 edits, p95', percentile(after, 0.95), 'ms');

  writeFileSync(
    join(folder, 'documents'),
    held.map(({ title, body }) => JSON.stringify(`${title} ${body}`)).join('\n'),
  );
  writeFileSync(join(folder, 'queries'), JSON.stringify(keystrokes));
  const python = `
import json, sqlite3, sys, time
d = sys.argv[1]
docs = [json.loads(l) for l in open(d + '/documents')]
c = sqlite3.connect(d + '/fts.db'); c.execute("pragma journal_mode=off")
t = time.perf_counter()
c.execute("create virtual table t using fts5(a, tokenize='porter unicode61')")
c.executemany("insert into t values (?)", ((x,) for x in docs)); c.commit()
build = time.perf_counter() - t
spent = []
for q in json.load(open(d + '/queries')):
    m = ' '.join('"%s"' % w for w in q.split()) + '*'
    t = time.perf_counter()
    c.execute('select rowid from t where t match ? order by rank limit 50', (m,)).fetchall()
    spent.append(time.perf_counter() - t)
spent.sort()
print(json.dumps({'build': build * 1000, 'p95': spent[int(len(spent) * .95)] * 1000}))
`;
  const peer = spawnSync('python3', ['-c', python, folder], { encoding: 'utf8' });
  if (peer.status !== 0) console.log('SQLite FTS5: not at hand, not compared');
  else {
    const { build, p95 } = JSON.parse(peer.stdout) as { build: number; p95: number };
    row('FTS5: build', build, 'ms');
    row('  build ÷ FTS5', buildTime / build, '(goal ≤ 1.0)');
    row('FTS5: keystroke, p95', p95, 'ms');
    row('  keystroke ÷ FTS5', percentile(spent, 0.95) / p95, '(goal ≤ 0.2)');
  }
} finally {
  rmSync(folder, { recursive: true });
}
