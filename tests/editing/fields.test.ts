import { fieldsOf } from '../../src/core/editing/fields';
import type { Plan, SheetReading } from '../../src/core/plan/plan';
import { reading, smallPlan } from './smallPlan';

function fieldNames(plan: Plan, id: string): string[] {
  const node = plan.nodes.find((candidate) => candidate.id === id);
  return node ? fieldsOf(plan, node).map(({ field, year }) => [field, year ?? ''].join(' ').trim()) : [];
}

test('a node has the fields that one of its level has', () => {
  const plan = smallPlan();
  expect(fieldNames(plan, '01_01_01#1')).toEqual(['code', 'name', 'weight', 'target']);
  expect(fieldNames(plan, '01_01_01')).toEqual(['code', 'name']);
});

test('an indicator has those of the columns of its sheet, a node has not', () => {
  const column = {
    role: 'actual',
    column: 4,
    header: 'Consuntivo',
    confidence: 1,
    reason: { id: 'column.reason' },
  } as const;
  const sheets: SheetReading[] = [{ id: 's1', name: '', headerRows: [0], columns: [column], unused: [] }];
  const plan = smallPlan({ sheets });
  expect(fieldNames(plan, '01_02#1')).toContain('actual');
  expect(fieldNames(plan, '01_02')).not.toContain('actual');
});

test('a target of several years is a field for each', () => {
  const target = reading('>= 3');
  const nodes = smallPlan().nodes.map((node) =>
    node.id === '01_02#1' ? { ...node, targets: [{ year: 2025, target }] } : node,
  );
  const plan = smallPlan({ nodes, years: [2024, 2025], year: 2024 });
  expect(fieldNames(plan, '01_02#1')).toEqual(['code', 'name', 'weight', 'target 2024', 'target 2025']);
  const node = nodes.find(({ id }) => id === '01_02#1');
  const readings = node
    ? fieldsOf(plan, node).flatMap(({ field, reading: at }) => (field === 'target' ? [at] : []))
    : [];
  expect(readings).toEqual([null, target]);
});

test('what has no cell to be written in is no field: codes that imply a node, years of another sheet', () => {
  const target = { year: 2025, target: reading('>= 3') };
  const nodes = smallPlan().nodes.map((node) => ({
    ...node,
    ...(node.id === '01_02#1' && { own: null, rows: node.rows.map((row) => ({ ...row, sheet: 's2' })) }),
    targets: node.id === '01_02#1' ? [target] : [],
  }));
  const plan = smallPlan({ nodes, years: [2024, 2025], year: 2024 });
  expect(fieldNames(plan, 'ente')).toEqual([]);
  expect(fieldNames(plan, '01_02#1')).toEqual(['code', 'name', 'target 2024', 'target 2025']);
  expect(fieldNames(plan, '01_01_01#1')).toEqual(['code', 'name', 'weight', 'target']);
});
