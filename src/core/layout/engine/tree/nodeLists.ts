import { isBlank } from '../../../cell';
import type { CellReading, ColumnRole, SheetReading, UnusedColumn } from '../../../plan/plan';
import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import { endRow, type CellAddress, type SheetGrid } from '../../../sheet/grid';
import { cellsOf, present, readingAt } from '../../cells/cells';
import { readScoreOrNull } from '../../cells/leniently';
import { readColumns } from '../../headings/columns';
import type { HeaderRow } from '../../headings/headers';
import type { ColumnChoice } from '../../layout';
import { textOf } from '../../rows/looseLines';
import { partBetween } from '../../rows/objectiveName';
import { shownText } from '../../rows/table';
import { partReading } from '../../describedText/describedText';
import { codedTitle } from '../titles/codedTitle';
import type { CodedTitle } from '../declaration/declaration';
import { candidatesOf } from '../fields/fieldCandidates';
import { scoreBeside, withoutShapes } from '../lines/scoreBeside';
import { titleText } from '../declaration/titleText';
import type { SheetView } from '../tables/sheetView';
import { tablesIn, type PlanTable } from '../tables/tables';

/** A node as a list shows it. */
export interface ListedNode {
  depth: number;
  /** No rows: its row is another node's, and only its name is here. */
  draft: Omit<NodeDraft, 'level'>;
}

/** The headings of a list, as far as words tell them. */
type ListHeader = Pick<HeaderRow, 'row' | 'columns' | 'texts' | 'unused'>;

/** A sheet that lists nodes with their results, with headings or without: *Principali risultati*, *Albero*. */
export interface NodeList {
  grid: SheetGrid;
  header: ListHeader | null;
  nodes: readonly ListedNode[];
  /** The line of the ente, with its result. */
  entity: { at: CellAddress; published: CellReading } | null;
}

const TELLS_RESULTS = /performance|risultat|punteggi|raggiungiment|albero/i;
const OF_ENTITY = /\bent[ei]\b|camera di commercio|\bcciaa\b/i;

/** The lists among these sheets, those with headings first: their cells are known for what they are. */
export function listsOnSheets(
  views: readonly SheetView[],
  titles: readonly CodedTitle[],
  choices: readonly ColumnChoice[],
): NodeList[] {
  const lists = views.flatMap((view) => readList(view, titles, choices) ?? []);
  return lists.sort((a, b) => Number(b.header !== null) - Number(a.header !== null));
}

/** The cells in which a list says what it is. */
export function topCells(grid: SheetGrid): CellReading[] {
  return Array.from({ length: TOP_ROWS }, (_, i) => cellsOf(grid, grid.row + i)).flat();
}

const TOP_ROWS = 6;

/** The columns of a list, as far as headings tell them. */
export function listReading({ grid, header, nodes }: NodeList): SheetReading[] {
  if (!header) return [];
  const rows = nodes.flatMap(({ draft }) => draft.rows.map(({ row }) => row));
  const columns = readColumns(grid, header, rows);
  return [{ id: grid.id, name: grid.name, headerRows: [header.row], columns, unused: header.unused }];
}

/** Null where the sheet names no node, or says nothing of results; one with targets is a plan of its own. */
function readList(
  view: SheetView,
  titles: readonly CodedTitle[],
  choices: readonly ColumnChoice[],
): NodeList | null {
  const { grid } = view;
  const headers = tablesIn(view).map((table) => listHeader(table, choices));
  if (headers.some(({ columns }) => columns.has('code') && columns.has('target'))) return null;
  const header = headers.find(({ columns }) => columns.has('published')) ?? null;
  const nodes: ListedNode[] = [];
  let entity: NodeList['entity'] = null;
  let tells = TELLS_RESULTS.test(grid.name);
  for (let row = grid.row; row < endRow(grid); row++) {
    const cells = cellsOf(grid, row);
    tells ||= cells.some(({ value }) => typeof value === 'string' && TELLS_RESULTS.test(value));
    const named = cells.flatMap((cell) => {
      const node = listedNodeIn(cell, titles);
      return node ? [{ cell, node }] : [];
    });
    const last = nodeOfRow(named, header);
    nodes.push(...named.filter((one) => one !== last).map(({ node }) => node));
    if (last) nodes.push(inRow(grid, last, { cells, header }));
    else entity ??= entityIn(grid, cells, header);
  }
  return tells && nodes.length > 0 ? { grid, header, nodes, entity } : null;
}

