import { codeKey } from '../../../codes/codeTree';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import type { ColumnMapping, ColumnRole, SheetReading } from '../../../plan/plan';
import { ENTITY_ID, type NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import type { Steps } from '../../../steps';
import { present, type NodeReadings } from '../../cells/cells';
import { nameKey } from '../../rows/objectiveName';
import { shownText } from '../../rows/table';
import type { ExampleCell, ExampleDeclaration } from '../declaration/declaration';
import { codeAtEnd, titleText } from '../declaration/titleText';
import { labelKindOf } from '../declaration/headingKey';
import type { LineCell } from '../tables/sheetView';
import { LINES_PER_STEP } from '../tables/tables';
import { isTotalLine } from '../tables/totalLine';
import type { ReadLine } from '../tree/interpret';
import type { TreeAssembly } from '../tree/treeAssembly';
import type { ExampleSheet, NamedCell } from './exampleSheet';
import type { KnownNodes } from './knownNodes';
import { OpenNames } from './openNames';

/** What a label further down says of the node that is open. */
interface AwaitedLabel {
  id: string;
  cell: ExampleCell;
  /** Of the node, and the column of its name. */
  depth: number;
  column: number;
}

/** Above the first name and below the last one stand notes and signatures too: a lost row has more cells than one. */
const FEWEST_OUTSIDE = 2;

/** Reads one sheet from the top by the examples that hold for it. */
export class ExampleReader {
  readonly lines: ReadLine[] = [];
  private readonly open = new OpenNames();
  private readonly found = new Map<number, readonly NamedCell[]>();
  private readonly added = new Map<LineCell, string>();
  /** What is being added too: what stands above a node may name it as what stands above. */
  private readonly reached = new Set<LineCell>();
  private awaited: AwaitedLabel[] = [];

  constructor(
    private readonly tree: TreeAssembly,
    private readonly known: KnownNodes,
    readonly sheet: ExampleSheet,
  ) {}

  /** Finds what examples are like; others may name it by its code before it is reached. */
  *find(): Steps<void> {
    for (const [index, line] of this.sheet.lines.entries()) {
      if (index % LINES_PER_STEP === 0) yield;
      const names = this.sheet.named(line);
      if (names.length > 0) this.found.set(line, names);
      for (const one of names) {
        const code = codeKey(this.draft(one).code);
        const isNode = one.example.is === 'node' && code !== '' && !this.known.waiting.has(code);
        if (isNode) this.known.waiting.set(code, () => void (this.reached.has(one.cell) || this.add(one)));
      }
    }
  }

  /** The names of what it sets targets for; a sheet of results has none. */
  namesWithTargets(): ReadonlySet<string> {
    const named = [...this.found.values()].flat();
    const targeted = named.filter(({ example: { is, cells } }) => is === 'indicator' && cells.some(isTarget));
    return new Set(targeted.map((one) => nameKey(this.draft(one).name)));
  }

  *read(): Steps<void> {
    const { sheet } = this;
    const measured = [...this.found.keys()];
    const [first = Infinity, last = -1] = [measured[0], measured.at(-1)];
    for (const [index, line] of sheet.lines.entries()) {
      if (index % LINES_PER_STEP === 0) yield;
      const isLabelled = this.readLabels(line);
      const names = this.found.get(line) ?? [];
      for (const one of names) this.place(one);
      const lowest = names.at(-1)?.example;
      const isInside = first < line && line < last;
      const isLeft = !lowest && !isLabelled && this.isLeft(line, isInside ? 1 : FEWEST_OUTSIDE);
      if (!lowest && !isLeft) continue;
      this.lines.push({
        sheet: sheet.view.grid.id,
        line,
        transposed: false,
        is: lowest ? (lowest.is === 'indicator' ? 'indicator' : 'node') : 'unread',
        depth: lowest?.is === 'node' ? (lowest.depth ?? 0) : null,
      });
    }
  }

  sheetReading(): SheetReading {
    const { sheet } = this;
    const { id, name, row } = sheet.view.grid;
    const first = this.lines[0]?.line ?? row + 1;
    const places = sheet.examples
      .filter(({ is }) => is === 'indicator')
      .flatMap(({ at, cells }) => [
        { role: 'name' as const, place: at },
        ...cells.map((place) => ({ role: place.role, place })),
      ]);
    const columns = new Map<number, ColumnMapping>();
    for (const { role, place } of places) {
      const column = sheet.column(place);
      const reason = { id: 'column.shown' } as const;
      if (column !== null && !columns.has(column))
        columns.set(column, { role, column, header: place.heading, confidence: 1, reason });
    }
    const headed = sheet.lines.filter((line) => sheet.isHeadingLine(line));
    return {
      id,
      name,
      headerRows: headed.length > 0 ? headed : [Math.max(row, first - 1)],
      columns: [...columns.values()].sort((a, b) => a.column - b.column),
      unused: [],
    };
  }

  /** Something stands where names or figures do, and nobody said what it is. @param fewest cells of which that is so */
  private isLeft(line: number, fewest: number): boolean {
    const { sheet } = this;
    const cells = sheet.view.cells(line);
    if (cells.length === 0 || line < (sheet.header ?? 0) || sheet.isHeadingLine(line)) return false;
    if (sheet.isIgnored(line) || isTotalLine(cells)) return false;
    const columns = new Set(
      sheet.examples.flatMap(({ at, cells: own }) =>
        [at, ...own].flatMap((place) => sheet.column(place) ?? []),
      ),
    );
    return cells.filter(({ column }) => columns.has(column)).length >= fewest;
  }

  /** A node is open from its line on, and waits for what labels say of it. */
  private place(one: NamedCell): void {
    const id = this.add(one);
    const { example } = one;
    if (example.is === 'indicator') return;
    const { column } = one.cell;
    const depth = example.depth ?? 0;
    this.open.open({ id, depth, column });
    const labelled = example.cells.filter(({ label }) => label !== undefined);
    this.awaited = [
      ...this.awaited.filter((other) => other.column !== column || other.depth < depth),
      ...labelled.map((cell) => ({ id, cell, depth, column })),
    ];
  }

  /** Adds what a cell names, once. */
  private add(one: NamedCell): string {
    const before = this.added.get(one.cell);
    if (before !== undefined) return before;
    const { cell, example } = one;
    this.reached.add(cell);
    const draft = this.draft(one);
    const id = example.is === 'indicator' ? this.addIndicator(one, draft) : this.addNode(one, draft);
    this.added.set(cell, id);
    this.known.add(draft.name, id, example);
    return id;
  }

  private addNode({ cell, example }: NamedCell, draft: Omit<NodeDraft, 'level'>): string {
    const { tree, known } = this;
    const depth = example.depth ?? 0;
    const again = known.named(draft.name, example);
    if (again !== undefined) {
      tree.showLine(again, draft);
      tree.reportOtherWeight(again, draft.weight ?? null);
      return again;
    }
    const { code = null, name = null } = draft.cells ?? {};
    const title = { code, name, weight: draft.weight ?? null };
    const id = tree.place(this.parentOf(cell, example) ?? ENTITY_ID, depth, { title, draft });
    tree.describe(id, draft);
    tree.reportOtherWeight(id, draft.weight ?? null);
    return id;
  }

  /** On a sheet of results it goes on with the indicator of the plan. */
  private addIndicator({ cell, example }: NamedCell, draft: Omit<NodeDraft, 'level'>): string {
    const { tree, known } = this;
    const parent = this.parentOf(cell, example);
    const again = parent === undefined ? known.named(draft.name, example) : undefined;
    if (again !== undefined) {
      tree.describe(again, draft);
      return again;
    }
    const isKey = this.said(cell, example, 'code') !== null;
    const id = tree.addIndicator(parent ?? ENTITY_ID, draft, { sheet: cell.sheet, isKey });
    const isStray = parent === undefined && tree.depths > 0 && tree.isBelow(id, ENTITY_ID);
    if (isStray) tree.find('warning', 'indicator.withoutObjective', { row: cell.row + 1 }, cell, id);
    return id;
  }

  /** The node that a cell names by its code or name, or the one that is open above; undefined: none. */
  private parentOf(cell: LineCell, example: ExampleDeclaration): string | undefined {
    const { tree, known } = this;
    const depth = example.is === 'indicator' ? Infinity : (example.depth ?? 0);
    const key = this.said(cell, example, 'parent');
    if (!key) return this.open.above(depth, cell.column)?.id;
    const codes = [shownText(key), shownText(titleText(key).code)].filter((code) => code !== '');
    for (const code of codes) if (tree.nodeOfCode(code) === undefined) known.waiting.get(codeKey(code))?.();
    const byCode = codes.map((code) => tree.nodeOfCode(code)).find((id) => id !== undefined);
    const [byName, ...others] = known.byName.get(nameKey(shownText(key))) ?? [];
    const id = byCode ?? (others.length === 0 ? byName?.id : undefined);
    if (id === undefined) tree.find('warning', 'parent.unknown', { parent: shownText(key) }, key);
    return id;
  }

  private draft({ cell, example }: NamedCell): Omit<NodeDraft, 'level'> {
    const isShared = (this.found.get(cell.line)?.length ?? 0) > 1;
    return draftOf(cell, example, { said: (role) => this.said(cell, example, role), isShared });
  }

  private said({ line }: LineCell, { cells }: ExampleDeclaration, role: ColumnRole): LineCell | null {
    const { sheet } = this;
    const place = cells.find((one) => one.role === role && one.label === undefined);
    const column = place ? sheet.column(place) : null;
    return place && column !== null ? sheet.view.cell(line + (place.below ?? 0), column) : null;
  }

  /** Labels with something beside them say more of the node that waits for it, of several the nearest. */
  private readLabels(line: number): boolean {
    const { sheet, tree } = this;
    const cells = sheet.view.cells(line);
    let found = false;
    for (const label of cells) {
      const key = labelKindOf(label.text);
      const right = ({ cell }: AwaitedLabel): number => (sheet.column(cell) ?? -1) - label.column;
      const waiting = this.awaited.filter((one) => one.cell.label === key && right(one) > 0);
      const [one] = waiting.sort((a, b) => right(a) - right(b) || b.depth - a.depth);
      const value = one && sheet.view.cell(line, sheet.column(one.cell) ?? -1);
      if (!one || !value) continue;
      const { role } = one.cell;
      const figure = LABELLED_FIGURES.find((own) => own === role);
      tree.describe(one.id, figure ? { [figure]: value } : { cells: { [role]: value } });
      this.awaited = this.awaited.filter((other) => other !== one);
      found = true;
    }
    return found;
  }
}

const LABELLED_FIGURES = ['weight', 'target', 'actual', 'published'] as const;

/** What a line says of the node that it names. */
function draftOf(
  cell: LineCell,
  { cells }: ExampleDeclaration,
  /** `isShared`: its line names others too. */
  { said, isShared }: { said: (role: ColumnRole) => LineCell | null; isShared: boolean },
): Omit<NodeDraft, 'level'> {
  const title = titleText(cell);
  const shown = said('code');
  // `Obiettivo strategico 1` stands for its number.
  const code = shown ? ((looksLikeCode(shown.text) ? null : codeAtEnd(shown)) ?? shown) : title.code;
  // With a code of its own what its name begins with is none.
  const name = (shown && title.code ? null : title.name) ?? cell;
  const published = said('published');
  const details = cells.filter(({ role }) => !OUTSIDE_CELLS.has(role)).map(({ role }) => [role, said(role)]);
  return {
    code: code === shown ? (shown?.text ?? '') : shownText(code),
    name: shownText(name),
    rows: [addressOf(cell)],
    own: isShared ? null : { sheet: cell.sheet, first: cell.row, last: cell.row },
    weight: said('weight') ?? title.weight,
    target: said('target'),
    actual: said('actual'),
    direction: said('direction'),
    published,
    resultAt: published && addressOf(published),
    cells: present({ ...(Object.fromEntries(details) as NodeReadings), code, name }),
  };
}

const OUTSIDE_CELLS: ReadonlySet<ColumnRole> = new Set([
  'weight',
  'target',
  'actual',
  'direction',
  'published',
  'parent',
]);

function isTarget({ role }: ExampleCell): boolean {
  return role === 'target';
}
