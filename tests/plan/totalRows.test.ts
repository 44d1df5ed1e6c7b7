import type { Finding, Plan } from '../../src/core/plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../src/core/plan/planBuilder';
import { totalRows } from '../../src/core/plan/totalRows';

/** Two ambiti, the first with two objectives, each objective with an indicator in a row of its own; totals by row. */
function planWith(totals: Readonly<Record<number, string>>): Plan {
  const builder = new PlanBuilder({ name: 'Ente', rows: [] });
  const at = (row: number): { sheet: string; row: number; column: number } => ({
    sheet: 's',
    row,
    column: 0,
  });
  const node = (
    parent: string,
    level: 'area' | 'strategic',
    code: string,
    name: string,
    row: number,
  ): string => builder.addNode(parent, { level, code, name, rows: [at(row)] });
  const indicator = (parent: string, row: number): void =>
    void builder.addIndicator(parent, { code: '', name: `Riga ${row}`, rows: [at(row)] });
  const first = node(ENTITY_ID, 'area', '01', 'Imprese', 1);
  indicator(node(first, 'strategic', '01_01', 'Credito', 1), 1);
  indicator(node(first, 'strategic', '01_02', 'Estero', 3), 3);
  const second = node(ENTITY_ID, 'area', '02', 'Regolazione', 6);
  indicator(node(second, 'strategic', '02_01', 'Vigilanza', 6), 6);
  const findings = Object.entries(totals).map(([row, name]): Finding => ({
    severity: 'note',
    message: { id: 'row.subtotal', params: { name } },
    at: at(Number(row)),
    node: null,
  }));
  return {
    layout: 'declared',
    confidence: 1,
    sheets: [],
    years: [],
    year: null,
    nodes: builder.ordered(),
    findings,
  };
}

function found(totals: Readonly<Record<number, string>>): Record<string, number> {
  return Object.fromEntries([...totalRows(planWith(totals))].map(([id, { row }]) => [id, row]));
}

describe('a line of totals is of the node that ends above it', () => {
  it.each([
    ['and that it names by name', { 2: 'Totale Credito' }, { '01_01': 2 }],
    ['by code', { 4: 'Totale obiettivo 01_02' }, { '01_02': 4 }],
    ['by level', { 5: 'Totale ambito' }, { '01': 5 }],
    [
      'each of several',
      { 2: 'Subtotale 01_01', 5: 'Totale area Imprese', 8: 'Totale generale' },
      { '01_01': 2, '01': 5, ente: 8 },
    ],
    ['the highest one, where it says nothing more and is the only one', { 8: 'Totale' }, { ente: 8 }],
  ])('%s', (_, totals, expected) => expect(found(totals)).toEqual(expected));
});

describe('a line of totals is of nobody', () => {
  it.each([
    ['where the node that it names goes on below', { 2: 'Totale Imprese' }],
    ['where it names a node that ended before', { 5: 'Totale Credito' }],
    ['where it says nothing more, and others say as little', { 5: 'Totale', 8: 'Totale' }],
    ['where a code is only the beginning of a longer one', { 4: 'Totale 01_021' }],
  ])('%s', (_, totals) => expect(found(totals)).toEqual({}));
});
