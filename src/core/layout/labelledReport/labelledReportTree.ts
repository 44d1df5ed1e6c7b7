import type { CellReading } from '../../plan/plan';
import { ENTITY_ID, type PlanBuilder } from '../../plan/planBuilder';
import { addressOf } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import {
  numbersOf,
  objectiveNumbers,
  sameWords,
  withNumbers,
  type Joiner,
} from '../describedText/describedText';
import {
  addIndicators,
  addStray,
  reportSubtotals,
  type DescribedSource,
} from '../describedText/describedTextNodes';
import { present } from '../cells/cells';
import { describedIndicator, joinerOfRows } from '../describedText/describedTextRows';
import { cellsOfNode, labelledDraft } from './labelledReportDrafts';
import type { ReportOverview, ReportOverviewRow } from './labelledReportOverview';
import type { NodeReference } from './labelledReportScores';
import { keyOf, levelOfMost, type ReportBlock, type ReportSheet } from './labelledReportSheet';
import { reportLeftOut } from '../rows/leftOut';
import { readScoreOrNull } from '../cells/leniently';

/** What the nodes are made from. */
interface Sources {
  reports: readonly ReportSheet[];
  overviews: readonly ReportOverview[];
  year: number | null;
}

/** A block on its sheet, and the last heading of a strategic objective and of an ambito above it. */
interface PlacedBlock {
  block: ReportBlock;
  /** Its own, or what its indicators say of it; null: it has none. */
  title: NodeReference | null;
  sheet: ReportSheet;
  strategic: NodeReference | null;
  area: NodeReference | null;
}

/** Results are printed with two decimals. */
const SAME_SCORE = 0.00005;

/** Puts the nodes of all the sheets together: each once, however many sheets show it. */
export class ReportTree {
  /** Nodes by `keyOf`. */
  private readonly ids = new Map<string, string>();
  private readonly blocks: readonly PlacedBlock[];
  private readonly joiners: ReadonlyMap<SheetGrid, Joiner>;

  constructor(
    private readonly builder: PlanBuilder,
    private readonly sources: Sources,
  ) {
    this.blocks = sources.reports.flatMap(placed);
    this.joiners = new Map(
      sources.reports.map(({ grid, blocks, stray }) => {
        const rows = [...blocks.flatMap(({ indicators }) => indicators), ...stray];
        return [grid, joinerOfRows(grid, rows)];
      }),
    );
  }

  build(): void {
    this.addAreas();
    this.addStrategic();
    for (const one of this.blocks) if (levelIn(one) === 'operational') this.addOperational(one);
    this.addListed();
    for (const sheet of this.sources.reports) this.addLooseRows(sheet);
  }

  /** The ambiti that headings and overviews name, and those that the codes of objectives imply, in their order. */
  private addAreas(): void {
    const { overviews } = this.sources;
    const listed = overviews.flatMap(({ rows }) => rows.map(({ node }) => node));
    const named = [...this.blocks.flatMap(({ title }) => title ?? []), ...listed];
    const implied = named.flatMap(({ level, code }) => (level === 'area' ? [] : (numbersOf(code)[0] ?? [])));
    const known = named.filter(({ level }) => level === 'area').map(({ code }) => numbersOf(code)[0] ?? '');
    for (const number of new Set([...known, ...implied].sort((a, b) => Number(a) - Number(b)))) {
      const key = keyOf({ level: 'area', code: number });
      if (this.ids.has(key)) continue;
      const own = this.blocks.filter(({ title }) => title?.level === 'area' && keyOf(title) === key);
      const node = own[0]?.title ?? bestNamed(listed.filter((other) => keyOf(other) === key));
      const draft = { level: 'area', code: node?.code ?? `AS_${number}`, name: node?.name ?? '' } as const;
      const id = this.builder.addNode(ENTITY_ID, { ...draft, rows: [], own: null, cells: cellsOfNode(node) });
      this.ids.set(key, id);
      for (const { block } of own) this.showAgain(id, block);
    }
  }

  /** Those with labels first, then those that only have a heading over their operational ones. */
  private addStrategic(): void {
    const strategic = this.blocks.filter((one) => levelIn(one) === 'strategic');
    for (const one of strategic) if (one.block.kind === 'objective') this.addStrategicBlock(one);
    for (const one of strategic) if (one.block.kind === 'heading') this.addStrategicBlock(one);
  }

