import { readdirSync, readFileSync } from 'node:fs';
import { italian } from '../../src/messages/it';
import { functions } from '../../src/messages/it/functions';

/** What the functions are made of; the pane's sentences stay out of their file. */
const FOLDERS = [
  'actual',
  'arguments',
  'codes',
  'date',
  'number',
  'rollup',
  'rules',
  'score',
  'status',
  'targets',
  'text',
];

const ALL = new Set(Object.keys(italian));
const OWN = new Set(Object.keys(functions));

it('the functions have every sentence that they can say, and no other part of the catalogue', () => {
  const said = [...FOLDERS.map((folder) => `src/core/${folder}`), 'src/functions'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/'([\w.]+)'/g)])
      .flatMap(([, text = '']) => (ALL.has(text) ? [text] : [])),
  );
  expect(said.length).toBeGreaterThan(30);
  expect([...new Set(said)].filter((id) => !OWN.has(id))).toEqual([]);
});
