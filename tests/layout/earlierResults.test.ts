import { planOfSheets, type Rows } from './treeOf';

const table = (headings: readonly string[], figures: Rows[number]): Rows => [
  ['Codice', 'Nome', 'Peso', ...headings],
  ['01', 'Sviluppo', 100],
  ['01_01', 'Imprese assistite', 60, ...figures],
  ['01_02', 'Bandi pubblicati', 40, ...figures],
];

/** What is read of the first indicator: its year, its actual, and its result of the year before. */
function readOf(rows: Rows, year: number | null = null): unknown[] {
  const plan = planOfSheets({ Piano: rows }, { year });
  const node = plan.nodes.find(({ code }) => code === '01_01');
  return [plan.year, node?.actual?.value, node?.cells.previous?.value];
}

describe('what was achieved in an earlier year', () => {
  it('is no actual of the targets of this year, though nothing else is', () => {
    expect(readOf(table(['Consuntivo 2024', 'Target 2025'], [8, '>= 10']))).toEqual([2025, undefined, 8]);
  });

  it('is the previous result beside the actuals of the year of the targets, blank ones too', () => {
    const headings = ['Consuntivo 2024', 'Target 2025', 'Consuntivo 2025'];
    expect(readOf(table(headings, [8, '>= 10', 9]))).toEqual([2025, 9, 8]);
    expect(readOf(table(headings, [8, '>= 10', '']))).toEqual([2025, undefined, 8]);
  });

  it('is the previous result of the year that a person chooses, where each has targets', () => {
    const headings = ['Target 2024', 'Consuntivo 2024', 'Target 2025', 'Consuntivo 2025'];
    const rows = table(headings, ['>= 7', 8, '>= 10', 9]);
    expect(readOf(rows, 2025)).toEqual([2025, 9, 8]);
    expect(readOf(rows, 2024)).toEqual([2024, 8, undefined]);
    const { confidence, sheets } = planOfSheets({ Piano: rows }, { year: 2025 });
    expect([confidence, sheets[0]?.unused]).toEqual([1, []]);
  });
});
