import { codeKey } from '../../../codes/codeTree';
import type { PlanNode } from '../../../plan/plan';
import { ENTITY_ID, type PlanBuilder } from '../../../plan/planBuilder';
import { PlanTree } from '../../../plan/planTree';
import type { Level } from '../../../rules/rules';
import { addressOf } from '../../../sheet/address';
import type { Steps } from '../../../steps';
import { present } from '../../cells/cells';
import { shownText } from '../../rows/table';
import { yearOf } from '../../headings/years';
import { boxOrder } from '../titles/boxOrder';
import { codesIn } from '../titles/codeKeys';
import { completingLines, keyOfName } from '../proposal/completing';
import { codedLines } from '../codes/codeNesting';
import type { CodedLine } from '../codes/codedLine';
import { commonFirst } from '../codes/sheetCodes';
import type { LineLook } from '../declaration/declaration';
import { tableFields, type Fields } from '../fields/fields';
import { FormNodes } from './formNodes';
import type { EntityLine } from '../lines/entityLine';
import { measuresBelow } from '../titles/foreignLines';
import { headingMeaning } from '../../headings/headingMeaning';
import { numberedParts } from '../fields/numberedLines';
import { isTaken } from '../lines/headlessTables';
import { labelledValue } from '../tables/labelledValues';
import { ListedNodes } from './listedNodes';
import type { NodeList } from './nodeLists';
import { LineKinds, type LineKind } from '../titles/lineKind';
import type { MatchedTable } from '../tables/matchedTable';
import type { LineCell } from '../tables/sheetView';
import { labelsIn } from '../proposal/proposeLines';
import { frontLines, sheetName } from '../tables/sheetTitle';
import { TableReader } from './tableReader';
import { cellsIn, LINES_PER_STEP, type PlanTable } from '../tables/tables';
import { yearHeading } from '../tables/titledHeadings';
import { titleDraft } from '../titles/titleDraft';
import { NO_TITLE, titleText } from '../declaration/titleText';
import { TreeAssembly } from './treeAssembly';

/** What became of the lines of the tables, for the person who looks at them. */
export interface ReadLine {
  sheet: string;
  /** Zero-based row, or column where records lie in columns. */
  line: number;
  transposed: boolean;
  is: LineKind['is'];
  depth: number | null;
}

/** A result beside an objective, and the indicators of this. */
interface ObjectiveActual {
  node: PlanNode;
  below: readonly PlanNode[];
  actual: LineCell;
}

/** Reads matched tables into the tree. */
export class Interpreter {
  readonly lines: ReadLine[] = [];
  private readonly tree: TreeAssembly;
  private readonly forms: FormNodes;
  /** Of the table before. */
  private reader: TableReader | null = null;

  constructor(
    private readonly builder: PlanBuilder,
    levels: readonly Level[],
    private readonly year: number | null,
    private readonly entity: EntityLine | null,
  ) {
    this.tree = new TreeAssembly(builder, levels);
    this.forms = new FormNodes(this.tree);
  }

  /** Tables of nodes alone first: others name their codes. */
  *read(matched: readonly MatchedTable[], lists: readonly NodeList[]): Steps<void> {
    const isMeasuring = ({ declaration }: MatchedTable): boolean =>
      declaration.fields.some(({ role }) => role === 'target' || role === 'actual' || role === 'published');
    const labels = labelsIn(matched.map(({ table }) => table));
    for (const { table, declaration } of matched)
      if (declaration.listsNodes) this.listNodes(tableFields(table, declaration, this.year));
    this.forms.add(matched);
    // Nodes stand where titles name them, whatever names them elsewhere.
    const rest = matched
      .filter(({ declaration }) => !declaration.listsNodes && !declaration.completes)
      .sort((a, b) => Number(isTitled(b)) - Number(isTitled(a)) || titleDepth(a) - titleDepth(b));
    this.reportHeadless(rest);
    const naming = rest
      .filter((one) => !isMeasuring(one))
      .sort((a, b) => levelsOnlyCoded(a) - levelsOnlyCoded(b) || levelsNamed(a) - levelsNamed(b));
    for (const one of naming) yield* this.readTable(one, labels);
    this.tree.hasNodesByCode = this.tree.hasCodes;
    const isNamed = ({ declaration }: MatchedTable): boolean =>
      declaration.fields.some(({ role, depth }) => role === 'name' && depth === undefined);
    for (const one of rest) if (isMeasuring(one) && isNamed(one)) yield* this.readTable(one, labels);
    for (const one of rest) if (isMeasuring(one) && !isNamed(one)) yield* this.readTable(one, labels);
    for (const { table, declaration } of matched)
      if (declaration.completes) this.complete(tableFields(table, declaration, this.year));
    this.tree.addRepeats();
    const grids = [...matched.map(({ table }) => table.view.grid), ...lists.map(({ grid }) => grid)];
    new ListedNodes(this.tree, this.builder, grids).add(lists);
    for (const { nodes } of lists)
      for (const { depth, draft } of nodes)
        for (const { sheet, row } of draft.rows) this.addLine(sheet, row, depth);
    this.tree.reportOtherFigures();
    this.tree.reportOnlyListed();
    this.tree.orderImplied();
  }

