import type { CellReading, ColumnRole } from '../../../plan/plan';
import { ENTITY_ID } from '../../../plan/planBuilder';
import { partReading, readTitle, sameWords, type Joiner } from '../../describedText/describedText';
import { shownText } from '../../rows/table';
import { boxLabels } from '../lines/boxes';
import { boxOrder, type BoxOrder } from '../titles/boxOrder';
import { boxDetails } from '../titles/boxTitle';
import { codedDepth } from '../titles/codedTitle';
import type { CodedLine } from '../codes/codedLine';
import { Dashboards } from './dashboards';
import { IndicatorFindings } from './indicatorFindings';
import { OpenTitles } from './openTitles';
import { indicatorCells, draftOfIndicator } from '../lines/indicatorLine';
import { joinerOfTable } from '../lines/indicatorText';
import { labelledValues } from '../tables/labelledValues';
import { dashOfLevel } from '../lines/dashes';
import { depthBegunAt } from '../declaration/levels';
import type { Fields } from '../fields/fields';
import { levelDraft } from '../titles/levelDraft';
import { isMeasured } from '../lines/measuredLine';
import { lostCode } from '../codes/lostTitle';
import { groupedBeside } from '../lines/missionFields';
import { groupedBy, isSameMission, missionLineIn, type MissionCells } from '../lines/missionLine';
import { splitNumbered } from '../fields/numberedLines';
import { OpenNodes } from './openNodes';
import { OwnRows } from '../titles/ownRows';
import { codedObjective, withoutObjective } from '../lines/objectiveLine';
import type { LineCell } from '../tables/sheetView';
import { cellsIn } from '../tables/tables';
import { headingTitle, titleDraft } from '../titles/titleDraft';
import type { TitleDraft } from '../declaration/titleText';
import { reportTitle } from './titleFindings';
import { codeAtEnd, NO_TITLE } from '../declaration/titleText';
import type { TreeAssembly } from './treeAssembly';

/** Reads one table from the top: which nodes are open, by depth. */
export class TableReader {
  private readonly nodes = new OpenNodes();
  private byKey: string | null = null;
  private numbered: CellReading | null = null;
  private readonly joiner: Joiner;
  /** Missione and programma of the lines below, and the node that has indicators already. */
  private grouping: MissionCells = {};
  private measured: string | null = null;
  /** What labels said already of the node that is open. */
  private readonly labelled = new Set<ColumnRole>();
  /** Codes of nodes, and of indicators, that some line had already. */
  private readonly nodeLines = new Set<string>();
  private readonly leafKeys = new Set<string>();
  readonly own: OwnRows;
  readonly dashboards: Dashboards;
  private readonly titles: OpenTitles;
  private readonly findings: IndicatorFindings;
  private readonly order: BoxOrder;
  private readonly begunAt: number;
  /** Where the title that is open stands. */
  private titleColumn = 0;

  constructor(
    private readonly tree: TreeAssembly,
    private readonly fields: Fields,
    private top: string,
    /** Code of the node that the sheet is, where the codes of its lines imply it. */
    private readonly impliedCode: string,
  ) {
    this.joiner = joinerOfTable(fields);
    this.own = new OwnRows(fields.table.headerLines);
    this.order = boxOrder(fields);
    this.begunAt = depthBegunAt(fields.declaration);
    this.dashboards = new Dashboards(tree, fields, this.own);
    this.titles = new OpenTitles(tree, fields, { nodes: this.nodes, top: () => this.top });
    this.findings = new IndicatorFindings(tree, fields);
  }

  /** The same headings in other columns, below the others: a page that was moved. */
  goOnFrom({ fields: { table, declaration }, nodes }: TableReader): void {
    const { table: own } = this.fields;
    const isMoved = table.view === own.view && table.header.from !== own.header.from;
    if (isMoved && declaration === this.fields.declaration && !declaration.sheetNode)
      this.nodes.goOnFrom(nodes);
  }

  addTitle(line: number, depth: number, label: string): void {
    const said = this.titleOf(line, label);
    if (!said) return;
    for (const above of this.fields.depths) if (above < depth) this.fillDown(line, above);
    const before = this.nodes.at(depth);
    const shown = this.titles.shown(line, said);
    if (shown === undefined) this.titles.openAbove(depth, said);
    const id = shown ?? this.tree.placeTitle(this.above(depth), depth, said);
    // After a page break it stands there again.
    if (id !== before) {
      this.tree.showTitle(id, said.draft);
      if (this.fields.declaration.titles) reportTitle(this.tree, id, said);
    }
    this.openAt(depth, id);
    this.own.addTitle(id, line);
    this.titleColumn = said.draft.rows[0]?.column ?? 0;
  }

