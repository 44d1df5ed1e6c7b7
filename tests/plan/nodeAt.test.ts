/** Which node a person means with a cell of the sheet. */
import { italian } from '../../src/messages/it';
import { nodeAt } from '../../src/core/plan/nodeAt';
import type { Plan } from '../../src/core/plan/plan';
import { createSession } from '../../src/session/session';
import type { CellValue } from '../../src/core/cell';
import { EditableSheet } from '../layout/editableWorkbook';
import { MemoryWorkbook } from '../session/memoryWorkbook';

const HEADINGS = ['Obiettivo', 'Peso obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo', 'Note'];
const REPEATED = [
  HEADINGS,
  ['Digitalizzazione', 60, 'Imprese assistite', 50, '>= 100', 90, 'in ritardo'],
  ['Digitalizzazione', 60, 'Eventi svolti', 50, '>= 10', 12, ''],
  ['Tutela del mercato', 40, 'Ispezioni', 100, '>= 20', 20, ''],
];

async function planOf(rows: readonly (readonly CellValue[])[]): Promise<Plan> {
  const workbook = new MemoryWorkbook([EditableSheet.from('piano', 'Piano', rows).grid()], 'piano');
  const session = createSession(workbook, italian);
  await session.open();
  if (!session.state.plan) throw new Error('no plan');
  return session.state.plan;
}

const named = async (row: number, column: number, sheet = 'piano') =>
  nodeAt(await planOf(REPEATED), { sheet, row, column })?.name;

it('is the one whose value stands in the cell, also where a row below repeats it', async () => {
  expect(await named(1, 5)).toBe('Imprese assistite');
  expect(await named(1, 0)).toBe('Digitalizzazione');
  expect(await named(2, 0)).toBe('Digitalizzazione');
});

it('is the lowest of the row where the cell says nothing of a node', async () => {
  expect(await named(2, 9)).toBe('Eventi svolti');
});

it('is none below the table, in the headings, and in another sheet', async () => {
  expect(await named(8, 0)).toBeUndefined();
  expect(await named(0, 0)).toBeUndefined();
  expect(await named(1, 5, 'altro')).toBeUndefined();
});

it('is the objective among whose labels the cell is', async () => {
  const plan = await planOf(REPEATED);
  const withLabels = {
    nodes: plan.nodes.map((node) =>
      node.name === 'Tutela del mercato' ? { ...node, own: { sheet: 'piano', first: 10, last: 12 } } : node,
    ),
  };
  expect(nodeAt(withLabels, { sheet: 'piano', row: 11, column: 4 })?.name).toBe('Tutela del mercato');
});
