import { addressOf } from '../../sheet/address';
import { codeKey } from '../../codes/codeTree';
import type { CellReading, Finding, NodeCells, RepeatedRow } from '../../plan/plan';
import { ENTITY_ID, type NodeDraft, type PlanBuilder } from '../../plan/planBuilder';
import type { Level } from '../../rules/rules';
import type { Steps } from '../../steps';
import { present } from '../cells/cells';
import { readWeightOrNull } from '../cells/leniently';
import { sameWords, type Joiner } from '../describedText/describedText';
import type { CellAddress } from '../../sheet/grid';
import { shownText } from '../rows/table';
import type { LayoutDeclaration, LineLook, TableDeclaration } from './declaration';
import { codedLines, type CodedLine } from './codeNesting';
import { Fields } from './fields';
import { headingKeyOf, withoutYears } from './headingKey';
import { groupedBy, missionLineIn, isSameMission, type MissionCells } from './missionLine';
import { headingMeaning } from './headingMeaning';
import { labelledValue, labelledValues } from './labelledValues';
import { LineKinds, type LineKind } from './lineKind';
import { algorithmText, indicatorText, joinerOfTable, type IndicatorText } from './indicatorText';
import { labelKey } from './lineLook';
import { labelsIn } from './proposeLines';
import { OwnRows } from './ownRows';
import type { LineCell, SheetView } from './sheetView';
import { frontLines, sheetName } from './sheetTitle';
import { splitNumbered, type IndicatorCells } from './numberedLines';
import { cellsIn, tablesIn, type PlanTable } from './tables';
import { codeAtEnd, titleText, type TitleText } from './titleText';

/** A table of the workbook and the declaration that fits it. */
export interface MatchedTable {
  table: PlanTable;
  declaration: TableDeclaration;
}

/** What became of the lines of the tables, for the person who looks at them. */
export interface ReadLine {
  sheet: string;
  /** Zero-based row, or column where records lie in columns. */
  line: number;
  transposed: boolean;
  is: LineKind['is'];
  depth: number | null;
}

/** So many headings of a declaration stand over the tables that it is of. */
const FITS = 0.6;

/** The tables of these sheets that a declaration tells how to read, in the order of the sheets. */
export function matchTables({ tables }: LayoutDeclaration, views: readonly SheetView[]): MatchedTable[] {
  const known = tables.map(({ headings }) => headings);
  return views.flatMap((view) =>
    tablesIn(view, known).flatMap((table): MatchedTable[] => {
      const fitting = tables
        .filter(({ records }) => records === view.records)
        .map((declaration) => ({ declaration, fit: fitOf(declaration, table) }))
        .sort((a, b) => b.fit - a.fit);
      const [best] = fitting;
      return best && best.fit >= FITS ? [{ table, declaration: best.declaration }] : [];
    }),
  );
}

function fitOf({ headings }: TableDeclaration, { header }: PlanTable): number {
  const own = new Set([...header.texts.values()].map((text) => withoutYears(headingKeyOf(text))));
  const wanted = headings.filter((heading) => heading !== '').map(withoutYears);
  return wanted.filter((heading) => own.has(heading)).length / Math.max(wanted.length, own.size, 1);
}

/** Lines between two stops. */
const LINES_PER_STEP = 500;

/** Reads matched tables into the tree. */
export class Interpreter {
  readonly lines: ReadLine[] = [];
  /** Tables of nodes alone were read: the others name their codes. */
  hasNodesByCode = false;
  private readonly ids = new Map<string, string>();
  private readonly keys = new Map<string, string>();
  private readonly indicators = new Map<string, string>();
  private readonly repeats = new Map<string, Omit<RepeatedRow, 'inEveryRow'>[]>();
  private readonly filledDown = new Set<string>();
  private readonly coded = new Map<string, string>();
  /** Rows of indicators: another one that only names nodes has nothing to repeat. */
  private readonly rows = new Set<string>();

  constructor(
    private readonly builder: PlanBuilder,
    private readonly levels: readonly Level[],
    private readonly year: number | null,
  ) {}

  /** How many levels of nodes there are. */
  get depths(): number {
    return this.levels.length;
  }

