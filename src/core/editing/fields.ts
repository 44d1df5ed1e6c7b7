import type { CellReading, Plan, PlanNode } from '../plan/plan';
import { FIELDS, type Field } from './edit';

/** What a person may set of a node, and what stands there now. */
export interface NodeField {
  field: Field;
  /** Of a target, where the plan has several years. */
  year: number | null;
  /** null: the cell is blank, or the field is a text of the node itself. */
  reading: CellReading | null;
}

/**
 * The fields that a node has: those that it or another node of its level has, and for an indicator those for which its
 * sheet has a column.
 */
export function fieldsOf(plan: Plan, node: PlanNode): NodeField[] {
  const alike = plan.nodes.filter(({ level }) => level === node.level);
  const columns = new Set(
    plan.sheets.find(({ id }) => id === node.rows[0]?.sheet)?.columns.map(({ role }) => role),
  );
  const has = (field: Field): boolean =>
    alike.some((other) => holds(other, field)) || (node.level === 'indicator' && columns.has(field));
  return FIELDS.filter(has).flatMap((field): NodeField[] => {
    if (field === 'target' && plan.years.length > 1) {
      return plan.years.map((year) => ({
        field,
        year,
        reading: node.targets.find((target) => target.year === year)?.target ?? null,
      }));
    }
    return [{ field, year: null, reading: readingOf(node, field) }];
  });
}

function holds(node: PlanNode, field: Field): boolean {
  if (field === 'name') return node.name !== '' || node.rows.length > 0;
  if (field === 'code') return node.code !== '';
  return readingOf(node, field) !== null || (field === 'target' && node.targets.length > 0);
}

function readingOf(node: PlanNode, field: Field): CellReading | null {
  switch (field) {
    case 'code':
    case 'name':
      return null;
    case 'weight':
    case 'target':
    case 'actual':
      return node[field];
    default:
      return node.cells[field] ?? null;
  }
}
