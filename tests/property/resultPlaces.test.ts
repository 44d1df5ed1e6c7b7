import fc from 'fast-check';
import type { Plan } from '../../src/core/plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../src/core/plan/planBuilder';
import { RESULTS_SHEET_COLUMNS } from '../../src/core/layout/resultsSheet';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { WrittenMarks } from '../../src/core/writing/ownership';
import { resultPlaces } from '../../src/core/writing/resultPlaces';
import { EditableSheet } from '../layout/editableWorkbook';
import { times } from '../hunting';

const ROWS = 12;
const FIGURES = ['Nome', 'Target', 'Consuntivo'];

/** Where each node of a plan shows itself: rows of its own, of others too, or none. */
const drafts = fc.array(
  fc.record({
    level: fc.constantFrom('area', 'strategic', 'operational', 'indicator'),
    /** How far back its parent is among those before it. */
    back: fc.nat(6),
    rows: fc.uniqueArray(fc.integer({ min: 0, max: ROWS }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 14 },
);

type Draft = typeof drafts extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

function planOf(list: readonly Draft[]): Plan {
  const builder = new PlanBuilder({ name: 'Ente', rows: [] });
  const groups: string[] = [ENTITY_ID];
  list.forEach(({ level, back, rows }, i) => {
    const parent = groups[Math.max(0, groups.length - 1 - back)] as string;
    const draft = {
      level,
      code: '',
      name: `Voce ${i}`,
      rows: rows.map((row) => ({ sheet: 'piano', row, column: 0 })),
    } as const;
    if (level === 'indicator') builder.addIndicator(parent, draft);
    else groups.push(builder.addNode(parent, draft));
  });
  return {
    layout: 'declared',
    confidence: 1,
    sheets: [{ id: 'piano', name: 'Piano', headerRows: [0], columns: [], unused: [] }],
    years: [],
    year: null,
    nodes: builder.ordered(),
    findings: [],
  };
}

function gridsOf(withResults: boolean): ReadonlyMap<string, SheetGrid> {
  const table = Array.from({ length: ROWS + 1 }, (_, row) => (row === 0 ? FIGURES : ['a', 'b', 'c']));
  const plan = EditableSheet.from('piano', 'Piano', table).grid();
  const results = EditableSheet.from('risultati', 'Risultati', [RESULTS_SHEET_COLUMNS]).grid();
  return new Map([plan, ...(withResults ? [results] : [])].map((grid) => [grid.id, grid]));
}

it('each cell is of one node, in a column of its level where other nodes show themselves in the row', () => {
  fc.assert(
    fc.property(drafts, fc.boolean(), (list, withResults) => {
      const plan = planOf(list);
      const { byNode, added } = resultPlaces(plan, gridsOf(withResults), new WrittenMarks());
      const cells = [...byNode.values()].flat().flatMap(({ score, status }) => [score, status]);
      const keys = cells.map(({ sheet, row, column }) => `${sheet}|${row}|${column}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { id, level, rows } of plan.nodes) {
        for (const { score } of byNode.get(id) ?? []) {
          if (score.sheet !== 'piano') continue;
          expect(rows.map(({ row }) => row)).toContain(score.row);
          const { use } = added.find(({ column, kind }) => column === score.column && kind === 'score') ?? {};
          expect(['row', level]).toContain(use);
        }
      }
    }),
    { numRuns: times(300) },
  );
});

it('with the sheet Risultati every node has a cell, and exactly one holds its formula', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      const plan = planOf(list);
      const without = resultPlaces(plan, gridsOf(false), new WrittenMarks()).byNode;
      const { byNode } = resultPlaces(plan, gridsOf(true), new WrittenMarks());
      for (const { id, level } of plan.nodes) {
        const [primary, ...others] = byNode.get(id) ?? [];
        const before = without.get(id) ?? [];
        expect(primary?.score.sheet).toBe(before.length > 0 ? 'piano' : 'risultati');
        const onSheet = others.filter(({ score }) => score.sheet === 'risultati').length;
        expect(onSheet).toBe(before.length > 0 && level !== 'indicator' ? 1 : 0);
      }
    }),
    { numRuns: times(300) },
  );
});
