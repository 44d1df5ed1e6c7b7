import type { CellReading, NodeCells } from '../../plan/plan';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { ENTITY_ID, type NodeDraft } from '../../plan/planBuilder';
import { addressOf } from '../../sheet/address';
import { isFormula } from '../../sheet/formula';
import { formulaAt } from '../../sheet/grid';
import { present } from '../cells/cells';
import { readWeightOrNull } from '../cells/leniently';
import type { Joiner } from '../describedText/describedText';
import { shownText } from '../rows/table';
import type { CodedLine } from './codedLine';
import type { Fields } from './fields';
import { algorithmText, indicatorText, joinerOfTable, type IndicatorText } from './indicatorText';
import { isMeasured } from './lineKind';
import { labelledValue, labelledValues } from './labelledValues';
import { labelKey } from './lineLook';
import { groupedBy, isSameMission, missionLineIn, type MissionCells } from './missionLine';
import { splitNumbered, type IndicatorCells } from './numberedLines';
import { OwnRows } from './ownRows';
import type { LineCell } from './sheetView';
import { cellsIn, type PlanTable } from './tables';
import { codeAtEnd, NO_TITLE, titleText, type TitleText } from './titleText';
import type { TreeAssembly } from './treeAssembly';

const NO_INDICATOR: IndicatorText = { ...NO_TITLE, details: {} };

/** Reads one table from the top: which nodes are open, by depth. */
export class TableReader {
  private readonly stack: (string | null)[] = [];
  private byKey: string | null = null;
  private numbered: CellReading | null = null;
  private readonly joiner: Joiner;
  /** Missione and programma of the lines below, and the node that has indicators already. */
  private grouping: MissionCells = {};
  private measured: string | null = null;
  private hasStray = false;
  /** Codes of nodes, and of indicators, that some line had already. */
  private readonly nodeLines = new Set<string>();
  private readonly leafKeys = new Set<string>();
  readonly own: OwnRows;