  private addStrategicBlock(one: PlacedBlock): void {
    const { title, block } = one;
    const known = title ? this.ids.get(keyOf(title)) : undefined;
    if (known && title && (block.kind === 'heading' || this.isNamed(known, title.name))) {
      this.showAgain(known, block);
      this.addIndicators(known, one);
      this.reportTitle(known, block);
    } else this.addBlock(this.parentOf(one, one.area, 'area'), 'strategic', one);
  }

  private addOperational(one: PlacedBlock): void {
    const { title } = one;
    const known = title ? this.ids.get(keyOf(title)) : undefined;
    if (known && title && this.isNamed(known, title.name)) {
      this.showAgain(known, one.block);
      this.addIndicators(known, one);
    } else this.addBlock(this.parentOf(one, one.strategic, 'strategic'), 'operational', one);
  }

  /** Whether a node has a name, or one of the two was lost. */
  private isNamed(id: string, name: string): boolean {
    const own = this.builder.node(id)?.name ?? '';
    return own === '' || name === '' || sameWords(own, name);
  }

  /**
   * The node above a block: under the heading where it stands. Where its code says another one, and that one's heading is
   * nowhere on the sheet, the heading was lost and the code is right.
   */
  private parentOf(
    { block, title, sheet }: PlacedBlock,
    above: NodeReference | null,
    level: 'area' | 'strategic',
  ): string {
    const code = title?.code ?? '';
    const numbers = numbersOf(code).slice(0, level === 'area' ? 1 : 2);
    const key = keyOf({ level, code: numbers.join('.') });
    const byCode = numbers.length === (level === 'area' ? 1 : 2) ? this.ids.get(key) : undefined;
    const byPlace = above ? this.ids.get(keyOf(above)) : undefined;
    if (!byPlace || byPlace === byCode) return byCode ?? byPlace ?? this.fallback(numbers);
    if (numbers.length === 0) return byPlace;
    const isHere = sheet.blocks.some((other) => other.title?.level === level && keyOf(other.title) === key);
    const taken = byCode && !isHere ? byCode : byPlace;
    const id = taken === byPlace ? 'code.wrongParent' : 'block.byCode';
    this.builder.find('warning', id, { code, parent: this.builder.node(taken)?.code ?? '' }, block.at);
    return taken;
  }

  /** The ambito of an objective whose strategic one is nowhere. */
  private fallback([area = '']: readonly string[]): string {
    return this.ids.get(keyOf({ level: 'area', code: area })) ?? ENTITY_ID;
  }

  private addBlock(parent: string, level: 'strategic' | 'operational', one: PlacedBlock): void {
    const { block, title } = one;
    const { kind, at } = block;
    const labelled = kind === 'objective' ? labelledDraft(block) : { published: block.published };
    const id = this.builder.addNode(parent, {
      level,
      code: title?.code ?? '',
      name: title?.name ?? '',
      rows: block.title ? [addressOf(at)] : [],
      own: { sheet: at.sheet, first: block.first, last: block.last },
      weight: title?.weight ?? null,
      ...labelled,
      cells: { ...cellsOfNode(title), ...labelled.cells },
    });
    if (title && title.code !== '') this.ids.set(keyOf(title), id);
    this.reportTitle(id, block);
    if (block.indicators.length > 0 && !block.hasHeader) {
      this.builder.find('note', 'block.withoutHeader', { code: title?.code ?? '' }, at, id);
    }
    this.addIndicators(id, one);
  }

  private reportTitle(id: string, { title, at, first }: ReportBlock): void {
    if (title && title.code !== '') return;
    this.builder.find('warning', 'block.withoutTitle', { row: first + 1 }, at, id);
  }

  private addIndicators(parent: string, { block, sheet }: PlacedBlock): void {
    addIndicators(this.builder, parent, block.indicators, this.sourceOf(sheet.grid));
  }

  private sourceOf(grid: SheetGrid): DescribedSource {
    return { grid, joiner: this.joiners.get(grid) ?? 'underscore', year: this.sources.year };
  }

  /** A block shows a node that is already here. */
  private showAgain(id: string, block: ReportBlock): void {
    const { published, ...more } =
      block.kind === 'objective' ? labelledDraft(block) : { published: block.published };
    const node = this.builder.node(id);
    const weight = block.title?.weight ?? null;
    const own =
      node?.rows.length === 0 ? { sheet: block.at.sheet, first: block.first, last: block.last } : null;
    const rows = block.title ? [addressOf(block.at)] : [];
    const name = block.title?.name ?? '';
    this.builder.merge(id, { ...more, rows, name, weight, ...(own && { own }) });
    this.showResult(id, published);
  }

