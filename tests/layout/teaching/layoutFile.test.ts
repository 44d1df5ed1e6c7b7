import type { LayoutDeclaration } from '../../../src/core/layout/engine/declaration/declaration';
import { readProposed } from '../engine/readProposed';
import {
  LARGEST_FILE,
  layoutFileText,
  readDeclaration,
  readLayoutFile,
} from '../../../src/core/layout/teaching/layoutFile';
import { italian } from '../../../src/messages/it';
import { say } from '../../../src/messages/message';
import { readWorkbook } from '../../../tools/readWorkbook';
import { bytesOf } from '../../fixtures/other/truth';
import { afterAnswers, at, LESSON, plan } from './exampleSheets';

const TAUGHT = afterAnswers([plan(2024)], [...LESSON, { about: 'line', cell: at(2), is: 'area' }]);

function refusal(kept: unknown): string {
  const { value, problem } = readDeclaration(kept);
  expect(value).toBeNull();
  return problem ? say(italian, problem) : '';
}

describe('a layout as a file', () => {
  it('comes back as it was saved, with its name', () => {
    const file = { name: 'Cruscotto', layout: TAUGHT };
    expect(readLayoutFile(layoutFileText(file))).toEqual({ value: file, problem: null });
  });

  it.each([
    '03-asl-schede-budget',
    '08-azienda-speciale-trasposta',
    '24-istituto-blocchi-di-etichette',
    '21-camera-codici-di-forma-strana',
  ])('comes back as it was proposed for %s, small enough to be kept in the workbook', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const layout = readProposed(sheets)?.declaration as LayoutDeclaration;
    const text = layoutFileText({ name, layout });
    expect(readLayoutFile(text).value?.layout).toEqual(layout);
    expect(text.length).toBeLessThan(20_000);
  });

  it.each<[string, string, string]>([
    ['no JSON', 'PK\u0003\u0004', 'Il file non è una disposizione salvata da questo componente.'],
    ['another JSON', '{"nodes": []}', 'Il file non è una disposizione salvata da questo componente.'],
    ['one of another version', '{"name":"x","layout":{"version":2}}', 'La disposizione è della versione 2,'],
    ['one too large', ' '.repeat(LARGEST_FILE + 1), 'Il file è troppo grande per essere una disposizione.'],
  ])('says so of %s', (_, content, sentence) => {
    const { value, problem } = readLayoutFile(content);
    expect(value).toBeNull();
    expect(problem && say(italian, problem)).toContain(sentence);
  });

  it.each<[string, () => unknown, string]>([
    ['a level that is none', () => ({ ...TAUGHT, levels: ['area', 'entity'] }), 'levels.1'],
    ['a role that nobody knows', () => withField({ role: 'constructor' }), 'tables.0.fields.0.role'],
    ['a text of a megabyte', () => withField({ heading: 'x'.repeat(1e6) }), 'tables.0.fields.0.heading'],
    ['a depth without end', () => withField({ depth: 1e9 }), 'tables.0.fields.0.depth'],
    [
      'an offset to nowhere',
      () => withField({ offset: Number.MAX_SAFE_INTEGER }),
      'tables.0.fields.0.offset',
    ],
    ['tables without end', () => ({ ...TAUGHT, tables: Array(1000).fill(TAUGHT.tables[0]) }), 'tables'],
    ['tables that are none', () => ({ version: 1, levels: [], tables: { length: 9 } }), 'tables'],
  ])('says where something is wrong: %s', (_, make, where) => {
    expect(refusal(make())).toBe(`La disposizione non è completa: in «${where}» c’è qualcosa che non va.`);
  });

  it('takes nothing along that it does not know, prototypes neither', () => {
    const kept: unknown = JSON.parse(
      JSON.stringify(TAUGHT).replace('{', '{"__proto__":{"polluted":1},"run":"alert(1)",'),
    );
    expect(Object.keys(readDeclaration(kept).value ?? {}).sort()).toEqual(Object.keys(TAUGHT).sort());
    expect({}).not.toHaveProperty('polluted');
  });
});

function withField(changed: object): unknown {
  const [table] = TAUGHT.tables;
  const [field, ...others] = table?.fields ?? [];
  return { ...TAUGHT, tables: [{ ...table, fields: [{ ...field, ...changed }, ...others] }] };
}
