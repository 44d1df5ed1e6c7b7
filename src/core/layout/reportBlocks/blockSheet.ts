import { isBlank, type CellValue } from '../../cell';
import { codeKey } from '../../codes/codeTree';
import type { CellReading, NodeCells } from '../../plan/plan';
import type { NodeDraft } from '../../plan/planBuilder';
import { endColumn, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { partReading, type TextPart } from '../describedText/describedText';
import { present, readingAt } from '../cells/cells';
import { findHeaderRows, forYear, sameColumns, type HeaderRow } from '../headings/headers';
import { judgeColumns } from '../headings/judge';
import type { Hints } from '../layout';
import { readScoreOrNull, readWeightOrNull } from '../cells/leniently';
import { titlesAbove, yearOfSheet } from '../rows/sheetYear';
import { isIndicatorRow, isSubtotal, reads, TableRow } from '../rows/table';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { tableDraft } from '../rows/tableDraft';
import { tableRows, type TableRows } from '../rows/tableRows';
import type { YearChoice } from '../headings/years';

/** A heading of the report: an ambito among the objectives, a strategic or an operational objective. */
export interface ObjectiveRow {
  kind: 'area' | 'strategic' | 'operational';
  code: string;
  name: string;
  at: CellAddress;
  published: CellReading | null;
  /** Where its score is shown, also while it is blank; null: nowhere. */
  resultAt: CellAddress | null;
  cells: NodeCells;
}

/** What stands in one row of a block sheet; `unsure` looks like a heading and has no code. */
export type BlockRow = ObjectiveRow | { kind: 'indicator' | 'unsure' | 'subtotal'; row: TableRow };

/** One sheet of a Relazione by blocks: an ambito. */
export interface BlockSheet {
  grid: SheetGrid;
  header: HeaderRow;
  /** The ambito's own line above the table. */
  area: { name: string; at: CellAddress; published: CellReading | null } | null;
  rows: BlockRow[];
  found: TableRows;
  year: YearChoice;
}

const WANTED = ['weight', 'name', 'target', 'direction', 'actual', 'published'] as const;

/** A sheet with headings of objectives and indicators between them, or null. */
export function readBlockSheet(
  grid: SheetGrid,
  { columns: choices, year: chosen }: Hints,
): BlockSheet | null {
  const tried: HeaderRow[] = [];
  for (const headings of findHeaderRows(grid, [], choices)) {
    // The rows below repeated headings were seen with the first ones.
    if (tried.some((other) => sameColumns(other, headings))) continue;
    tried.push(headings);
    const titles = titlesAbove(grid, headings.row);
    const year = yearOfSheet(grid, headings, { titles, chosen });
    const header = judgeColumns(grid, forYear(headings, year.year), { wanted: WANTED, year: year.year });
    if (header.columns.has('code')) return null;
    if (!(['weight', 'name', 'target'] as const).every((role) => header.columns.has(role))) continue;
    const headingOf = (row: TableRow): ObjectiveRow | null =>
      readTitle(grid, header, row) ?? readHeading(grid, header, row);
    const found = tableRows(grid, header, {
      codeOf: (row) => headingOf(row)?.code ?? '',
      isMeasured: (row) =>
        isIndicatorRow(row) && reads(row, 'target') === true && reads(row, 'weight') !== false,
    });
    const rows = found.rows.flatMap((row, i): BlockRow[] => {
      const heading = headingOf(row);
      if (heading) return [heading];
      if (isIndicatorRow(row)) return [{ kind: 'indicator', row }];
      if (isSubtotal(row.text('name') || row.text('weight'))) return [{ kind: 'subtotal', row }];
      const area = readTitle(grid, header, row, AREA_TITLE);
      if (area) return [{ ...area, kind: 'area' }];
      const next = found.rows[i + 1];
      const above =
        found.afterBlank.has(row.row) && next && !found.afterBlank.has(next.row) && isIndicatorRow(next);
      return above && isOnlyName(row) ? [{ kind: 'unsure', row }] : [];
    });
    if (rows.some(({ kind }) => kind === 'strategic' || kind === 'operational')) {
      return { grid, header, area: readArea(grid, header), rows: withAreasInUse(rows), found, year };
    }
  }
  return null;
}

/** `01_01 Digitalizzazione, nuove tecnologie`: the only text of its row, perhaps with its score. */
function readTitle(grid: SheetGrid, header: HeaderRow, row: TableRow, pattern = TITLE): ObjectiveRow | null {
  const texts: CellAddress[] = [];
  for (let column = header.first; column <= header.last; column++) {
    const isResult = column === header.columns.get('published') || column === header.columns.get('status');
    if (isResult || header.results.has(column) || isBlank(valueAt(grid, row.row, column))) continue;
    texts.push({ sheet: grid.id, row: row.row, column });
    if (texts.length > 1) return null;
  }
  const at = texts[0];
  if (!at) return null;
  const cell = readingAt(grid, at);
  const raw = String(cell.value);
  const [, before = '', codeText, between = ''] = pattern.exec(raw) ?? [];
  if (codeText === undefined) return null;
  const codeEnd = before.length + codeText.length;
  const code = spanOf(raw, before.length, codeEnd);
  const name = spanOf(raw, codeEnd + between.length, raw.length);
  const cells = present({ code: partReading(cell, code), name: partReading(cell, name) });
  const published = row.cell('published');
  const said = { code: code.text, name: name.text, published, resultAt: published, cells };
  return { kind: 'strategic', at, ...said };
}

/** Code, what joins it to the name, and the name. */
const TITLE = /^(\s*)(\p{L}{0,4}[_ .-]?\d+(?:[_.-]\d+\p{L}?)+)([\s:–-]+)\p{L}/u;

/** `2 Ambito due`: a line of an ambito, if the codes of objectives begin with its number. */
const AREA_TITLE = /^(\s*)(\p{L}{0,4}[_ .-]?\d{1,3})([\s:–.-]+)\p{L}/u;

function withAreasInUse(rows: readonly BlockRow[]): BlockRow[] {
  const used = new Set(rows.flatMap((row) => (row.kind === 'strategic' ? [areaPart(row.code)] : [])));
  return rows.filter((row) => row.kind !== 'area' || used.has(codeKey(row.code)));
}

/** What the code of an objective begins with. */
export function areaPart(code: string): string {
  return codeKey(code).split('_')[0] ?? '';
}

/** An objective whose code stands where the weights do, its name where the indicators' do, and nothing is measured. */
function readHeading(grid: SheetGrid, { columns }: HeaderRow, row: TableRow): ObjectiveRow | null {
  const at = row.cell('name');
  if (!at || row.cell('target') || row.cell('actual')) return null;
  const code = codeInWeights(row);
  const scored = row.cell('published') !== null || row.cell('status') !== null;
  if (code === '' && isSubtotal(row.text('name'))) return null;
  if (code === '' ? !scored || row.cell('weight') !== null : !looksLikeCode(code)) return null;
  const scores = columns.get('published');
  return {
    // `01_02` has its own operational objectives below (01_02_03): two parts are a strategic one.
    kind: /^\d+[_.-]\d+$/.test(code) ? 'strategic' : 'operational',
    code,
    name: row.text('name'),
    at: row.cell('weight') ?? at,
    published: row.cell('published'),
    resultAt: scores === undefined ? null : { sheet: grid.id, row: row.row, column: scores },
    cells: present({ code: row.cell('weight'), name: at, status: row.cell('status') }),
  };
}

/** The text in the weight column that is no weight. */
function codeInWeights(row: TableRow): string {
  const cell = row.cell('weight');
  if (!cell || typeof cell.value === 'number') return '';
  const text = row.text('weight');
  return readWeightOrNull(cell.value) === null || /^0\d/.test(text) ? text : '';
}

function isOnlyName(row: TableRow): boolean {
  return (
    row.cell('name') !== null && (['weight', 'published', 'status'] as const).every((role) => !row.cell(role))
  );
}

/** `OC_TD_02⏎Azioni di diffusione…`: code and name in one cell, or the name alone. */
export function indicatorDraft(
  row: TableRow,
  { grid, header }: Pick<BlockSheet, 'grid' | 'header'>,
): Omit<NodeDraft, 'level'> {
  const draft = tableDraft(grid, header, { row: row.row, year: null });
  const cell = row.cell('name');
  const raw = String(cell?.value ?? '');
  const lineEnd = raw.search(/\r?\n/);
  const whole = spanOf(raw, 0, raw.length);
  const first = spanOf(raw, 0, Math.max(0, lineEnd));
  if (cell && lineEnd >= 0 && looksLikeIndicatorCode(first.text)) {
    const name = spanOf(raw, lineEnd, raw.length);
    const cells = {
      ...draft.cells,
      ...present({ code: partReading(cell, first), name: partReading(cell, name) }),
    };
    return { ...draft, code: first.text, name: name.text, cells };
  }
  // `DFP 4.2` printed alone is code and name.
  const alone = looksLikeCode(whole.text) && /[._]\d/.test(whole.text);
  return { ...draft, code: alone ? whole.text : '', name: whole.text };
}

/** A part of a text without the blanks at its ends. */
function spanOf(raw: string, from: number, to: number): TextPart {
  const cut = raw.slice(from, to);
  const start = from + cut.length - cut.trimStart().length;
  return { text: trimText(cut), part: [start, Math.max(start, from + cut.trimEnd().length)] };
}

/** A first line that is a code and not the beginning of the name: `REGISTRO IMPRESE_02`, `EC07`, `Formazione 2`. */
function looksLikeIndicatorCode(text: string): boolean {
  return text.length <= 30 && text.split(' ').length <= 3;
}

/** The line above the table that has a score, or the last text above it: the ambito. */
function readArea(grid: SheetGrid, header: HeaderRow): BlockSheet['area'] {
  const column = header.columns.get('published');
  for (let row = header.row - 1; row >= grid.row; row--) {
    const published = column === undefined ? null : new TableRow(grid, header, row).cell('published');
    if (!published || typeof readScoreOrNull(published.value) !== 'number') continue;
    const cells = rowCells(grid, row);
    const offset = cells.findIndex((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell));
    if (offset < 0) continue;
    const name = trimText(String(cells[offset])).replace(/^\d+\s+/, '');
    return { name, at: { sheet: grid.id, row, column: grid.column + offset }, published };
  }
  return null;
}

function rowCells(grid: SheetGrid, row: number): CellValue[] {
  return Array.from({ length: endColumn(grid) - grid.column }, (_, i) => valueAt(grid, row, grid.column + i));
}
