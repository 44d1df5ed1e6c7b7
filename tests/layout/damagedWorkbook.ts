import { headerBlocks } from '../../src/core/layout/engine/tables/headerBlocks';
import { SheetView } from '../../src/core/layout/engine/tables/sheetView';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import type { RuleId } from '../../src/core/checks/rule';
import { recognise } from '../../src/core/layout/recognise';
import { ASKING_BELOW, type ColumnRole, type Plan } from '../../src/core/plan/plan';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { findingsOf } from '../checks/findingsOf';
import { EditableSheet } from './editableWorkbook';
import { doubts, treeLines, trueNodes, type TrueNode } from './treeLines';

/** A sheet of the plan and where the columns of its table stand, kept up to date by whoever moves them. */
export class PlanTable {
  constructor(
    readonly sheet: EditableSheet,
    readonly columns: Map<ColumnRole, number>,
  ) {}

  /** First lines of headings, from the top. */
  get headerRows(): number[] {
    return this.sheet.rows.flatMap(({ heads }, row) => (heads === 'first' ? [row] : []));
  }

  get headerRow(): number {
    return this.headerRows[0] ?? 0;
  }
}

/** A workbook that goes through many hands, with the tree that it really holds. */
export class DamagedWorkbook {
  readonly sheets: EditableSheet[];
  readonly tables: PlanTable[];
  readonly activeSheet: string;
  readonly year: number | null;
  truth: TrueNode[];
  /** Nodes of which a part was lost: how they are read does not matter, as long as the others are right. */
  readonly unsure = new Set<string>();
  /** The order of the tree may be that of the sheets. */
  reordered = false;

  /** @param hints what a person decided about it before it was damaged */
  constructor(
    file: WorkbookFile,
    private readonly hints: Hints = NO_HINTS,
  ) {
    const { plan, truth } = undamaged(file, hints);
    this.activeSheet = file.activeSheet;
    this.year = plan.year;
    this.sheets = file.sheets.map((grid) => EditableSheet.of(grid));
    this.truth = [...truth];
    for (const { id, headerRows } of plan.sheets) {
      const grid = file.sheets.find((one) => one.id === id);
      const rows = this.sheet(id).rows;
      const blocks = grid ? headerBlocks(new SheetView(grid)) : [];
      for (const row of headerRows) {
        const second = blocks.find(({ first }) => first === row)?.last ?? row;
        for (let line = row; line <= second; line++) {
          const found = rows[line];
          if (found) found.heads = line === row ? 'first' : 'second';
        }
      }
    }
    for (const { id, rows } of plan.nodes) {
      for (const { sheet, row } of rows) {
        const shown = this.sheet(sheet).rows[row];
        if (shown) shown.nodes = [...shown.nodes, id];
      }
    }
    this.tables = plan.sheets.map(
      ({ id, columns }) =>
        new PlanTable(this.sheet(id), new Map(columns.map(({ role, column }) => [role, column]))),
    );
  }

  recognise(): Plan | null {
    const sheets = this.sheets.map((sheet) => sheet.grid());
    return recognise(sheets, this.activeSheet, this.hints).plan;
  }

  /** Nodes that are no longer in any sheet. */
  forget(ids: ReadonlySet<string>): void {
    this.truth = this.truth.filter(({ id }) => !ids.has(id));
  }

  private sheet(id: string): EditableSheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  }
}

const KNOWN = new WeakMap<WorkbookFile, { plan: Plan; truth: TrueNode[] }>();

function undamaged(file: WorkbookFile, hints: Hints): { plan: Plan; truth: TrueNode[] } {
  let known = KNOWN.get(file);
  if (!known) {
    const { plan } = recognise(file.sheets, file.activeSheet, hints);
    if (!plan) throw new Error('the undamaged workbook is not recognised');
    KNOWN.set(file, (known = { plan, truth: trueNodes(plan) }));
  }
  return known;
}

/** How a recognised tree differs from the true one; nothing when they are the same. */
export function differences(
  { truth, unsure, reordered }: Pick<DamagedWorkbook, 'truth' | 'unsure' | 'reordered'>,
  plan: Plan | null,
): string[] {
  const expected = treeLines(truth.filter(({ id }) => !unsure.has(id)));
  const found = plan ? treeLines(trueNodes(plan)) : [];
  const [expectedLines, foundLines] = [new Set(expected), new Set(found)];
  const missing = expected.filter((line) => !foundLines.has(line)).map((line) => `missing ${line}`);
  const extra = found.filter((line) => !expectedLines.has(line)).map((line) => `extra ${line}`);
  if (missing.length === 0 && extra.length <= unsure.size) {
    return unsure.size === 0 && !reordered && expected.join() !== found.join() ? ['order'] : [];
  }
  return [...missing, ...extra].slice(0, 5);
}

/** What a tree that was read wrong breaks; other rules tell of its cells, whatever the tree. */
const OF_THE_TREE: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['weightsSum', 'weightsMixed', 'weightUnreadable', 'weightMissing'] as const),
  ...([
    'nodeWithoutChildren',
    'nodeTwice',
    'totalRow',
    'nameMissing',
    'targetMissing',
    'directionMissing',
  ] as const),
  ...(['targetUnreadable', 'actualUnreadable', 'unitDiffers', 'scaleDiffers', 'publishedDiffers'] as const),
]);

/** All that a person is told to doubt, and whether one is asked. */
export function toldOf(plan: Plan | null): string[] {
  if (!plan) return ['not recognised'];
  const asks = plan.confidence < ASKING_BELOW ? ['asks'] : [];
  const broken = findingsOf(plan).filter(({ rule }) => OF_THE_TREE.has(rule));
  return [...doubts(plan), ...doubts({ findings: broken }), ...asks];
}
