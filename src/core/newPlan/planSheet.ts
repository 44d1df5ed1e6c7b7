import type { Content, SheetChange } from '../sheet/change';

/** A cell of a sheet that begins: what it holds and how it shows it. */
export interface NewCell {
  content: Content;
  format?: string;
}

/** A column of the table of a new plan. */
export interface NewColumn<Row> {
  heading: string;
  width: number;
  cell(row: Row): NewCell | null;
}

/** A plan that begins, and what to tell of it. */
export interface StartedSheet<Row> {
  /** By which the steps speak of the sheet. */
  id: string;
  name: string;
  title: readonly string[];
  columns: readonly NewColumn<Row>[];
  rows: readonly Row[];
  /** Below the table, under the names. */
  foot?: readonly string[];
}

export function textCell(content: string): NewCell | null {
  return content === '' ? null : { content };
}

/** A code keeps its zeros, those that a person types later too. */
export function codeCell(content: string): NewCell {
  return { content, format: '@' };
}

/** A plain table on a sheet of its own: title, blank row, headings, one row a node. */
export function planSheet<Row>({
  id,
  name,
  title,
  columns,
  rows,
  foot = [],
}: StartedSheet<Row>): SheetChange[] {
  const header = title.length + 1;
  const write = (row: number, column: number, cell: NewCell | null): SheetChange[] =>
    cell
      ? [{ kind: 'write', sheet: id, row, column, content: cell.content, format: cell.format ?? null }]
      : [];
  const below = header + 2 + rows.length;
  return [
    { kind: 'addSheet', sheet: id, name, columnWidths: columns.map(({ width }) => width) },
    ...title.flatMap((line, row) => write(row, 0, textCell(line))),
    ...columns.flatMap(({ heading }, column) => write(header, column, textCell(heading))),
    ...rows.flatMap((row, i) =>
      columns.flatMap(({ cell }, column) => write(header + 1 + i, column, cell(row))),
    ),
    ...foot.flatMap((line, i) => write(below + i, 1, textCell(line))),
    { kind: 'title', sheet: id, row: 0 },
    {
      kind: 'table',
      sheet: id,
      row: header,
      rows: rows.length,
      columns: columns.length,
      figures: figureColumns(columns, rows),
    },
    { kind: 'page', sheet: id, headings: header },
  ];
}

/** Those in which every cell that holds something holds a number. */
function figureColumns<Row>(columns: readonly NewColumn<Row>[], rows: readonly Row[]): number[] {
  return columns.flatMap(({ cell }, column) => {
    const contents = rows.flatMap((row) => cell(row)?.content ?? []);
    return contents.length > 0 && contents.every((content) => typeof content === 'number') ? [column] : [];
  });
}

/** The name of the ente as a row of the table says it: one that a reader of plans knows from an ambito's. */
export function entityRowName(name: string): string {
  const known = /^(?:ente|camera|cciaa|c\.c\.i\.a\.a|performance)\b/i.test(name);
  return known ? name : `Ente ${name}`.trim();
}
