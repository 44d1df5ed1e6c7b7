import { PROFILES } from '../../src/core/rules/profiles';
import { openTable } from './openSession';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const ROWS = [
  HEADINGS,
  ['01', 'Ambito', 100, '', ''],
  ['01_01', 'Imprese', 50, '>= 100', 85],
  ['01_02', 'Eventi', 50, '>= 100', 100],
];

it('tells what other rules change, and chooses nothing', async () => {
  const { session, workbook } = await openTable(ROWS);
  const effect = await session.previewRules('TNO');
  expect(effect).toMatchObject({ root: { now: 0.925, chosen: 0.925 }, scores: 0, statuses: 1 });
  expect(effect?.differences).toContainEqual({
    rule: 'Verde indicatori',
    now: 'Raggiunto: >= 80%',
    chosen: 'Raggiunto: >= 90%',
  });
  expect(session.state.rulesName).toBe('Standard');
  expect(session.state.phase).toBe('ready');
  expect(workbook.changed).toEqual([]);
});

it.each(PROFILES.map(({ name }) => name).filter((name) => name !== 'Standard'))(
  '%s: what is told is what choosing gives',
  async (name) => {
    const { session } = await openTable([
      ...ROWS,
      ['01_03', 'Relazione', 25, 'Entro 30/06/2025', '15/09/2025'],
    ]);
    const effect = await session.previewRules(name);
    await session.chooseRules(name);
    expect(session.state.results?.root.score).toBe(effect?.root.chosen);
  },
);

it('of the rules in force nothing changes', async () => {
  const { session } = await openTable(ROWS);
  expect(await session.previewRules('Standard')).toEqual({
    differences: [],
    root: { now: 0.925, chosen: 0.925 },
    scores: 0,
    statuses: 0,
  });
});
