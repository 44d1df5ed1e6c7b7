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
 * The fields that a node has: those that it or another node of its level has on its sheet, or anywhere within the text of
 * a name, and for an indicator those for which its sheet has a column.
 */
export function fieldsOf(plan: Plan, node: PlanNode): NodeField[] {
  const alike = plan.nodes.filter(({ level }) => level === node.level);
  const sheet = sheetOf(node);
  const beside = alike.filter((other) => sheetOf(other) === sheet);
  const columns = new Set(plan.sheets.find(({ id }) => id === sheet)?.columns.map(({ role }) => role));
  const has = (field: Field): boolean =>
    beside.some((other) => holds(other, field)) ||
    alike.some((other) => readingOf(other, field)?.part) ||
    (node.level === 'indicator' && columns.has(field));
  return FIELDS.filter(has).flatMap((field): NodeField[] => {
    const years = field === 'target' ? yearsOf(plan, beside) : [];
    if (years.length > 0) {
      return years.map((year) => ({
        field,
        year,
        reading: node.targets.find((target) => target.year === year)?.target ?? null,
      }));
    }
    return [{ field, year: null, reading: readingOf(node, field) }];
  });
}

/** The years that some nodes have targets of, and the one the plan is read for; none where all have one target only. */
function yearsOf(plan: Plan, nodes: readonly PlanNode[]): number[] {
  const found = new Set(nodes.flatMap(({ targets }) => targets.map(({ year }) => year)));
  return found.size === 0 ? [] : plan.years.filter((year) => found.has(year) || year === plan.year);
}

function sheetOf({ own, rows }: PlanNode): string | undefined {
  return own?.sheet ?? rows[0]?.sheet;
}

function holds(node: PlanNode, field: Field): boolean {
  if (field === 'name') return node.rows.length > 0 || node.cells.name !== undefined;
  if (field === 'code') return node.code !== '' && node.rows.length > 0;
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