  /** Overviews repeat nodes; those that they alone name are in the tree too. */
  private addListed(): void {
    for (const { grid, rows, entity } of this.sources.overviews) {
      for (const row of rows) this.addListedRow(row);
      if (entity) this.showResult(ENTITY_ID, entity.published);
      else if (rows.every(({ at }) => at === null)) reportLeftOut(this.builder, grid);
    }
  }

  private addListedRow({ node, at, published, resources }: ReportOverviewRow): void {
    const known = this.ids.get(keyOf(node));
    const rows = at ? [at] : [];
    if (!known) {
      const above = numbersOf(node.code).slice(0, node.level === 'operational' ? 2 : 1);
      const key = keyOf({
        level: node.level === 'operational' ? 'strategic' : 'area',
        code: above.join('.'),
      });
      const parent = this.ids.get(key) ?? this.fallback(above);
      const { level, code, name, weight } = node;
      const draft = { level, code, name, weight, published, own: null, rows };
      this.ids.set(
        keyOf(node),
        this.builder.addNode(parent, { ...draft, cells: cellsOfNode(node, { resources }) }),
      );
      return;
    }
    // An objective's own labels say its resources; an overview says them of what has no labels.
    const isArea = this.builder.node(known)?.level === 'area';
    const cells = present({ resources: isArea ? resources : null });
    this.builder.merge(known, { rows, name: node.name, weight: node.weight, cells });
    this.showResult(known, published);
  }

  /** The first result that is printed of a node stands; another one elsewhere is told. */
  private showResult(id: string, published: CellReading | null): void {
    const node = this.builder.node(id);
    if (!node || !published) return;
    const [own, other] = [
      node.published && readScoreOrNull(node.published.value),
      readScoreOrNull(published.value),
    ];
    if (!node.published) this.builder.merge(id, { published });
    else if (typeof own === 'number' && typeof other === 'number' && Math.abs(own - other) > SAME_SCORE) {
      const sheet = this.sheetName(node.published.sheet);
      const shown = { published: String(node.published.value), other: String(published.value) };
      const code = node.code || node.name;
      this.builder.find(
        'warning',
        'published.otherElsewhere',
        { code, sheet, ...shown },
        addressOf(published),
        id,
      );
    }
  }

  private sheetName(id: string): string {
    const { reports, overviews } = this.sources;
    return [...reports, ...overviews].find(({ grid }) => grid.id === id)?.grid.name ?? '';
  }

  /** Subtotals, and indicators above the first objective. */
  private addLooseRows({ grid, stray, subtotals, others }: ReportSheet): void {
    addStray(this.builder, stray, this.sourceOf(grid));
    others.report(this.builder);
    reportSubtotals(this.builder, grid, subtotals);
  }
}

/** The one whose name is not written in capitals, if any has a name. */
function bestNamed(nodes: readonly NodeReference[]): NodeReference | undefined {
  const named = nodes.filter(({ name }) => name !== '');
  return named.find(({ name }) => /\p{Ll}/u.test(name)) ?? named[0] ?? nodes[0];
}

/** Blocks with the headings above them on their sheet. */
function placed(sheet: ReportSheet): PlacedBlock[] {
  let [area, strategic]: (NodeReference | null)[] = [null, null];
  return sheet.blocks.map((block) => {
    const title = block.title ?? impliedTitle(sheet, block);
    const one = { block, title, sheet, area: area ?? null, strategic: strategic ?? null };
    if (title?.level === 'area') [area, strategic] = [title, null];
    if (title?.level === 'strategic') strategic = title;
    return one;
  });
}

/** A strategic objective that lost its title, by the codes of its indicators. */
function impliedTitle({ grid, blocks }: ReportSheet, { indicators }: ReportBlock): NodeReference | null {
  const titles = objectivesOf(blocks);
  if (levelOfMost(titles) !== 'strategic') return null;
  const joiner = joinerOfRows(grid, indicators);
  const numbers = objectiveNumbers(indicators.map((row) => describedIndicator(grid, row, joiner).code));
  if (!numbers) return null;
  const code = withNumbers(titles[0]?.code ?? '', numbers);
  return { level: 'strategic', code, name: '', codeCell: null, nameCell: null, weight: null };
}

function objectivesOf(blocks: readonly ReportBlock[]): NodeReference[] {
  return blocks.flatMap(({ kind, title }) => (kind === 'objective' && title ? [title] : []));
}

/** A block without a title is what its sheet is. */
function levelIn({ title, sheet }: PlacedBlock): NodeReference['level'] {
  return title?.level ?? levelOfMost(objectivesOf(sheet.blocks));
}
