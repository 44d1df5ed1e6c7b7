import type { CellValue } from '../../src/core/cell';
import { openTable, type Opened } from './openSession';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];

async function afterSetting(
  rows: CellValue[][],
  node: string,
  field: 'weight' | 'actual' | 'code',
  text: string,
): Promise<Opened> {
  const opened = await openTable(rows);
  await opened.session.edit({ kind: 'set', node, field, text });
  expect(opened.session.state.error).toBeNull();
  return opened;
}

describe('a weight is written as its siblings are', () => {
  const mixed = (first: CellValue[], second: CellValue[]): CellValue[][] => [
    HEADINGS,
    ['01', 'Ambito', '', '', ''],
    ['01_01', 'Primo', '', '', ''],
    ...first.map((weight, i) => [`01_01_0${i + 1}`, `Tempi ${i}`, weight, '>= 10', 8]),
    ['01_02', 'Secondo', '', '', ''],
    ...second.map((weight, i) => [`01_02_0${i + 1}`, `Costi ${i}`, weight, '>= 10', 8]),
  ];

  it.each<[string, CellValue[], CellValue[], string, CellValue]>([
    ['fractions, where another block has points', [0.5, 0.5], [60, 40], '30%', 0.3],
    ['points, where another block has fractions', [60, 40], [0.5, 0.5], '30%', 30],
    ['a block of one as its column', [1], [60, 40], '100', 100],
    ['fractions as text', ['0,50', '0,50'], ['0,60', '0,40'], '30%', '0,30'],
    ['fractions as text, typed in points', ['0,50', '0,50'], ['0,60', '0,40'], '30', '0,30'],
    ['percentages as text', ['50,00%', '50,00%'], ['60,00%', '40,00%'], '30', '30,00%'],
  ])('%s', async (_, first, second, typed, written) => {
    const { workbook } = await afterSetting(mixed(first, second), '01_01#1', 'weight', typed);
    expect(workbook.content('Piano', 3, 2)).toBe(written);
  });
});

it.each(['1000', '110%', '-5'])('a weight of %s is refused', async (text) => {
  const { session, workbook } = await openTable([
    HEADINGS,
    ['01', 'Ambito', 100, '', ''],
    ['01_01', 'Imprese', 100, '>= 10', 8],
  ]);
  await session.edit({ kind: 'set', node: '01#1', field: 'weight', text });
  expect(session.state.error?.id).toMatch(/^weight\.(tooLarge|negative)$/);
  expect(workbook.changed).toEqual([]);
});

describe('a percentage typed as an actual', () => {
  const plan = (target: CellValue, actual: CellValue): CellValue[][] => [
    HEADINGS,
    ['01', 'Ambito', 100, '', ''],
    ['01_01', 'Imprese', 100, target, actual],
  ];

  it('is in points where the indicator has its percentages as points', async () => {
    const { workbook, session } = await afterSetting(plan(80, 70), '01#1', 'actual', '78%');
    expect(workbook.content('Piano', 2, 4)).toBe(78);
    expect(session.state.results?.root.score).toBeCloseTo(78 / 80);
  });

  it('is a percentage where its own cell held points by mistake: 75 beside 80%', async () => {
    const { workbook, session } = await afterSetting(plan('>= 80%', 75), '01#1', 'actual', '75%');
    expect(workbook.content('Piano', 2, 4)).toBe(0.75);
    expect(session.state.results?.root.score).toBeCloseTo(0.75 / 0.8);
  });

  it('stays a text where something is said beside it, which no number could keep', async () => {
    const { workbook } = await afterSetting(plan(80, 70), '01#1', 'actual', '78 (dato provvisorio)');
    expect(workbook.content('Piano', 2, 4)).toBe('78 (dato provvisorio)');
  });

  it('is refused against days', async () => {
    const { session, workbook } = await openTable(plan('<= 5,00 gg', 4));
    await session.edit({ kind: 'set', node: '01#1', field: 'actual', text: '85%' });
    expect(session.state.error?.id).toBe('actual.percentForNumber');
    expect(workbook.changed).toEqual([]);
  });

  it('is a percentage elsewhere', async () => {
    const { workbook } = await afterSetting(plan('>= 80%', 0.7), '01#1', 'actual', '78%');
    expect(workbook.content('Piano', 2, 4)).toBe(0.78);
  });
});

describe('a new code is written where the old one is repeated', () => {
  const headings = [...HEADINGS, 'Mese inizio', 'Filtro'];
  const rows: CellValue[][] = [
    headings,
    ['10', 'Ambito', 100, '', '', '', '10'],
    ['10.01', 'Imprese', 50, '>= 10', 8, '10', '10'],
    ['10.02', 'Mercati', 50, '>= 10', 8, '3', '10'],
  ];

  it('in each row of the node, and not where the same figure means something else', async () => {
    const { workbook } = await afterSetting(rows, '10', 'code', '12');
    expect(workbook.sheets[0]?.values.slice(1)).toEqual([
      ['12', 'Ambito', 100, '', '', '', '12'],
      ['12.01', 'Imprese', 50, '>= 10', 8, '10', '12'],
      ['12.02', 'Mercati', 50, '>= 10', 8, '3', '12'],
    ]);
  });
});

it('rows with something beside the table, on either side, are not removed', async () => {
  const rows: CellValue[][] = [
    ['', '', ...HEADINGS],
    ['', '', '01', 'Ambito', 100, '', ''],
    ['Telefonare', '', '01_01', 'Imprese', 50, '>= 10', 8],
    ['', '', '01_02', 'Mercati', 50, '>= 10', 8],
  ];
  const { session, workbook } = await openTable(rows);
  await session.edit({ kind: 'remove', node: '01#1' });
  expect(session.state.error).toEqual({ id: 'edit.beside', params: { cell: 'A3', sheet: 'Piano' } });
  expect(workbook.changed).toEqual([]);
});
