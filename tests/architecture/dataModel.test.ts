import { readFileSync } from 'node:fs';
import type { TreeEdit } from '../../src/core/editing/edit';
import { planEdits } from '../../src/core/editing/planEdits';
import { recognise } from '../../src/core/layout/recognise';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { pistoiaPrato } from '../../src/core/rules/profiles/pistoiaPrato';
import { WrittenMarks } from '../../src/core/writing/ownership';
import { ResultCells } from '../../src/core/writing/resultCells';
import { writeResults } from '../../src/core/writing/writeResults';
import { italian } from '../../src/messages/it';
import { findingsAbout } from '../checks/findingsOf';
import { readRelazione2022 } from '../layout/sampleFiles';

/** The values that the page shows, by the name of their type. */
const shown = Object.assign(
  {},
  ...[...readFileSync('docs/modello-dati.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, block = '']) => JSON.parse(block) as object,
  ),
) as Record<string, object>;

const NODE = '01_01_02#1';
/** Rows 13 to 15 of the sheet that the page shows, zero-based. */
const ROWS = [12, 15] as const;

let produced: Record<string, unknown>;
beforeAll(async () => {
  const { sheets, activeSheet } = await readRelazione2022();
  const { plan } = recognise(sheets, activeSheet);
  if (!plan) throw new Error('not recognised');
  const grids = new Map(sheets.map((grid) => [grid.id, grid]));
  const cells = new ResultCells(plan, grids, new WrittenMarks([]));
  const results = evaluatePlan(cells.plan, pistoiaPrato, italian);
  const { patches } = writeResults(cells, results, {
    rules: pistoiaPrato,
    rulesRange: null,
    mode: 'formulas',
  });
  const patch = patches.find(({ sheet, column }) => sheet === '2' && column === 7);
  if (!patch) throw new Error('no column of results');
  produced = {
    PlanNode: plan.nodes.find(({ id }) => id === NODE),
    NodeResult: results.byId.get(NODE),
    Finding: findingsAbout(plan, results).find(({ node }) => node === NODE),
    ColumnPatch: { ...patch, cells: patch.cells.slice(ROWS[0] - patch.row, ROWS[1] - patch.row) },
    TreeEdit: shown.TreeEdit,
    SheetChange: planEdits(plan, grids, shown.TreeEdit as TreeEdit).changes,
  };
});

it.each(['PlanNode', 'NodeResult', 'Finding', 'ColumnPatch', 'SheetChange'])(
  'the %s on the page of the data model is the one that the code makes',
  (type) => expect(produced[type]).toMatchObject(shown[type] as object),
);

it('the page shows nothing else', () => {
  expect(Object.keys(shown).sort()).toEqual(Object.keys(produced).sort());
});