  constructor(
    private readonly tree: TreeAssembly,
    private readonly of: { table: PlanTable; fields: Fields },
    private readonly top: string,
    /** Code of the node that the sheet is, where the codes of its lines imply it. */
    private readonly impliedCode: string,
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

  /** A node whose code says what it hangs under; another line of the sheet with its code is another node. */
  addCoded(line: number, { key, parent, depth, implied }: CodedLine): void {
    const said = this.titleOf(line, '');
    if (!said) return;
    const known = parent === null ? this.tree.codedAbove(key) : this.tree.codedNode(parent);
    const above = known ?? (implied === undefined ? this.top : this.impliedArea(implied));
    const isTwice = this.nodeLines.has(key);
    const id = isTwice ? this.tree.addNode(above, depth, said.draft) : this.tree.place(above, depth, said);
    this.nodeLines.add(key);
    if (!isTwice) this.tree.setCoded(key, id);
    if (isMeasured(this.of.fields, line))
      this.tree.find('warning', 'node.ownTarget', { code: said.draft.code }, said.title.name, id);
  }

  private impliedArea(code: string): string {
    const known = this.tree.nodeOfCode(code);
    if (known !== undefined) return known;
    const draft = { code, name: '', rows: [], own: null };
    const id = this.tree.place(this.top, 0, { title: NO_TITLE, draft });
    this.tree.find('note', 'area.implied', { code }, null, id);
    return id;
  }

  /** What a coded line is below goes on with the lines without a code that follow. */
  openCoded(line: number, { is, key, parent, depth, isLooped, implied }: CodedLine): void {
    const id = is === 'node' ? this.tree.codedNode(key) : this.tree.codedNode(parent ?? '');
    this.openAt(is === 'node' ? depth : Math.max(0, depth - 1), id ?? null);
    const code = this.of.fields.cell(line, 'code');
    if (!code) return;
    const { text } = code;
    const said = this.of.fields.cell(line, 'parent');
    if (isLooped) this.tree.find('error', 'node.ownAncestor', { code: text, parent: shownText(said) }, said);
    if (is === 'indicator' && this.leafKeys.has(key))
      this.tree.find('warning', 'code.duplicateRow', { code: text }, code);
    if (is === 'indicator') this.leafKeys.add(key);
    if (implied === undefined) this.reportOrphan(code, key, parent);
  }

  /** The code tells of a node above that no line shows; one that is no part of the scheme tells nothing. */
  private reportOrphan(code: CellReading, key: string, parent: string | null): void {
    const { nesting } = this.of.fields.declaration;
    const above = key.slice(0, Math.max(0, key.lastIndexOf('_')));
    const isPlaced = above === '' || parent === key || this.tree.codedNode(above) !== undefined;
    const isOfScheme = /^\d/.test(key) || (parent !== null && key.startsWith(`${parent}_`));
    if (isPlaced || !isOfScheme || nesting === 'parents' || above === this.impliedCode) return;
    const taken = this.tree.nodeCode(this.tree.codedNode(parent ?? '') ?? this.top);
    this.tree.find('warning', 'row.orphan', { code: shownText(code), parent: above, taken }, code);
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
    // A line that says nothing but its code has no name.
    const isCodeAlone = coded !== null && !hasOwnCode && looksLikeCode(coded.text);
    const read = isCodeAlone ? { ...NO_TITLE, code: coded } : titleText(cell, from);
    const title = hasOwnCode && !read.weight ? { ...read, code: null, name: cell } : read;
    const code = hasOwnCode ? coded : (title.code ?? this.numbered);
    this.numbered = null;
    const resultField = fields.field('published');
    const draft = {
      code: shownText(code),
      name: isCodeAlone ? '' : shownText(title.name ?? cell),
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
    const named = fields.cell(line, 'name') ?? this.nameOfLevel(line);
    if (named !== null && typeof named.value === 'string' && label === '') return { cell: named, from: 0 };
    const [first, second] = cellsIn(table, line).filter(({ value }) => typeof value === 'string');
    if (!first) return null;
    const words = first.text.replace(/[:\s\d.–-]+$/, '');
    const isBareLabel = label !== '' && labelKey(first.text).length >= words.length - 2;
    if (isBareLabel && second) return { cell: second, from: 0 };
    return { cell: first, from: label === '' ? 0 : afterLabel(String(first.value)) };
  }

  /** Where codes give the tree, nodes may have their names under headings of their own. */
  private nameOfLevel(line: number): LineCell | null {
    const { fields } = this.of;
    if (!fields.declaration.nesting) return null;
    return fields.depths.reduce<LineCell | null>(
      (lowest, depth) => fields.cell(line, 'name', { depth }) ?? lowest,
      null,
    );
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
      this.tree.describe(
        id,
        role === 'weight'
          ? { weight: value }
          : { cells: { [role === 'name' ? 'description' : role]: value } },
      );
  }

  /** A line that only names levels: the lowest has its figures, and the line for its own. */
  addLevels(line: number): void {
    const { fields } = this.of;
    this.groupBeside(line);
    const isNamed = (depth: number): boolean =>
      (fields.cell(line, 'name', { depth }) ?? fields.cell(line, 'code', { depth })) !== null;
    const lowest = fields.depths.filter(isNamed).at(-1);
    for (const depth of fields.depths.filter((one) => one <= (lowest ?? -1)))
      this.fillDown(line, depth, depth === lowest);
  }

  /** Missione and programma in fields of their own are filled down as the names of levels are. */
  private groupBeside(line: number): void {
    const { fields } = this.of;
    if (fields.depths.length === 0) return;
    for (const role of ['mission', 'programme'] as const) {
      const value = fields.cell(line, role);
      if (value && !isSameMission(this.grouping, { role, value }))
        this.grouping = groupedBy(this.grouping, { role, value });
    }
  }

  addIndicators(line: number): void {
    const { fields } = this.of;
    this.groupBeside(line);
    if (!fields.declaration.nesting) for (const depth of fields.depths) this.fillDown(line, depth);
    const key = fields.cell(line, 'parent');
    if (key) this.byKey = this.tree.nodeOfCode(shownText(key)) ?? null;
    const parent = this.byKey ?? this.lowest() ?? this.top;
    if (parent === ENTITY_ID) this.reportStray(line);
    this.reportUncoded(line);
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
    const hasTitles = fields.depths.length > 0 || fields.declaration.lines.some(({ is }) => is === 'node');
    if (this.hasStray || !hasTitles || table.view.records !== 'rows') return;
    this.hasStray = true;
    const [cell = null] = cellsIn(table, line);
    this.tree.find('warning', 'indicator.withoutObjective', { row: line + 1 }, cell);
  }

  /** Where codes give the tree, what has none goes with the line above it. */
  private reportUncoded(line: number): void {
    const { fields } = this.of;
    const name = fields.cell(line, 'name') ?? fields.cell(line, 'target');
    if (fields.declaration.nesting && !fields.cell(line, 'code'))
      this.tree.find('warning', 'row.withoutCode', { name: shownText(fields.cell(line, 'name')) }, name);
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
    if (!cells.name && fields.depths.length > 0)
      this.tree.find('warning', 'indicator.withoutName', { row: line + 1 }, at);
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
  private fillDown(line: number, depth: number, isOwnLine = false): void {
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
    const ownWeight = isOwnLine ? fields.cell(line, 'weight') : null;
    const weight = fields.cell(line, 'weight', { depth }) ?? title.weight ?? ownWeight;
    const draft = {
      code: shownText(own),
      name: shownText(name),
      rows: [addressOf(at)],
      weight,
      cells: present({ ...this.grouping, code: own, name }),
      ...(isOwnLine ? this.resultOf(line) : { own: null }),
    };
    const id =
      byCode ?? this.tree.place(this.above(depth), depth, { title: { ...title, code: own, name }, draft });
    this.tree.reportOtherWeight(id, weight);
    if ([code, cell, weight].some((one) => one !== null && this.isFormulaAt(one))) this.tree.isFilledDown(id);
    if (this.stack[depth] !== id) this.stack.length = Math.min(this.stack.length, depth);
    while (this.stack.length < depth) this.stack.push(null);
    this.stack[depth] = id;
  }

  /** `=A2`: as good as blank. */
  private isFormulaAt({ row, column, value }: CellReading): boolean {
    return isFormula(formulaAt(this.of.table.view.grid, row, column), value);
  }

  private resultOf(line: number): Pick<NodeDraft, 'published' | 'resultAt' | 'own'> {
    const { table, fields } = this.of;
    const column = fields.field('published');
    if (table.view.records !== 'rows') return { own: null };
    const resultAt = column === null ? null : { sheet: table.view.grid.id, row: line, column };
    return { published: fields.cell(line, 'published'), resultAt };
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