  /** Tables of nodes alone first: others name their codes. */
  *read(matched: readonly MatchedTable[]): Steps<void> {
    const isMeasuring = ({ declaration }: MatchedTable): boolean =>
      declaration.fields.some(({ role }) => role === 'target' || role === 'actual' || role === 'published');
    const labels = labelsIn(matched.map(({ table }) => table));
    for (const one of matched) if (!isMeasuring(one)) yield* this.readTable(one, labels);
    this.hasNodesByCode = this.keys.size > 0;
    const isNamed = ({ declaration }: MatchedTable): boolean =>
      declaration.fields.some(({ role, depth }) => role === 'name' && depth === undefined);
    for (const one of matched) if (isMeasuring(one) && isNamed(one)) yield* this.readTable(one, labels);
    for (const one of matched) if (isMeasuring(one) && !isNamed(one)) yield* this.readTable(one, labels);
    this.addRepeats();
  }

  private *readTable({ table, declaration }: MatchedTable, labels: ReadonlySet<string>): Steps<void> {
    yield;
    const fields = new Fields(table, declaration, this.year);
    const kinds = new LineKinds(table, fields, labels);
    const reader = new TableReader(this, { table, fields }, this.sheetNode(table, declaration));
    const coded = declaration.nesting
      ? codedLines(table, fields, declaration.nesting)
      : new Map<number, CodedLine>();
    // Nodes before what is below them, wherever their rows stand.
    const nodes = [...coded].filter(([, { is }]) => is === 'node').sort(([, a], [, b]) => a.depth - b.depth);
    for (const [line, own] of nodes) reader.addCoded(line, own);
    for (const [index, line] of table.lines.entries()) {
      if (index % LINES_PER_STEP === 0) yield;
      const own = coded.get(line);
      const kind: LineKind = own ? codedKind(own, kinds.look(line)) : kinds.of(line);
      if (kind.is === 'foreign' && kinds.foreign.heads.includes(line)) this.reportForeign(table, line);
      this.lines.push({
        sheet: table.view.grid.id,
        line: table.view.records === 'labels' ? (table.view.cells(line)[0]?.row ?? line) : line,
        transposed: table.view.records === 'columns',
        is: kind.is,
        depth: kind.is === 'node' ? kind.depth : null,
      });
      if (own) reader.openCoded(line, own);
      if (own?.is === 'node') continue;
      if (kind.is === 'node') reader.addTitle(line, kind.depth, kind.look.label);
      else if (kind.is === 'caption') reader.caption(line);
      else if (kind.is === 'grouping') reader.group(line);
      else if (kind.is === 'labels') reader.addLabels(line);
      else if (kind.is === 'indicator') reader.addIndicators(line);
      else if (kind.is === 'subtotal') this.reportSubtotal(table, line);
    }
    for (const { id, ...rows } of reader.own.spans())
      this.builder.extendOwn(id, { sheet: table.view.grid.id, ...rows });
  }

  private reportForeign(table: PlanTable, line: number): void {
    const [cell] = cellsIn(table, line);
    if (cell)
      this.builder.find('note', 'table.other', { row: cell.row + 1, heading: cell.text }, addressOf(cell));
  }

  private reportSubtotal(table: PlanTable, line: number): void {
    const [cell] = cellsIn(table, line);
    if (cell) this.builder.find('note', 'row.subtotal', { name: cell.text }, addressOf(cell));
  }

  private sheetNode(table: PlanTable, { sheetNode }: TableDeclaration): string {
    if (!sheetNode) return ENTITY_ID;
    const { grid } = table.view;
    const cell = sheetName(table, sheetNode);
    const known = this.nodeOfCode(cell ? shownText(cell) : grid.name);
    if (known !== undefined) return known;
    const read = cell ? titleText(cell) : NO_TITLE;
    // Labels above the table are of the sheet's node where it is named by one of them.
    const isForm = headingMeaning(sheetNode.label ?? '')?.role === 'name';
    const front = isForm ? frontLines(table) : [];
    const [code = read.code, weight = read.weight] = (['code', 'weight'] as const).map(
      (role) => front.map((cells) => labelledValue(cells, role)).find((value) => value !== null) ?? undefined,
    );
    const title = { ...read, code, weight };
    const name = cell ? shownText(title.name ?? cell) : grid.name;
    return this.place(ENTITY_ID, sheetNode.depth ?? 0, {
      title: { ...title, name: title.name ?? cell },
      draft: {
        code: shownText(title.code),
        name,
        rows: cell ? [addressOf(cell)] : [],
        own: null,
        weight: title.weight,
        cells: present({ code: title.code, name: title.name ?? cell }),
      },
    });
  }

