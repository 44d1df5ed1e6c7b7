import type { CellValue } from '../../src/core/cell';
import type { CellReading, Plan } from '../../src/core/plan/plan';
import { ENTITY_ID, PlanBuilder, type NodeDraft } from '../../src/core/plan/planBuilder';
import type { Level } from '../../src/core/rules/rules';

/** A node as a test means it: figures as cells hold them, in columns of their own. */
export interface Draft {
  level: Level;
  code?: string;
  name?: string;
  weight?: CellValue;
  weightFormat?: string;
  target?: CellValue;
  targetFormat?: string;
  /** Targets of several years, the first in 2023. */
  years?: readonly CellValue[];
  direction?: CellValue;
  measure?: string;
  description?: string;
  actual?: CellValue;
  published?: CellValue;
  units?: string;
  mission?: string;
  programme?: string;
  /** The sheets imply it and do not show it. */
  implied?: boolean;
  children?: readonly Draft[];
}

export const COLUMNS = {
  code: 0,
  weight: 1,
  target: 2,
  actual: 3,
  published: 4,
  units: 5,
  mission: 6,
  programme: 7,
  direction: 8,
  measure: 9,
  description: 10,
  years: 11,
};

/** A plan of one sheet, one row a node, from row 0. */
export function handMadePlan(drafts: readonly Draft[], findings: Plan['findings'] = []): Plan {
  const builder = new PlanBuilder({ name: 'Ente', rows: [] });
  let row = 0;
  const add = (parent: string | null, draft: Draft): void => {
    const at = row++;
    const cell = (
      column: keyof typeof COLUMNS,
      value: CellValue | undefined,
      format = 'General',
    ): CellReading | null =>
      value === undefined || value === ''
        ? null
        : { sheet: 's', row: at, column: COLUMNS[column], value, format };
    const details = (['units', 'mission', 'programme', 'measure', 'description'] as const).flatMap((role) => {
      const reading = cell(role, draft[role]);
      return reading ? [[role, reading] as const] : [];
    });
    const made: NodeDraft = {
      level: draft.level,
      code: draft.code ?? '',
      name: draft.name ?? '',
      rows: draft.implied ? [] : [{ sheet: 's', row: at, column: 0 }],
      weight: cell('weight', draft.weight, draft.weightFormat),
      target: cell('target', draft.target, draft.targetFormat),
      direction: cell('direction', draft.direction),
      targets: (draft.years ?? []).flatMap((value, i) => {
        const target = cell('years', value);
        return target ? [{ year: 2023 + i, target }] : [];
      }),
      actual: cell('actual', draft.actual),
      published: cell('published', draft.published),
      cells: Object.fromEntries(details),
    };
    const id =
      parent === null
        ? builder.addRoot(draft.code ?? 'root', made)
        : draft.level === 'indicator'
          ? builder.addIndicator(parent, made)
          : builder.addNode(parent, made);
    for (const child of draft.children ?? []) add(id, child);
  };
  for (const draft of drafts) add(draft.level === 'dashboard' ? null : ENTITY_ID, draft);
  return {
    layout: 'declared',
    rowsAlike: true,
    confidence: 1,
    sheets: [{ id: 's', name: 'Foglio', headerRows: [0], columns: [], unused: [] }],
    years: [],
    year: null,
    nodes: builder.ordered(),
    findings: [...builder.findings, ...findings],
  };
}