  /** What stands below the labels of a form is of the node that they name. */
  openForm(id: string): void {
    this.top = id;
  }

  /** A title among headings: the cells beside it are these. */
  addTitleCell(cell: LineCell, depth: number): void {
    const id = this.tree.placeTitled(this.above(depth), depth, headingTitle(cell, this.grouping));
    if (this.tree.isShownBefore(id, cell) && this.nodes.at(depth) !== id)
      this.tree.find('warning', 'objective.resumed', { name: shownText(cell) }, cell, id);
    this.openAt(depth, id);
    this.own.addTitle(id, cell.line);
  }

  /** A title too long for its line ends in the next one, which has its weight. Whether this line is such an end. */
  continueTitle(line: number): boolean {
    const id = this.nodes.lowest();
    const [cell, ...others] = cellsIn(this.fields.table, line);
    if (id === null || !cell || others.length > 0 || this.own.lastTitle !== line - 1) return false;
    const said = readTitle(String(cell.value));
    const weight = partReading(cell, said.weight);
    if (!weight || said.code || !this.tree.continueTitle(id, { name: said.name?.text ?? '', weight }))
      return false;
    this.own.addLabels(line);
    return true;
  }

  /** A node whose code says what it hangs under; another line of the sheet with its code is another node. */
  addCoded(line: number, own: CodedLine): void {
    const { key, parent, depth, implied, isBesideIndicator = false, isUncoded = false } = own;
    const said = isBesideIndicator ? codedObjective(this.fields, line) : this.titleOf(line, '');
    if (!said) return;
    const known = parent === null ? this.tree.codedAbove(key) : this.tree.codedNode(parent);
    const named = parent === null ? this.namedAbove(line) : undefined;
    const above =
      named ??
      known ??
      (implied === undefined ? this.top : this.tree.placeImplied(this.top, 0, implied, { isTold: true }));
    const isTwice = this.nodeLines.has(key);
    const below = above === this.top ? depth : Math.max(depth, this.tree.depthBelow(above));
    const id = isTwice ? this.tree.addNode(above, below, said.draft) : this.tree.place(above, below, said);
    this.nodeLines.add(key);
    if (!isTwice) this.tree.setCoded(key, id);
    if (isUncoded)
      this.tree.find('warning', 'title.withoutCode', { name: said.draft.name }, said.title.name, id);
    const hasOwnTarget = isMeasured(this.fields, line) && !this.fields.table.headsObjectives;
    if (hasOwnTarget && !isBesideIndicator)
      this.tree.find('warning', 'node.ownTarget', { code: said.draft.code }, said.title.name, id);
  }

  /** The node of another table whose code a line names. */
  private namedAbove(line: number): string | undefined {
    const key = this.tree.hasNodesByCode ? this.fields.cell(line, 'parent') : null;
    return key ? this.tree.nodeOfCode(shownText(key)) : undefined;
  }

  /** What a coded line is below goes on with the lines without a code that follow. */
  openCoded(line: number, { is, key, parent, depth, isLooped, implied }: CodedLine): void {
    const id = is === 'node' ? this.tree.codedNode(key) : this.tree.codedNode(parent ?? '');
    this.openAt(is === 'node' ? depth : Math.max(0, depth - 1), id ?? null);
    const code = this.fields.cell(line, 'code');
    if (!code) return;
    const { text } = code;
    const said = this.fields.cell(line, 'parent');
    if (isLooped) this.tree.find('error', 'node.ownAncestor', { code: text, parent: shownText(said) }, said);
    const leaf = `${parent ?? ''}>${key}`;
    if (is === 'indicator' && this.leafKeys.has(leaf))
      this.tree.find('warning', 'code.duplicateRow', { code: text }, code);
    if (is === 'indicator') this.leafKeys.add(leaf);
    if (implied === undefined && this.namedAbove(line) === undefined)
      this.findings.reportOrphan(code, { key, parent, impliedCode: this.impliedCode, top: this.top });
  }

  private openAt(depth: number, id: string | null): void {
    this.nodes.open(depth, id);
    this.byKey = null;
    this.labelled.clear();
  }

  private titleOf(line: number, label: string): TitleDraft | null {
    const { numbered, grouping } = this;
    this.numbered = null;
    return titleDraft(this.fields, line, { label, numbered, grouping });
  }

