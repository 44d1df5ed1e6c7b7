import { columnChoice, columnRange } from '../../src/core/layout/columnChoice';
import type { ColumnMapping, Plan, SheetReading } from '../../src/core/plan/plan';
import { PlanBuilder } from '../../src/core/plan/planBuilder';

const reading = (role: ColumnMapping['role'], column: number, header: string): ColumnMapping => ({
  role,
  column,
  header,
  confidence: 1,
  reason: { id: 'column.reason', params: {} },
});

const sheet: SheetReading = {
  id: 's1',
  name: 'Piano',
  headerRows: [4, 30],
  columns: [reading('code', 1, 'Codice'), reading('target', 4, 'Target 2024'), reading('actual', 6, '')],
  unused: [{ column: 2, header: 'Tipo  Atto ' }],
};

test.each([
  ['its heading, as headings are compared', 4, { heading: 'target 2024', offset: 0 }],
  ['its heading when it is not used', 2, { heading: 'tipo  atto', offset: 0 }],
  ['the nearest heading to its left when it has none', 6, { heading: 'target 2024', offset: 2 }],
  ['that of an unused column too', 3, { heading: 'tipo  atto', offset: 1 }],
])('a column is named by %s', (_, column, expected) => {
  expect(columnChoice(sheet, column, 'actual')).toEqual({ ...expected, role: 'actual' });
});

function planWith(rows: readonly (readonly [sheet: string, first: number, last: number])[]): Plan {
  const builder = new PlanBuilder({ name: 'Camera', rows: [] });
  for (const [at, first, last] of rows) {
    const own = { sheet: at, first, last };
    builder.addNode('ente', {
      level: 'area',
      code: '',
      name: '',
      rows: [{ sheet: at, row: first, column: 1 }],
      own,
    });
  }
  const years = { years: [], year: null };
  return {
    layout: 'declared',
    confidence: 1,
    sheets: [sheet],
    ...years,
    nodes: builder.ordered(),
    findings: [],
  };
}

test('a column runs from the first headings to the last row of a node on its sheet', () => {
  const plan = planWith([
    ['s1', 6, 8],
    ['s1', 40, 42],
    ['s2', 90, 90],
  ]);
  expect(columnRange(plan, sheet, 4)).toEqual({ sheet: 's1', row: 4, column: 4, rows: 39, columns: 1 });
});

test('a sheet without nodes shows its headings', () => {
  expect(columnRange(planWith([]), sheet, 1)).toMatchObject({ row: 4, rows: 27 });
});
