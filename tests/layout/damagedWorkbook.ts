import { recognise } from '../../src/core/layout/recognise';
import type { ColumnRole, Plan } from '../../src/core/plan/plan';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { EditableSheet } from './editableWorkbook';
import { doubts, treeLines, trueNodes, type TrueNode } from './treeLines';

/** A sheet of the plan and where its table stands, kept up to date by whoever moves it. */
export interface PlanSheet {
  sheet: EditableSheet;
  headerRow: number;
  columns: Map<ColumnRole, number>;
}

/** A workbook that goes through many hands, with the tree that it really holds. */
export class DamagedWorkbook {
  readonly sheets: EditableSheet[];
  readonly planSheets: PlanSheet[];
  readonly activeSheet: string;
  truth: TrueNode[];
  /** Nodes of which a part was lost: how they are read does not matter, as long as the others are right. */
  readonly unsure = new Set<string>();

  constructor(file: WorkbookFile) {
    const { plan, truth } = undamaged(file);
    this.activeSheet = file.activeSheet;
    this.sheets = file.sheets.map((grid) => EditableSheet.of(grid));
    this.truth = [...truth];
    this.planSheets = plan.sheets.map(({ id, headerRows, columns }) => ({
      sheet: this.sheets.find((sheet) => sheet.id === id) as EditableSheet,
      headerRow: headerRows[0] ?? 0,
      columns: new Map(columns.map(({ role, column }) => [role, column])),
    }));
    for (const node of plan.nodes) {
      for (const at of node.rows) {
        const row = this.sheets.find(({ id }) => id === at.sheet)?.rows[at.row];
        if (row) row.node = node.id;
      }
    }
  }

  recognise(): Plan | null {
    return planOf({ sheets: this.sheets.map((sheet) => sheet.grid()), activeSheet: this.activeSheet });
  }

  /** Nodes that are no longer in any sheet. */
  forget(ids: ReadonlySet<string>): void {
    this.truth = this.truth.filter(({ id }) => !ids.has(id));
  }
}

const KNOWN = new WeakMap<WorkbookFile, { plan: Plan; truth: TrueNode[] }>();

function undamaged(file: WorkbookFile): { plan: Plan; truth: TrueNode[] } {
  let known = KNOWN.get(file);
  if (!known) {
    const plan = planOf(file);
    if (!plan) throw new Error('the undamaged workbook is not recognised');
    KNOWN.set(file, (known = { plan, truth: trueNodes(plan) }));
  }
  return known;
}

function planOf({ sheets, activeSheet }: WorkbookFile): Plan | null {
  return recognise(sheets, activeSheet).plan;
}

/** How a recognised tree differs from the true one; nothing when they are the same. */
export function differences(
  { truth, unsure }: Pick<DamagedWorkbook, 'truth' | 'unsure'>,
  plan: Plan | null,
): string[] {
  const expected = treeLines(truth.filter(({ id }) => !unsure.has(id)));
  const found = plan ? treeLines(trueNodes(plan)) : [];
  const [expectedLines, foundLines] = [new Set(expected), new Set(found)];
  const missing = expected.filter((line) => !foundLines.has(line)).map((line) => `missing ${line}`);
  const extra = found.filter((line) => !expectedLines.has(line)).map((line) => `extra ${line}`);
  if (missing.length === 0 && extra.length <= unsure.size) {
    return unsure.size === 0 && expected.join() !== found.join() ? ['order'] : [];
  }
  return [...missing, ...extra].slice(0, 5);
}

export { doubts };