  /** As `place`; a title with the code of a node and another name is another node, and told. */
  placeTitle(parent: string, depth: number, said: Parameters<Interpreter['place']>[2]): string {
    const known = this.builder.node(this.ids.get(childKey(parent, said.draft)) ?? '');
    const isOther = known && known.name !== '' && !sameWords(known.name, said.draft.name);
    return isOther ? this.addNode(parent, depth, said.draft) : this.place(parent, depth, said);
  }

  /** A title shows a node that others show already: its row, and its weight where they say another one. */
  showTitle(id: string, { rows, weight = null }: Omit<NodeDraft, 'level'>): void {
    const node = this.builder.node(id);
    if (!node || node.rows.some((row) => rows.some((own) => isSamePlace(row, own)))) return;
    this.builder.merge(id, { rows });
    if (!weight || !node.weight || readWeightOrNull(weight.value) === readWeightOrNull(node.weight.value))
      return;
    const params = { code: node.code, weight: String(node.weight.value), other: String(weight.value) };
    this.builder.find('warning', 'weight.otherElsewhere', params, addressOf(weight), id);
  }

  private addNode(parent: string, depth: number, draft: Omit<NodeDraft, 'level'>): string {
    return this.builder.addNode(parent, {
      ...draft,
      level: this.levels[depth] ?? this.levels.at(-1) ?? 'operational',
    });
  }

  /** The node of this code or name below its parent: the one that is there, or a new one. */
  place(
    parent: string,
    depth: number,
    { title, draft }: { title: TitleText; draft: Omit<NodeDraft, 'level'> },
  ): string {
    const key = childKey(parent, draft);
    const known = this.ids.get(key);
    if (known !== undefined) {
      this.builder.merge(known, { weight: draft.weight ?? null });
      const cell = title.name ?? title.code;
      if (cell) {
        const row = { ...addressOf(cell), weight: draft.weight ?? null, cells: draft.cells ?? {} };
        const others = this.repeats.get(known);
        if (others) others.push(row);
        else this.repeats.set(known, [row]);
      }
      return known;
    }
    const id = this.addNode(parent, depth, draft);
    this.ids.set(key, id);
    const code = codeKey(draft.code);
    if (code !== '' && !this.keys.has(code)) this.keys.set(code, id);
    return id;
  }

  /** The node that a code names, in whatever table. */
  nodeOfCode(code: string): string | undefined {
    return this.keys.get(codeKey(code));
  }

  /** The node with this key among codes that give the tree. */
  codedNode(key: string): string | undefined {
    return this.coded.get(key);
  }

  setCoded(key: string, id: string): void {
    this.coded.set(key, id);
  }

  /** The node of another table whose code a code goes on from. */
  codedAbove(key: string): string | undefined {
    for (let cut = key.lastIndexOf('_'); cut > 0; cut = key.lastIndexOf('_', cut - 1)) {
      const id = this.coded.get(key.slice(0, cut));
      if (id !== undefined) return id;
    }
    return undefined;
  }

  describe(id: string, more: Partial<NodeDraft>): void {
    this.builder.complete(id, more);
  }

  isFilledDown(id: string): void {
    this.filledDown.add(id);
  }

  addIndicator(parent: string, draft: Omit<NodeDraft, 'level'>, table: PlanTable): void {
    const code = codeKey(draft.code);
    const known = code === '' ? undefined : this.indicators.get(code);
    const node = known === undefined ? undefined : this.builder.node(known);
    // A sheet of results goes on with the indicators of the plan.
    if (known !== undefined && node && node.rows[0]?.sheet !== table.view.grid.id) {
      const name = node.name.toLowerCase();
      if (draft.name === '' || name === '' || name === draft.name.toLowerCase()) {
        this.builder.complete(known, draft);
        return;
      }
    }
    const id = this.builder.addIndicator(parent, draft);
    for (const { sheet, row } of draft.rows) this.rows.add(`${sheet}|${row}`);
    if (code !== '' && known === undefined) this.indicators.set(code, id);
  }

