import type { ColumnMapping, SheetReading } from '../../../core/plan/plan';

/** Sheets whose columns mean the same, the one recognised with the least confidence first. At least one. */
export type SheetsAlike = readonly [SheetReading, ...SheetReading[]];

/** Sheets laid out alike together, in the order of the workbook: sixty schede are one list of columns. */
export function sheetsAlike(sheets: readonly SheetReading[]): SheetsAlike[] {
  const groups = new Map<string, [SheetReading, ...SheetReading[]]>();
  for (const sheet of sheets) {
    const key = tableColumns(sheet)
      .map(({ header, readings }) => [header, ...readings.map(({ role }) => role)].join('>'))
      .join('|');
    const group = groups.get(key);
    if (!group) groups.set(key, [sheet]);
    else if (lowestConfidence(sheet) < lowestConfidence(group[0])) group.unshift(sheet);
    else group.push(sheet);
  }
  return [...groups.values()];
}

function lowestConfidence({ columns }: SheetReading): number {
  return Math.min(1, ...columns.map(({ confidence }) => confidence));
}

/** A column of a table with all that it was taken for: a cell may say code, name and weight at once. */
export interface TableColumn {
  column: number;
  header: string;
  /** Empty: it is not used. */
  readings: readonly ColumnMapping[];
}

/** Confidence from which a column needs no second look. */
export const CERTAIN = 0.9;

/** Whether somebody should look at what a column was taken for. */
export function isInDoubt({ readings }: TableColumn): boolean {
  return readings.some(({ confidence }) => confidence < CERTAIN);
}

/** The columns of a table from left to right, those that are not used as well. */
export function tableColumns({ columns, unused }: SheetReading): TableColumn[] {
  const places = new Map<number, TableColumn & { readings: ColumnMapping[] }>();
  for (const { column, header } of unused) places.set(column, { column, header, readings: [] });
  for (const reading of columns) {
    const { column, header } = reading;
    const known = places.get(column) ?? { column, header, readings: [] };
    known.readings.push(reading);
    places.set(column, known);
  }
  return [...places.values()].sort((a, b) => a.column - b.column);
}
