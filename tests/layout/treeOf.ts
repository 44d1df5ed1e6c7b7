import type { CellValue } from '../../src/core/cell';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import type { Plan } from '../../src/core/plan/plan';
import { EditableSheet } from './editableWorkbook';

export type Rows = readonly (readonly CellValue[])[];

/** The plan of a workbook of these sheets, seen from the first. */
export function planOfSheets(sheets: Readonly<Record<string, Rows>>, hints: Partial<Hints> = {}): Plan {
  const grids = Object.entries(sheets).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
  const { plan } = recognise(grids, grids[0]?.id ?? '', { ...NO_HINTS, ...hints });
  if (!plan) throw new Error('not recognised');
  return plan;
}

/** `01_01_02 < 01_01 indicator`, node by node; names where there are no codes. */
export function treeOf({ nodes }: Plan): string[] {
  const names = new Map(nodes.map(({ id, code, name }) => [id, code || name || id]));
  return nodes.map(
    ({ id, parent, level }) => `${names.get(id)} < ${names.get(parent ?? '') ?? '-'} ${level}`,
  );
}

export function toldBy({ findings }: Plan): string[] {
  return findings.map(({ severity, message }) => `${severity} ${message.id}`);
}