  find(
    severity: Finding['severity'],
    id: Finding['message']['id'],
    params: Finding['message']['params'],
    at: CellReading | null,
  ): void {
    this.builder.find(severity, id, params ?? {}, at && addressOf(at));
  }

  private addRepeats(): void {
    for (const [id, rows] of this.repeats) {
      const inEveryRow = !this.filledDown.has(id);
      const shared = rows.filter(({ sheet, row }) => this.rows.has(`${sheet}|${row}`));
      this.builder.merge(id, {
        rows: shared.map(addressOf),
        repeats: shared.map((row) => ({ ...row, inEveryRow })),
      });
    }
  }
}

function childKey(parent: string, { code, name }: Pick<NodeDraft, 'code' | 'name'>): string {
  return `${parent}>${codeKey(code) || name.toLowerCase()}`;
}

function isSamePlace(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row;
}

const NO_TITLE: TitleText = { code: null, name: null, weight: null };
const NO_INDICATOR: IndicatorText = { ...NO_TITLE, details: {} };

function codedKind({ is, depth }: CodedLine, look: LineLook | null): LineKind {
  return is === 'node' && look ? { is, depth, look } : { is: 'indicator' };
}

/** Reads one table from the top: which nodes are open, by depth. */
class TableReader {
  private readonly stack: (string | null)[] = [];
  private byKey: string | null = null;
  private numbered: CellReading | null = null;
  private readonly joiner: Joiner;
  /** Missione and programma of the lines below, and the node that has indicators already. */
  private grouping: MissionCells = {};
  private measured: string | null = null;
  private hasStray = false;
  readonly own: OwnRows;

  constructor(
    private readonly tree: Interpreter,
    private readonly of: { table: PlanTable; fields: Fields },
    private readonly top: string,
  ) {
    this.joiner = joinerOfTable(of.table, of.fields);
    this.own = new OwnRows(of.table.headerLines);
  }

  addTitle(line: number, depth: number, label: string): void {
    const said = this.titleOf(line, label);
    if (!said) return;
    const before = this.stack[depth] ?? null;
    const id = this.tree.placeTitle(this.above(depth), depth, said);
    // After a page break it stands there again.
    if (id !== before) this.tree.showTitle(id, said.draft);
    this.openAt(depth, id);
    this.own.addTitle(id, line);
  }

  /** A node whose code says what it hangs under. */
  addCoded(line: number, { key, parent, depth }: CodedLine): void {
    const said = this.titleOf(line, '');
    if (!said) return;
    const above = parent === null ? this.tree.codedAbove(key) : this.tree.codedNode(parent);
    this.tree.setCoded(key, this.tree.place(above ?? this.top, depth, said));
  }

  /** What a coded line is below goes on with the lines without a code that follow. */
  openCoded(line: number, { is, key, parent, depth }: CodedLine): void {
    const id = is === 'node' ? this.tree.codedNode(key) : this.tree.codedNode(parent ?? '');
    this.openAt(is === 'node' ? depth : Math.max(0, depth - 1), id ?? null);
    const above = key.slice(0, Math.max(0, key.lastIndexOf('_')));
    const code = this.of.fields.cell(line, 'code');
    const isPlaced = above === '' || parent === key || this.tree.codedNode(above) !== undefined;
    if (!isPlaced && code)
      this.tree.find('warning', 'row.orphan', { code: code.text, parent: above, taken: parent ?? '' }, code);
  }

  private openAt(depth: number, id: string | null): void {
    this.stack.length = Math.min(this.stack.length, depth);
    while (this.stack.length < depth) this.stack.push(null);
    this.stack[depth] = id;
    this.byKey = null;
  }

  private titleOf(line: number, label: string): { title: TitleText; draft: Omit<NodeDraft, 'level'> } | null {
    const { table, fields } = this.of;
    const found = this.titleCell(line, label);
    if (!found) return null;
    const { cell, from } = found;
    const coded = fields.cell(line, 'code');
    const hasOwnCode = coded !== null && (coded.column !== cell.column || coded.row !== cell.row);
    const read = titleText(cell, from);
    const title = hasOwnCode && !read.weight ? { ...read, code: null, name: cell } : read;
    const code = hasOwnCode ? coded : (title.code ?? this.numbered);
    this.numbered = null;
    const resultField = fields.field('published');
    const draft = {
      code: shownText(code),
      name: shownText(title.name ?? cell),
      rows: [addressOf(cell)],
      weight: labelledValue(cellsIn(table, line), 'weight') ?? weightUnder(fields, line) ?? title.weight,
      published: fields.cell(line, 'published'),
      ...(resultField !== null &&
        table.view.records === 'rows' && {
          resultAt: { sheet: table.view.grid.id, row: line, column: resultField },
        }),
      ...(table.view.records !== 'rows' && { own: null }),
      cells: this.details(line, { code, name: title.name }),
    };
    return { title, draft };
  }

