import type { CellReading } from '../../plan/plan';
import { endRow, type SheetGrid } from '../../sheet/grid';
import { completedHeader } from '../headings/completedHeader';
import { headerRowAt, repeatedHeaderRows, type HeaderRow } from '../headings/headers';
import { judgeColumns } from '../headings/judge';
import { readLabels, type Label, type LabelWords } from '../rows/labels';
import type { ColumnChoice, Hints } from '../layout';
import { lineCells, isFootnote, isPageNumber, textOf } from '../rows/looseLines';
import type { Remark } from '../rows/remark';
import { isIndicatorRow, isSubtotal, reads, TableRow } from '../rows/table';
import { tableRows, type TableRows } from '../rows/tableRows';

export type FormMeaning =
  | 'mission'
  | 'programme'
  | 'area'
  | 'strategic'
  | 'name'
  | 'code'
  | 'description'
  | 'resources'
  | 'weight'
  | 'units';

const WORDS: LabelWords<FormMeaning> = [
  ['mission', /\bmissione$/],
  ['programme', /\bprogramma$/],
  ['area', /^(?:ambito|area) strategic[oa]\b|^ambito$/],
  ['code', /^cod(?:ice)?\.?(?: (?:dell['’]?\s?)?obiettivo)?(?: operativo)?$/],
  ['strategic', /^obiettivo strategico$/],
  ['name', /^(?:titolo |denominazione |nome )?(?:dell['’]?\s?)?obiettivo(?: operativo)?$|^titolo$/],
  ['description', /^descrizione\b/],
  ['resources', /^risorse\b/],
  ['weight', /^peso\b/],
  [
    'units',
    /^unit[àa]['’]? organizzativ[ae]\b|^area di responsabilit[àa]['’]?$|^uffici?o?$|^responsabil[ei]$/,
  ],
];

/** Labels that say which objective a table is of: without one of them it goes on with the table above. */
const OPENING: ReadonlySet<FormMeaning> = new Set(['area', 'strategic', 'code', 'name'] as const);

/** Labels of which a scheda has some beside its objective; the Relazione by labelled blocks has none. */
const TELLING: ReadonlySet<FormMeaning> = new Set([
  'mission',
  'programme',
  'area',
  'code',
  'description',
  'resources',
] as const);
const FEWEST_TELLING = 2;

/** A table of indicators. */
export interface FormTable {
  header: HeaderRow;
  found: TableRows;
  indicators: number[];
}

/** A scheda: its labels and its tables. */
export interface Form {
  grid: SheetGrid;
  /** First row of its labels. */
  first: number;
  labels: readonly Label<FormMeaning>[];
  tables: FormTable[];
  remarks: Remark[];
}

/** A sheet of schede: mostly one. */
export interface FormSheet {
  grid: SheetGrid;
  forms: Form[];
  /** Texts above the first label. */
  titles: CellReading[];
}

/** The rows of a scheda before its table is read: `to` is left out. */
interface Extent {
  first: number;
  to: number;
  labels: Label<FormMeaning>[];
  headers: HeaderRow[];
}

/** A sheet with its schede cut apart, not yet read: what one of them lacks another may say. */
export interface FormOutline {
  grid: SheetGrid;
  extents: Extent[];
}

export function outlineForms(grid: SheetGrid, { columns: choices }: Hints): FormOutline | null {
  const labels = labelsOf(grid);
  // Before the headings, which take longer to find.
  if (!tellEnough(labels)) return null;
  const headers = headersOf(grid, choices);
  const extents: Extent[] = [];
  let measured = grid.row - 1;
  [...headers, null].forEach((header, i) => {
    const before = header?.row ?? endRow(grid);
    const own = labels.filter(({ at }) => at.row > measured && at.row < before);
    const opens = own.some(({ meaning }) => OPENING.has(meaning));
    const [first] = own;
    const last = extents.at(-1);
    if (opens && first) {
      if (last) last.to = first.at.row;
      extents.push({ first: first.at.row, to: endRow(grid), labels: own, headers: header ? [header] : [] });
    } else if (header) last?.headers.push(header);
    if (header) measured = lastMeasured(grid, header, headers[i + 1]?.row ?? endRow(grid));
  });
  const forms = extents.filter(({ labels: own }) => tellEnough(own));
  return forms.length > 0 ? { grid, extents: forms } : null;
}

function tellEnough(labels: readonly Label<FormMeaning>[]): boolean {
  const telling = labels.flatMap(({ meaning }) => (TELLING.has(meaning) ? [meaning] : []));
  return new Set(telling).size >= FEWEST_TELLING;
}

function headersOf(grid: SheetGrid, choices: readonly ColumnChoice[]): HeaderRow[] {
  const headers: HeaderRow[] = [];
  for (let row = grid.row; row < endRow(grid); row++) {
    const header = headerRowAt(grid, row, choices);
    if (!header?.columns.has('target')) continue;
    headers.push(header);
    row = header.lastRow;
  }
  return headers;
}

/** The labels of a sheet; a line of a value that reads like one (`Ufficio: …`) belongs to that value. */
function labelsOf(grid: SheetGrid): Label<FormMeaning>[] {
  const labels = readLabels(grid, { from: grid.row, to: endRow(grid) }, WORDS);
  const values = new Set(labels.flatMap((label) => label.values.slice(1).map(placeOf)));
  return labels.filter(({ at }) => !values.has(placeOf(at)));
}

function placeOf({ row, column }: { row: number; column: number }): string {
  return `${row}:${column}`;
}

function lastMeasured(grid: SheetGrid, header: HeaderRow, to: number): number {
  for (let row = to - 1; row > header.lastRow; row--)
    if (isMeasured(new TableRow(grid, header, row))) return row;
  return header.lastRow;
}

function isMeasured(row: TableRow): boolean {
  return (
    /\p{L}{2}/u.test(row.text('name')) && (reads(row, 'target') === true || reads(row, 'weight') === true)
  );
}

/** Reads the schede of a sheet; headings that were lost are those of `model`, the fullest of all sheets. */
export function readForms({ grid, extents }: FormOutline, model: HeaderRow | null): FormSheet {
  const forms = extents.map((extent) => readForm(grid, extent, model));
  const first = extents[0]?.first ?? grid.row;
  const titles: CellReading[] = [];
  for (let row = grid.row; row < first; row++) titles.push(...lineCells(grid, row));
  return { grid, forms, titles };
}

function readForm(grid: SheetGrid, extent: Extent, model: HeaderRow | null): Form {
  const { first, to, labels } = extent;
  const form: Form = { grid, first, labels, tables: [], remarks: [] };
  const headers = extent.headers.length > 0 ? extent.headers : headless(form, extent, model);
  let [current] = headers;
  for (const header of headers.slice(1)) {
    if (!current || repeatedHeaderRows(grid, header.row, current) > 0) continue;
    form.tables.push(readTable(form, current, { to: header.row, model }));
    current = header;
  }
  if (current) form.tables.push(readTable(form, current, { to, model }));
  return form;
}

/** The row of headings is missing: the columns of another scheda, if this one has figures there. */
function headless(form: Form, { to, labels, first }: Extent, model: HeaderRow | null): HeaderRow[] {
  const { grid } = form;
  const last = Math.max(...labels.map(({ lastRow }) => lastRow));
  const at = { sheet: grid.id, row: first, column: labels[0]?.at.column ?? grid.column };
  for (let row = last + 1; model && row < to; row++) {
    if (!isMeasured(new TableRow(grid, model, row))) continue;
    form.remarks.push({ severity: 'warning', id: 'header.formTaken', params: { sheet: grid.name }, at });
    return [{ ...model, row: row - 1, lastRow: row - 1 }];
  }
  form.remarks.push({ severity: 'warning', id: 'form.noTable', params: { sheet: grid.name }, at });
  return [];
}

function readTable(
  form: Form,
  own: HeaderRow,
  { to, model }: { to: number; model: HeaderRow | null },
): FormTable {
  const grid = rowsBetween(form.grid, own.row, to);
  const whole = model && agrees(own, model) ? completedHeader(grid, own, { model, to }) : own;
  const header = judgeColumns(grid, whole, { wanted: ['name', 'weight', 'actual'] });
  const found = tableRows(grid, header, isMeasured);
  const isOfPlan = (row: TableRow): boolean => isIndicatorRow(row) && lineCells(grid, row.row).length > 1;
  const indicators = found.rows.filter(isOfPlan).map(({ row }) => row);
  const last = indicators.at(-1) ?? header.lastRow;
  for (const row of found.rows) if (!isOfPlan(row)) reportLine(form, row, row.row > last);
  return { header, found, indicators };
}

/** The same sheet with a part of its rows. */
function rowsBetween(grid: SheetGrid, from: number, to: number): SheetGrid {
  const cut = <T>(rows: readonly T[]): T[] => rows.slice(from - grid.row, to - grid.row);
  return {
    ...grid,
    row: from,
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
    ...(grid.looks && { looks: cut(grid.looks) }),
  };
}

function agrees({ columns, targets }: HeaderRow, model: HeaderRow): boolean {
  const ofYear = (year: number): number | undefined => model.targets.find((one) => one.year === year)?.column;
  return (
    targets.every(({ year, column }) => (ofYear(year) ?? column) === column) &&
    [...columns].every(
      ([role, column]) =>
        (role === 'target' && targets.length > 0) || (model.columns.get(role) ?? column) === column,
    )
  );
}

/** A line that is no indicator: below the table it is a note to it. */
function reportLine({ remarks, grid }: Form, row: TableRow, isBelow: boolean): void {
  const cell = row.cell('name') ?? lineCells(grid, row.row)[0];
  const text = cell ? textOf(cell) : '';
  if (!cell || isPageNumber(text)) return;
  if (isSubtotal(text)) {
    remarks.push({ severity: 'note', id: 'row.subtotal', params: { name: text }, at: cell });
    return;
  }
  const severity = isBelow || isFootnote(text) ? 'note' : 'warning';
  remarks.push({ severity, id: 'row.ignored', params: { row: row.row + 1, text }, at: cell });
}