  /** A line that says nothing but the code of the node below it. */
  caption(line: number): void {
    const [cell, beside = null] = cellsIn(this.fields.table, line);
    this.numbered = (cell ? codeAtEnd(cell) : null) ?? beside;
  }

  /**
   * A missione or programma is of the lines below it, and ends the objective above; below a title that has no indicators yet
   * it is that one's as well. After a page break it comes again, and all goes on.
   */
  group(line: number): void {
    const said = missionLineIn(cellsIn(this.fields.table, line));
    if (!said || isSameMission(this.grouping, said)) return;
    this.grouping = groupedBy(this.grouping, said);
    this.own.end();
    const depth = this.depthGrouped();
    this.byKey = null;
    const open = this.nodes.at(depth);
    if (open !== null && open !== this.measured) this.tree.describe(open, { cells: this.grouping });
    else this.nodes.closeFrom(depth);
  }

  /** Of the nodes that stand below missioni and programmi. */
  private depthGrouped(): number {
    const { declaration, depths } = this.fields;
    return declaration.titledHeadings ?? depths[0] ?? Math.max(0, this.tree.depths - 1);
  }

  /** Labels around a title say more of its node; some are all that is left of it. */
  addBox(line: number): void {
    const { fields } = this;
    if (this.order.lost.has(line)) this.openLost(line);
    const id = this.nodes.lowest();
    if (id === null) return;
    this.own.addLabels(line);
    const labels = boxLabels(fields).get(line) ?? [];
    this.tree.describe(id, boxDetails(labels, this.titleColumn));
  }

  /** Labels with their values beside them say more of the node that is open. */
  addLabels(line: number): void {
    const labels = labelledValues(cellsIn(this.fields.table, line));
    // Below indicators the same labels are of another node.
    if (this.measured === this.nodes.lowest() && labels.some(({ role }) => this.labelled.has(role)))
      this.openLost(line);
    const id = this.nodes.lowest();
    if (id === null) return;
    this.own.addLabels(line);
    for (const { role, value } of labels) {
      this.labelled.add(role);
      const detail = role === 'name' ? 'description' : role;
      this.tree.describe(id, role === 'weight' ? { weight: value } : { cells: { [detail]: value } });
    }
  }

  /** Where codes tell titles: a node whose title was lost, with the code that the codes below it tell. */
  private openLost(line: number): void {
    const { fields } = this;
    const { table } = fields;
    if (!fields.declaration.titles) return;
    const { depth } = this.order;
    const code = lostCode(fields, line, depth);
    const isBox = fields.declaration.boxes === true;
    const own = isBox ? { sheet: table.view.grid.id, first: line, last: line } : null;
    const draft = { code, name: '', rows: [], own, cells: this.grouping };
    this.titles.openAbove(depth, { draft, title: NO_TITLE });
    const id = this.tree.place(this.above(depth), depth, { title: NO_TITLE, draft });
    this.openAt(depth, id);
    this.own.end();
    if (isBox) this.own.addTitle(id, line);
    const [cell = null] = cellsIn(table, line);
    this.tree.find('warning', 'block.withoutTitle', { row: line + 1 }, cell, id);
  }

  /** The title that a code beside the line tells of, or that any line of a missione stands under, is nowhere. */
  private isBelowLostTitle(key: CellReading | null): boolean {
    const depth = codedDepth(this.fields.declaration);
    if (depth === null) return false;
    return key ? this.byKey === null : this.nodes.at(depth) === null && Object.keys(this.grouping).length > 0;
  }

  /** A line that only names levels: the lowest has its figures, and the line for its own. */
  addLevels(line: number): void {
    const { fields } = this;
    this.grouping = groupedBeside(this.fields, line, this.grouping);
    const isNamed = (depth: number): boolean =>
      (fields.cell(line, 'name', { depth }) ?? fields.cell(line, 'code', { depth })) !== null;
    const lowest = fields.depths.filter(isNamed).at(-1);
    for (const depth of fields.depths.filter((one) => one <= (lowest ?? -1)))
      this.fillDown(line, depth, depth === lowest);
    const programme = fields.cell(line, 'programme');
    if (programme) this.tree.find('note', 'row.programmeOnly', { text: shownText(programme) }, programme);
  }