  /** Forms say it themselves. */
  private reportHeadless(matched: readonly MatchedTable[]): void {
    for (const { table, declaration } of matched.filter((one) => isTaken(one.table))) {
      const model = matched.find((one) => one.declaration === declaration && !isTaken(one.table));
      if (declaration.forms || !model) continue;
      const { id, name } = table.view.grid;
      const params = { sheet: name, taken: model.table.view.grid.name };
      const at = { sheet: id, row: table.header.first, column: table.header.from };
      this.builder.find('warning', 'header.sheetTaken', params, at);
    }
  }

  private *readTable({ table, declaration }: MatchedTable, labels: ReadonlySet<string>): Steps<void> {
    yield;
    const fields = tableFields(table, declaration, this.year);
    const kinds = new LineKinds(fields, labels);
    const isBox = declaration.boxes === true;
    const implied = declaration.sheetNode && declaration.nesting ? commonFirst(fields) : '';
    const top = this.sheetNode(table, fields, implied);
    const reader = new TableReader(this.tree, fields, top, codeKey(implied));
    if (this.reader) reader.goOnFrom(this.reader);
    this.reader = reader;
    const coded = codedLines(fields, titlesOver(fields, kinds));
    const addNodes = nodesFirst(coded, (line, own) => reader.addCoded(line, own));
    for (const [index, line] of linesToRead(fields).entries()) {
      if (index % LINES_PER_STEP === 0) yield;
      if (this.readTitle(reader, fields, table.titles.get(line))) continue;
      if (this.entity?.line === line && this.entity.table === table) continue;
      if (reader.dashboards.open(line)) continue;
      const own = coded.get(line);
      if (own) addNodes(line);
      const kind: LineKind = own ? codedKind(own, kinds.look(line)) : kinds.of(line);
      if ((kind.is === 'unread' || kind.is === 'remark') && reader.continueTitle(line)) continue;
      if (kind.is === 'foreign' && kinds.foreign.heads.includes(line)) this.reportForeign(fields, line);
      this.lines.push({
        sheet: table.view.grid.id,
        line: table.view.records === 'labels' ? (table.view.cells(line)[0]?.row ?? line) : line,
        transposed: table.view.records === 'columns',
        is: kind.is,
        depth: kind.is === 'node' ? kind.depth : null,
      });
      if (own) reader.openCoded(line, own);
      if (own?.isBesideIndicator) reader.addIndicators(line);
      if (own?.is === 'node') continue;
      if (kind.is === 'node' && kind.inFields) reader.addLevels(line);
      else if (kind.is === 'node') reader.addTitle(line, kind.depth, kind.look.label);
      else if (kind.is === 'form') reader.openForm(this.forms.nodeAt(table.view, line) ?? top);
      else if (kind.is === 'caption') reader.caption(line);
      else if (kind.is === 'grouping') reader.group(line);
      else if (kind.is === 'labels' && !isBox) reader.addLabels(line);
      else if (kind.is === 'indicator') reader.addIndicators(line);
      else if (kind.is === 'subtotal' && !reader.dashboards.addTotal(line)) this.reportSubtotal(table, line);
      if (isBox && (kind.is === 'labels' || kind.is === 'node')) reader.addBox(line);
    }
    for (const { id, title } of reader.own.withoutHeadings()) this.reportUnheaded(table, id, title);
    for (const { id, ...rows } of reader.own.spans())
      this.builder.extendOwn(id, { sheet: table.view.grid.id, ...rows });
  }

  /** A title among headings; false where there is none. */
  private readTitle(reader: TableReader, fields: Fields, title: LineCell | undefined): boolean {
    const { table, declaration } = fields;
    const depth = declaration.titledHeadings;
    if (!title || depth === undefined) return false;
    reader.addTitleCell(title, depth);
    if (!table.headerStarts.includes(title.line))
      this.builder.find('warning', 'header.taken', { name: shownText(title) }, addressOf(title));
    this.reportYearMissing(table, title);
    this.lines.push({ sheet: title.sheet, line: title.line, transposed: false, is: 'node', depth });
    return true;
  }

