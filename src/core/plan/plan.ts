import type { Message } from '../../messages/message';
import type { CellValue } from '../cell';
import type { Level } from '../rules/rules';
import type { CellAddress } from '../sheet/grid';

/** A cell as it was read: what it holds, how it shows it, where it is. */
export interface CellReading extends CellAddress {
  value: CellValue;
  format: string;
  /**
   * Where the value stands in the text of the cell, when it is only a part of it: `25,00%` in
   * `IS_0101 - Grado di copertura… (Peso: 25,00%)`. Start and end in characters of the cell's own text.
   */
  part?: readonly [start: number, end: number];
}

/** What a column, or a label, of the sheet means. */
export const COLUMN_ROLES = [
  'code',
  'name',
  'weight',
  'target',
  'direction',
  'actual',
  'published',
  'status',
  /** Code of the node above. */
  'parent',
  'description',
  'algorithm',
  'source',
  /** Tipologia: Efficacia, Efficienza, Qualità… */
  'type',
  /** Unità di misura (UdM). */
  'measure',
  /** Organisational units, owners. */
  'units',
  'mission',
  'programme',
  'resources',
  /** Average of the cluster, a benchmark. */
  'cluster',
  'gap',
  /** Result of the year before. */
  'previous',
  'note',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a person may write of a node beside its figures, and the cell (or the part of it) where it stands. */
export type NodeCells = Readonly<
  Partial<
    Record<Exclude<ColumnRole, 'weight' | 'target' | 'direction' | 'actual' | 'published'>, CellReading>
  >
>;

/** Whole rows of one sheet, zero-based, both included. */
export interface RowSpan {
  sheet: string;
  first: number;
  last: number;
}

/** A node or an indicator of the tree, read from the workbook and not yet computed. */
export interface PlanNode {
  /** Unique in the plan: the code of a node, its parent's id and place for an indicator (`01_01_02#3`), or `ente`. */
  id: string;
  parent: string | null;
  /** Codes, or names where there are none, of the nodes between it and its root: `01/01_02`; "" right below the ente. */
  path: string;
  level: Level;
  code: string;
  name: string;
  /**
   * Rows that show it, by the cell of its code or name: the first is where its children (or its target) are, the others
   * repeat it (the *Albero* sheet). Empty for a node that the sheets imply but do not show.
   */
  rows: readonly CellAddress[];
  /** Those of these rows that name it again in a table whose levels are columns of names. */
  repeats: readonly RepeatedRow[];
  /**
   * Rows that are its own where it is shown first: its heading, its labels, the headings of its table, or the row of an
   * indicator; not those of its children. null: it has none, or shares them with others.
   */
  own: RowSpan | null;
  weight: CellReading | null;
  /** Of the year the plan is read for. */
  target: CellReading | null;
  actual: CellReading | null;
  /** `verso`, where the operator has a column of its own. */
  direction: CellReading | null;
  /** Score printed in the workbook. */
  published: CellReading | null;
  /** The cell in which this layout shows the node's score, printed or still blank; null: nowhere. */
  resultAt: CellAddress | null;
  /** Targets of all the years that the plan has, where it has several. */
  targets: readonly YearTarget[];
  cells: NodeCells;
}

/** A row of a table that names again a node that an earlier row names, and the cells that say it. */
export interface RepeatedRow extends CellAddress {
  weight: CellReading | null;
  cells: NodeCells;
  /** All rows below the node do: none of them depends on another one. */
  inEveryRow: boolean;
}

/** Whether a node is still the one it was: ids of indicators follow their places. */
export function isSameNode(one: PlanNode, other: PlanNode | undefined): boolean {
  return (
    other?.id === one.id && other.code === one.code && other.name === one.name && other.level === one.level
  );
}

export interface YearTarget {
  year: number;
  target: CellReading;
}

/** Why a column was taken for what it is. */
export interface ColumnMapping {
  role: ColumnRole;
  column: number;
  /** Text of its header cell, "" when there is none. */
  header: string;
  /** 0–1, from header and content. */
  confidence: number;
  reason: Message;
}

/** A column of the table that was not used. */
export interface UnusedColumn {
  column: number;
  header: string;
}

/** A sheet that takes part in the tree. */
export interface SheetReading {
  id: string;
  name: string;
  /** Rows of column headers, zero-based, from the top; repeated ones included. At least one. */
  headerRows: readonly number[];
  columns: readonly ColumnMapping[];
  unused: readonly UnusedColumn[];
}

/** A sheet that is hidden in Excel and part of the plan. */
export interface HiddenSheet {
  id: string;
  name: string;
  /** What a person said; null: nothing yet, and it does not count. */
  counted: boolean | null;
}

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something to report about the workbook, with the cell it concerns. */
export interface Finding {
  severity: Severity;
  message: Message;
  at: CellAddress | null;
  node: string | null;
}

/** The tree as it stands in the workbook. */
export interface Plan {
  layout: LayoutId;
  /** Every row of its tables is like the others: codes, or columns of names, say whose it is, and any row can be of any node. */
  rowsAlike?: boolean;
  /** 0–1: below `ASKING_BELOW` a person confirms or corrects it first. */
  confidence: number;
  sheets: readonly SheetReading[];
  /** None: no hidden sheet is part of it. */
  hidden?: readonly HiddenSheet[];
  /** Years that have targets of their own, ascending; empty where the plan is of one year only. */
  years: readonly number[];
  /** The year the targets were read for, where the workbook says it. */
  year: number | null;
  /**
   * Parents before their children, in the order of the sheets. The first root is the ente; dashboards of executives are
   * roots of their own: they share indicators with the tree under other weights and feed nothing.
   */
  nodes: readonly PlanNode[];
  findings: readonly Finding[];
}

/** Below this confidence nobody goes on in silence: the pane asks. */
export const ASKING_BELOW = 0.7;

export const LAYOUT_IDS = [
  /** Relazione by blocks (Pistoia-Prato). */
  'reportBlocks',
  /** PIRA by missione and programma (Toscana Nord-Ovest). */
  'missionPlan',
  /** One sheet an objective, with labels on top (Pistoia-Prato 2024). */
  'formSheets',
  /** Relazione by labelled blocks, and dashboards of executives (Toscana Nord-Ovest). */
  'labelledReport',
  /** Plain tables and all others: as a declaration says, proposed from the evidence or taught. */
  'declared',
] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];
