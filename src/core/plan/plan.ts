import type { Message } from '../../messages/message';
import type { CellValue } from '../cell';
import type { Level } from '../rules/rules';
import type { CellAddress } from '../sheet/grid';

/** A cell as it was read: what it holds, how it shows it, where it is. */
export interface CellReading extends CellAddress {
  value: CellValue;
  format: string;
}

/** A node or an indicator of the tree, read from the workbook and not yet computed. */
export interface PlanNode {
  /** Unique in the plan: the code of a node, its parent's id and place for an indicator (`01_01_02#3`), or `ente`. */
  id: string;
  parent: string | null;
  level: Level;
  code: string;
  name: string;
  /**
   * Rows that show it, by the cell of its code or name: the first is where its children (or its target) are, the others
   * repeat it (the *Albero* sheet). Empty for a node that the sheets imply but do not show.
   */
  rows: readonly CellAddress[];
  weight: CellReading | null;
  target: CellReading | null;
  actual: CellReading | null;
  /** `verso`, where the operator has a column of its own. */
  direction: CellReading | null;
  /** Score printed in the workbook. */
  published: CellReading | null;
}

/** What a column of the sheet means. */
export const COLUMN_ROLES = [
  'code',
  'name',
  'weight',
  'target',
  'direction',
  'actual',
  'published',
  'status',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Why a column was taken for what it is. */
export interface ColumnReading {
  role: ColumnRole;
  column: number;
  /** Text of its header cell, "" when there is none. */
  header: string;
  /** 0–1, from header and content. */
  confidence: number;
  reason: Message;
}

/** A sheet that takes part in the tree. */
export interface SheetReading {
  id: string;
  name: string;
  /** Row of the column headers, zero-based. */
  headerRow: number;
  columns: readonly ColumnReading[];
}

export type Severity = 'error' | 'warning' | 'note';

/** Something to tell about the workbook, with the cell it concerns. */
export interface Finding {
  severity: Severity;
  message: Message;
  at: CellAddress | null;
  node: string | null;
}

/** The tree as it stands in the workbook. */
export interface Plan {
  layout: LayoutId;
  /** 0–1. */
  confidence: number;
  sheets: readonly SheetReading[];
  /** Parents before their children, in the order of the sheets. */
  nodes: readonly PlanNode[];
  findings: readonly Finding[];
}

export type LayoutId = 'plainTable' | 'reportBlocks';