/** What is read of a list; whatever level its headings name: its rows are of several. */
const ROLES_READ: readonly ColumnRole[] = ['code', 'target', 'published', 'resources'];

function listHeader(table: PlanTable, choices: readonly ColumnChoice[]): ListHeader {
  const columns = new Map<ColumnRole, number>();
  const unused: UnusedColumn[] = [];
  for (const { offset, meaning, text } of candidatesOf(table, [table], choices)) {
    const column = table.header.from + offset;
    if (meaning && ROLES_READ.includes(meaning.role) && !columns.has(meaning.role))
      columns.set(meaning.role, column);
    else if (text !== '') unused.push({ column, header: text });
  }
  return { row: table.header.first, columns, texts: table.header.texts, unused };
}

interface NamedInRow {
  cell: CellReading;
  node: ListedNode;
}

/** The node of a row: the one in the column of codes, or the lowest, with the names of those above it beside it. */
function nodeOfRow(named: readonly NamedInRow[], header: ListHeader | null): NamedInRow | undefined {
  const column = header?.columns.get('code');
  if (column !== undefined) return named.find(({ cell }) => cell.column === column);
  return named.find(({ node }) => node.depth > 0) ?? named.at(-1);
}

function inRow(
  grid: SheetGrid,
  { cell, node: { depth, draft } }: NamedInRow,
  { cells, header }: { cells: readonly CellReading[]; header: ListHeader | null },
): ListedNode {
  const nameCell =
    draft.name === '' ? cells.find((other) => other.column > cell.column && isName(other)) : undefined;
  const resources = header?.columns.get('resources');
  const money = resources === undefined ? null : readingAt(grid, { row: cell.row, column: resources });
  const published = scoreBeside(grid, cell, header?.columns.get('published') ?? null);
  const more = present({ name: nameCell, resources: money && !isBlank(money.value) ? money : null });
  const name = nameCell ? textOf(nameCell) : draft.name;
  return {
    depth,
    draft: { ...draft, name, rows: [addressOf(cell)], published, cells: { ...draft.cells, ...more } },
  };
}

/** Words, and neither a score nor a shape. */
function isName(cell: CellReading): boolean {
  const { value } = withoutShapes(cell);
  return typeof value === 'string' && /\p{L}{3}/u.test(value) && readScoreOrNull(value) === undefined;
}

function entityIn(
  grid: SheetGrid,
  cells: readonly CellReading[],
  header: ListHeader | null,
): NodeList['entity'] {
  const cell = cells.find(({ value }) => typeof value === 'string' && OF_ENTITY.test(value));
  const published = cell && scoreBeside(grid, cell, header?.columns.get('published') ?? null);
  return published ? { at: addressOf(cell), published } : null;
}

const ONLY_CODE = /^\s*\p{L}{2}[\s_.-]*\d+(?:[._]\d+)*\s*$/u;
const AREA = /^\s*ambito(?:\s+strategico)?[\s_:.-]*(\d+)[\s:.–-]*/iu;

/** `OS_01.01 - Curare…`, `OS 01.01`, `AMBITO STRATEGICO_01⏎Ottimizzazione`; null for any other text. */
function listedNodeIn(cell: CellReading, titles: readonly CodedTitle[]): ListedNode | null {
  if (typeof cell.value !== 'string') return null;
  const text = cell.value;
  const [before, number] = AREA.exec(text) ?? [];
  if (before !== undefined && number !== undefined) {
    const name = partReading(cell, partBetween(text, before.length, text.length));
    return listed(
      titles.find(({ depth }) => depth === 0),
      { code: number, codeCell: null, name },
    );
  }
  const title = codedTitle({ titles }, text);
  if (ONLY_CODE.test(text)) return listed(title, { code: text, codeCell: cell, name: null });
  const { code, name, weight } = titleText(cell, true);
  return code && listed(title, { code: shownText(code), codeCell: code, name, weight });
}

function listed(
  title: CodedTitle | undefined,
  said: {
    code: string;
    codeCell: CellReading | null;
    name: CellReading | null;
    weight?: CellReading | null;
  },
): ListedNode | null {
  if (!title) return null;
  const { codeCell, name, weight = null } = said;
  const code = /^\d/.test(said.code)
    ? `${title.letters?.[0] ?? ''}_${said.code}`
    : said.code.trim().replace(/^(\p{L}+)[\s.-]+(?=\d)/u, '$1_');
  const cells = present({ code: codeCell, name });
  return { depth: title.depth, draft: { code, name: shownText(name), rows: [], own: null, weight, cells } };
}