  /** The cell that names a node: under the names, beside a label, or the first text of the line. */
  private titleCell(line: number, label: string): { cell: LineCell; from: number } | null {
    const { table, fields } = this.of;
    const named = fields.cell(line, 'name');
    if (named !== null && typeof named.value === 'string' && label === '') return { cell: named, from: 0 };
    const [first, second] = cellsIn(table, line).filter(({ value }) => typeof value === 'string');
    if (!first) return null;
    const words = first.text.replace(/[:\s\d.–-]+$/, '');
    const isBareLabel = label !== '' && labelKey(first.text).length >= words.length - 2;
    if (isBareLabel && second) return { cell: second, from: 0 };
    return { cell: first, from: label === '' ? 0 : afterLabel(String(first.value)) };
  }

  /** A line that says nothing but the code of the node below it. */
  caption(line: number): void {
    const [cell, beside = null] = cellsIn(this.of.table, line);
    this.numbered = (cell ? codeAtEnd(cell) : null) ?? beside;
  }

  /**
   * A missione or programma is of the lines below it, and ends the objective above; below a title that has no indicators yet
   * it is that one's as well. After a page break it comes again, and all goes on.
   */
  group(line: number): void {
    const said = missionLineIn(cellsIn(this.of.table, line));
    if (!said || isSameMission(this.grouping, said)) return;
    this.grouping = groupedBy(this.grouping, said);
    this.own.end();
    const depth = Math.max(0, this.tree.depths - 1);
    this.byKey = null;
    const open = this.stack[depth] ?? null;
    if (open !== null && open !== this.measured) this.tree.describe(open, { cells: this.grouping });
    else this.stack.length = Math.min(this.stack.length, depth);
  }

  /** Labels with their values beside them say more of the node that is open. */
  addLabels(line: number): void {
    const id = this.lowest();
    if (id === null) return;
    this.own.addLabels(line);
    for (const { role, value } of labelledValues(cellsIn(this.of.table, line)))
      this.tree.describe(id, role === 'weight' ? { weight: value } : { cells: { [role]: value } });
  }

  addIndicators(line: number): void {
    const { fields } = this.of;
    for (const depth of fields.depths) this.fillDown(line, depth);
    const key = fields.cell(line, 'parent');
    if (key) this.byKey = this.tree.nodeOfCode(shownText(key)) ?? null;
    const parent = this.byKey ?? this.lowest() ?? this.top;
    if (parent === ENTITY_ID) this.reportStray(line);
    this.measured = parent;
    this.own.addIndicators(line);
    if (key && this.byKey === null)
      this.tree.find('warning', 'parent.unknown', { parent: shownText(key) }, key);
    for (const group of fields.groups) {
      const cells = this.indicatorCells(line, group);
      if (!cells.name && !cells.target && !cells.code) continue;
      for (const draft of splitNumbered(cells)) this.addIndicator(parent, line, draft);
    }
  }

  /** Where titles name the objectives, what stands above the first of them, or below the end of one, is of none. */
  private reportStray(line: number): void {
    const { table, fields } = this.of;
    const hasTitles = fields.declaration.lines.some(({ is }) => is === 'node');
    if (this.hasStray || !hasTitles || table.view.records !== 'rows') return;
    this.hasStray = true;
    const [cell = null] = cellsIn(table, line);
    this.tree.find('warning', 'indicator.withoutObjective', { row: line + 1 }, cell);
  }

  private indicatorCells(line: number, group: number): IndicatorCells {
    const { fields } = this.of;
    const cell = (
      role: 'name' | 'code' | 'weight' | 'target' | 'actual' | 'direction' | 'published',
    ): LineCell | null => fields.cell(line, role, { group });
    return {
      name: cell('name'),
      code: cell('code'),
      weight: cell('weight'),
      target: cell('target'),
      actual: cell('actual'),
      direction: cell('direction'),
      published: cell('published'),
    };
  }