  addIndicators(line: number): void {
    const { fields } = this;
    const { table } = fields;
    const before = this.grouping.programme;
    this.grouping = groupedBeside(this.fields, line, this.grouping);
    if (this.grouping.programme !== before) this.endBelowProgramme(line);
    if (!fields.declaration.nesting) for (const depth of fields.depths) this.fillDown(line, depth);
    const key = this.isHung ? null : fields.cell(line, 'parent');
    if (key) this.byKey = this.tree.nodeOfCode(shownText(key)) ?? null;
    if (this.isBelowLostTitle(key)) {
      this.openLost(line);
      this.byKey = this.nodes.lowest();
    }
    const parent = this.dashboards.node() ?? this.byKey ?? this.nodes.lowest() ?? this.top;
    if (parent === ENTITY_ID || this.isBelowNothing()) this.findings.reportStray(line);
    this.findings.reportUncoded(line);
    this.measured = parent;
    this.own.addIndicators(line);
    if (key && this.byKey === null)
      this.tree.find('warning', 'parent.unknown', { parent: shownText(key) }, key);
    for (const group of fields.groups) {
      const cells = withoutObjective(this.fields, line, indicatorCells(fields, line, group));
      if (!cells.name && !cells.target && !cells.code) continue;
      const { joiner, grouping } = this;
      const isKey = fields.declaration.titles === undefined && !fields.declaration.roots;
      for (const one of splitNumbered(cells)) {
        const draft = draftOfIndicator(this.fields, line, { cells: one, joiner, grouping });
        this.tree.addIndicator(parent, draft, { sheet: table.view.grid.id, isKey });
      }
      this.findings.reportNameless(line, group);
    }
  }

  /** Its code hangs it, whatever node above that its line names too. */
  private get isHung(): boolean {
    return this.fields.declaration.nesting !== undefined && this.nodes.lowest() !== null;
  }

  /** Another programme has objectives of its own, to the right of it. */
  private endBelowProgramme(line: number): void {
    const { fields } = this;
    const programme = fields.field('programme');
    const isRight = (depth: number): boolean =>
      (fields.field('name', { depth }) ?? -1) > (programme ?? Infinity);
    const depth = fields.depths.find(isRight);
    if (depth === undefined || this.nodes.at(depth) === null) return;
    this.nodes.closeFrom(depth);
    if (fields.cell(line, 'name', { depth })) return;
    this.tree.find('warning', 'row.withoutOperational', { row: line + 1 }, fields.cell(line, 'programme'));
  }

  /** The highest level has a field of its own, and nothing stands in it yet. */
  private isBelowNothing(): boolean {
    const { declaration, depths } = this.fields;
    const [highest] = depths;
    return (
      !declaration.nesting && highest !== undefined && this.nodes.at(highest) === null && this.byKey === null
    );
  }

  /** The names of a level stand only where they change. */
  private fillDown(line: number, depth: number, isOwnLine = false): void {
    const dash = dashOfLevel(this.fields, line, depth);
    if (dash === 'none') {
      this.nodes.open(depth, null);
      return;
    }
    const said = dash ? null : levelDraft(this.fields, line, { depth, isOwnLine, grouping: this.grouping });
    if (!said) {
      const open = this.nodes.at(depth);
      if (open) this.tree.isFilledDown(open);
      return;
    }
    const { title, isCodeAlone, isFormula } = said;
    const draft = { ...said.draft, code: said.draft.code || this.codeAbove(depth, said.draft.name) };
    const goesOn = depth > 0 && depth === this.begunAt;
    const byName = goesOn || this.tree.hasNodesByCode ? this.tree.nodeNamed(draft) : undefined;
    const byCode = byName ?? (isCodeAlone ? this.tree.nodeOfCode(draft.code) : undefined);
    const id = byCode ?? this.tree.placeNamed(this.above(depth), depth, { title, draft });
    this.tree.reportOtherWeight(id, draft.weight ?? null);
    if (isFormula) this.tree.isFilledDown(id);
    if (this.nodes.at(depth) === id) return;
    const isCodeOfOther = goesOn || (this.tree.hasNodesByCode && isCodeAlone);
    if (isCodeOfOther && byCode === undefined)
      this.tree.find(
        'warning',
        'parent.unknown',
        { parent: draft.code || draft.name },
        title.code ?? title.name,
      );
    this.nodes.open(depth, id);
  }

  /** What is named again in each line has the code of the line above where its own was left out. */
  private codeAbove(depth: number, name: string): string {
    const open = this.nodes.at(depth);
    return open !== null && sameWords(this.tree.nameOf(open), name) ? this.tree.codeOf(open) : '';
  }

  private above(depth: number): string {
    return this.nodes.lowest(depth) ?? this.top;
  }
}