  /** The headings beside one title do not have the year of the plan, which targets of others have. */
  private reportYearMissing({ header }: PlanTable, title: LineCell): void {
    const years = [...header.texts.values()].flatMap((text) => yearHeading({ text }) ?? []);
    if (this.year === null || years.length === 0 || years.includes(this.year)) return;
    this.builder.find('warning', 'header.yearMissing', { year: this.year }, addressOf(title));
  }

  /** What a list says of nodes, for when they come. */
  private listNodes(fields: Fields): void {
    const { table } = fields;
    const { id: sheet } = table.view.grid;
    if (this.entity?.table === table) this.addLine(sheet, this.entity.line, 0);
    for (const line of codesIn(fields).keys()) {
      const said = titleDraft(fields, line);
      if (said) this.tree.listNode(said.draft);
      this.addLine(sheet, line, null);
    }
  }

  /** Actuals of indicators, beside what names them or the objective that they are of, and weights of what stands above them; nothing of another year. */
  private complete(fields: Fields): void {
    const { table } = fields;
    const all = this.builder.ordered();
    const nodes = nodesByCodeOrName(all);
    const tree = new PlanTree({ nodes: all });
    const field = fields.field('actual');
    const year = field === null ? null : yearOf(table.header.texts.get(field) ?? '');
    const isOfYear = year === null || year === this.year;
    const ofObjectives: ObjectiveActual[] = [];
    for (const { line, code, name } of completingLines(fields)) {
      const node = nodes.get(code) ?? nodes.get(name);
      if (!node) continue;
      const isIndicator = node.level === 'indicator';
      const actual = isOfYear ? fields.cell(line, 'actual') : null;
      const weight = isIndicator ? null : fields.cell(line, 'weight');
      if (isIndicator) this.tree.complete(node.id, { actual });
      else this.builder.complete(node.id, { weight });
      const below = isIndicator ? [] : tree.children(node.id).filter(({ level }) => level === 'indicator');
      if (actual && below.length > 0) ofObjectives.push({ node, below, actual });
      this.tree.reportOtherWeight(node.id, weight);
      this.addLine(table.view.grid.id, line, null);
    }
    this.completeBelow(ofObjectives);
  }

  /** A result beside an objective is of its only indicator; numbered ones are of as many indicators, in their order. */
  private completeBelow(results: readonly ObjectiveActual[]): void {
    const supposed: ObjectiveActual[] = [];
    let isNumbered = false;
    for (const one of results) {
      const { node, below, actual } = one;
      const numbered = numberedParts(actual);
      const parts = numbered.length > 0 ? numbered : [actual];
      isNumbered ||= numbered.length > 1;
      if (below.length !== parts.length) {
        const params = { name: node.name, count: below.length };
        this.tree.find('warning', 'actual.ofSeveral', params, actual, node.id);
        continue;
      }
      if (numbered.length === 0) supposed.push(one);
      below.forEach(({ id }, index) => this.tree.complete(id, { actual: parts[index] ?? null }));
    }
    const [first] = supposed;
    // Where none is numbered they may as well say how much of each objective was reached.
    if (first && !isNumbered)
      this.tree.find('warning', 'actual.ofObjective', { count: supposed.length }, first.actual);
  }

  private addLine(sheet: string, line: number, depth: number | null): void {
    this.lines.push({ sheet, line, transposed: false, is: 'node', depth });
  }

  private reportUnheaded(table: PlanTable, id: string, line: number): void {
    const [cell = null] = cellsIn(table, line);
    const { code = '', name = '' } = this.builder.node(id) ?? {};
    this.builder.find('note', 'block.withoutHeader', { code: code || name }, cell && addressOf(cell), id);
  }

  private reportForeign(fields: Fields, line: number): void {
    const { table } = fields;
    const [cell] = cellsIn(table, line);
    if (!cell) return;
    const severity = measuresBelow(fields, line) ? 'warning' : 'note';
    this.builder.find(severity, 'table.other', { row: cell.row + 1, heading: cell.text }, addressOf(cell));
  }

  private reportSubtotal(table: PlanTable, line: number): void {
    const [cell] = cellsIn(table, line);
    if (cell) this.builder.find('note', 'row.subtotal', { name: cell.text }, addressOf(cell));
  }