  private addIndicator(parent: string, line: number, cells: IndicatorCells): void {
    const { table, fields } = this.of;
    const title = cells.name ? indicatorText(cells.name, this.joiner) : NO_INDICATOR;
    const code = cells.code ?? title.code;
    const resultField = fields.groups.length > 1 ? null : fields.field('published');
    const at = cells.name ?? cells.target ?? cells.code;
    this.tree.addIndicator(
      parent,
      {
        code: shownText(code),
        name: shownText(title.name ?? cells.name),
        rows: at ? [addressOf(at)] : [],
        weight: cells.weight ?? title.weight,
        target: cells.target,
        actual: cells.actual,
        direction: cells.direction,
        published: cells.published,
        ...(resultField !== null &&
          table.view.records === 'rows' && {
            resultAt: { sheet: table.view.grid.id, row: line, column: resultField },
          }),
        ...((table.view.records !== 'rows' || fields.groups.length > 1) && { own: null }),
        targets: fields.byYear('target').flatMap(({ year, field }) => {
          const target = fields.at(line, field);
          return target ? [{ year, target }] : [];
        }),
        cells: {
          ...present(title.details),
          ...this.details(line, { code, name: title.name ?? cells.name }),
        },
      },
      table,
    );
  }

  /** The names of a level stand only where they change. */
  private fillDown(line: number, depth: number): void {
    const { fields } = this.of;
    const [code, cell] = [fields.cell(line, 'code', { depth }), fields.cell(line, 'name', { depth })];
    const at = cell ?? code;
    if (!at) {
      const open = this.stack[depth];
      if (open) this.tree.isFilledDown(open);
      return;
    }
    const title = cell ? titleText(cell) : NO_TITLE;
    const own = code ?? title.code;
    const byCode = cell === null && own ? this.tree.nodeOfCode(shownText(own)) : undefined;
    if (this.tree.hasNodesByCode && cell === null && byCode === undefined)
      this.tree.find('warning', 'parent.unknown', { parent: shownText(own) }, at);
    const name = title.name ?? cell;
    const weight = fields.cell(line, 'weight', { depth }) ?? title.weight;
    const id =
      byCode ??
      this.tree.place(this.above(depth), depth, {
        title: { ...title, code: own, name },
        draft: {
          code: shownText(own),
          name: shownText(name),
          rows: [addressOf(at)],
          own: null,
          weight,
          cells: present({ code: own, name }),
        },
      });
    if (this.stack[depth] !== id) this.stack.length = Math.min(this.stack.length, depth);
    while (this.stack.length < depth) this.stack.push(null);
    this.stack[depth] = id;
  }

  private above(depth: number): string {
    return this.lowest(depth) ?? this.top;
  }

  private lowest(below = this.stack.length): string | null {
    return this.stack.slice(0, below).reduce((last, id) => id ?? last, null);
  }

  private details(line: number, own: { code: CellReading | null; name: CellReading | null }): NodeCells {
    const { fields } = this.of;
    const roles = [...fields.roles()].filter((role) => !FIGURE_ROLES.has(role));
    const cells = present(Object.fromEntries(roles.map((role) => [role, fields.cell(line, role)])));
    const { algorithm = null, source = null } = cells.algorithm ? algorithmText(cells.algorithm) : {};
    return present({ ...this.grouping, source, ...cells, ...(algorithm && { algorithm }), ...own });
  }
}

const FIGURE_ROLES: ReadonlySet<string> = new Set([
  'weight',
  'target',
  'direction',
  'actual',
  'published',
  'parent',
]);

/** Beside a label stand words where other lines have their weight. */
function weightUnder(fields: Fields, line: number): LineCell | null {
  const cell = fields.cell(line, 'weight');
  return cell && (typeof cell.value === 'number' || readWeightOrNull(cell.value) !== null) ? cell : null;
}

function afterLabel(text: string): number {
  const [label = ''] = /^[^:\n]{3,40}[:\n]\s*/.exec(text) ?? [];
  return label.length === text.length || /\d/.test(label) ? 0 : label.length;
}