  private sheetNode(table: PlanTable, { declaration: { sheetNode } }: Fields, implied: string): string {
    if (!sheetNode) return this.forms.nodeAt(table.view, table.header.first) ?? ENTITY_ID;
    const { grid } = table.view;
    const said = sheetName(table, sheetNode);
    const cell = said?.name ?? null;
    const known = this.tree.nodeOfCode(shownText(said?.code ?? cell) || grid.name);
    if (known !== undefined) return known;
    const read = cell ? titleText(cell) : NO_TITLE;
    // Labels above the table are of the sheet's node where it is named by one of them.
    const isForm = headingMeaning(sheetNode.label ?? '')?.role === 'name';
    const front = isForm ? frontLines(table) : [];
    const [code = said?.code ?? read.code, weight = read.weight] = (['code', 'weight'] as const).map(
      (role) => front.map((cells) => labelledValue(cells, role)).find((value) => value !== null) ?? undefined,
    );
    const title = { ...read, code, weight };
    const name = cell ? shownText(title.name ?? cell) : grid.name;
    return this.tree.place(ENTITY_ID, sheetNode.depth ?? 0, {
      title: { ...title, name: title.name ?? cell },
      draft: {
        code: shownText(title.code) || implied,
        name,
        rows: cell ? [addressOf(cell)] : [],
        own: null,
        weight: title.weight,
        cells: present({ code: title.code, name: title.name ?? cell }),
      },
    });
  }
}

/** How many levels above its nodes a table of nodes names. */
function levelsNamed({ declaration }: MatchedTable): number {
  return declaration.fields.filter(({ depth }) => depth !== undefined).length;
}

/** How many levels above its nodes it tells by codes alone: their names stand in another table. */
function levelsOnlyCoded({ declaration: { fields } }: MatchedTable): number {
  const named = new Set(fields.flatMap(({ role, depth }) => (role === 'name' ? [depth] : [])));
  return fields.filter(({ role, depth }) => role === 'code' && depth !== undefined && !named.has(depth))
    .length;
}

/** Nodes by code and by name, where no other has it. */
function nodesByCodeOrName(nodes: readonly PlanNode[]): ReadonlyMap<string, PlanNode> {
  const keyed = nodes.flatMap((node) =>
    [codeKey(node.code), keyOfName(node.name)].map((key) => [key, node] as const),
  );
  const times = new Map<string, number>();
  for (const [key] of keyed) times.set(key, (times.get(key) ?? 0) + 1);
  return new Map(keyed.filter(([key]) => key !== '' && times.get(key) === 1));
}

function isTitled({ declaration }: MatchedTable): boolean {
  return declaration.titledHeadings !== undefined;
}

/** Its lines, with those of titles among its headings. */
function linesToRead(fields: Fields): readonly number[] {
  const { titles } = fields.table;
  const { lines } = boxOrder(fields);
  if (titles.size === 0 || fields.declaration.titledHeadings === undefined) return lines;
  return [...lines, ...titles.keys()].sort((a, b) => a - b);
}

/** What most titles among labels are: those that stand above others are read first, wherever their sheets are. */
function titleDepth({ table, declaration }: MatchedTable): number {
  if (declaration.roots) return Infinity;
  return declaration.boxes ? boxOrder(tableFields(table, declaration, null)).depth : 0;
}

/** Adds the node of a line, after those above it wherever their lines stand, each once. @returns of a line, what adds its nodes */
function nodesFirst(
  coded: ReadonlyMap<number, CodedLine>,
  add: (line: number, own: CodedLine) => void,
): (line: number) => void {
  const lineOf = new Map<string, number>();
  for (const [line, { is, key }] of coded) if (is === 'node' && !lineOf.has(key)) lineOf.set(key, line);
  const added = new Set<number>();
  const addFrom = (line: number): void => {
    const own = coded.get(line);
    if (!own || added.has(line)) return;
    added.add(line);
    const above = own.parent === null ? undefined : lineOf.get(own.parent);
    if (above !== undefined) addFrom(above);
    if (own.is === 'node') add(line, own);
  };
  return addFrom;
}

/** Lines without a code that are titles over coded ones, with their depth. */
function titlesOver(fields: Fields, kinds: LineKinds): ReadonlyMap<number, number> {
  const { table } = fields;
  const { nesting, lines } = fields.declaration;
  if (!nesting || lines.every(({ is }) => is !== 'node')) return new Map();
  const coded = codedLines(fields);
  return new Map(
    table.lines.flatMap((line): [number, number][] => {
      const kind = coded.has(line) ? null : kinds.of(line);
      return kind?.is === 'node' ? [[line, kind.depth]] : [];
    }),
  );
}

function codedKind({ is, depth }: CodedLine, look: LineLook | null): LineKind {
  return is === 'node' && look ? { is, depth, look } : { is: 'indicator' };
}
