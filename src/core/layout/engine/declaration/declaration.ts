import type { ColumnRole } from '../../../plan/plan';
import type { Level } from '../../../rules/rules';

/**
 * How the tables of a workbook are laid out, as data: what the engine proposes, what a person teaches and what is kept for
 * next year have this one form. Nothing in it is an address: columns go by their headings, lines by what they look like.
 */
export interface LayoutDeclaration {
  version: 1;
  tables: readonly TableDeclaration[];
  /** What the nodes of each depth are, from the top: `['area', 'strategic', 'operational']`; none: as the open tables call them. */
  levels: readonly Level[];
  /** Sheets without targets that name nodes by codes of these makes, with their results: those that they alone name are nodes too. */
  listed?: readonly CodedTitle[];
  /** Sheets that hold nothing of the plan, by name, years left out (see `sheetKey`). */
  leftOut?: readonly string[];
  /** One node of each kind as a person showed it: all sheets are read by these alone, and nothing is proposed. */
  examples?: readonly ExampleDeclaration[];
}

/** A node that a person showed: what names it, how that looks, and where its figures stand. */
export interface ExampleDeclaration {
  is: 'node' | 'indicator' | 'ignored';
  /** Of a node: from the top, zero-based. */
  depth?: number;
  /** Sheet on which it was shown (see `sheetKey`). */
  sheet: string;
  /** Where its name stands. */
  at: ColumnPlace;
  like: NameLook;
  cells: readonly ExampleCell[];
}

/** A column: by its heading, or where none stands over it by its place, zero-based. */
export interface ColumnPlace {
  heading: string;
  column: number;
}

/** How the cell with a name looks, and what stands around it in its line. */
export interface NameLook extends Pick<LineLook, 'fill' | 'bold' | 'italic' | 'indent' | 'size'> {
  /** It spans other columns, or stands alone in its line. */
  band: boolean;
  code: string;
  /** A text to its left that other lines have there too (`Obiettivo operativo`). */
  label: string;
  /** Columns of the other cells of its line, from its own. */
  filled: readonly number[];
  /** Those of them with a figure, or a text that has one, apart from years. */
  figures: readonly number[];
}

/** Something that the sheet says of a node: in its line, beside a label further down, or so many lines below. */
export interface ExampleCell extends ColumnPlace {
  role: ColumnRole;
  label?: string;
  below?: number;
}

export interface TableDeclaration {
  /**
   * The headings by which the table is found again, from the first field to the last; "" over a field without one. None:
   * every table with titles of this one; what its fields are is proposed from the evidence.
   */
  headings: readonly string[];
  /** Along what a record lies: a row, a column (fields below one another), or a block of labels with values beside them. */
  records: 'rows' | 'columns' | 'labels';
  /** Each sheet with such a table is a node. */
  sheetNode?: SheetNodeDeclaration;
  fields: readonly FieldDeclaration[];
  /** Lines that begin with a code of a known make are titles, whatever else they look like. */
  titles?: readonly CodedTitle[];
  /** Labels with values beside them stand above it and name its node and those above that; codes of these makes are of their depths, whatever the label. */
  forms?: readonly CodedTitle[];
  /** Labels with values beside them stand around its titles, in any order, and say more of them. */
  boxes?: boolean;
  /** The weighted indicators of executives, each with a tree of its own below a title that calls it a dashboard. */
  roots?: 'dashboard';
  /** Of several lines in a cell that names an indicator the first is its name, those below say this. */
  belowName?: 'algorithm';
  /** The names of its indicators begin with a code of a make that no other text has. */
  codedNames?: boolean;
  /** Titles stand among its headings (`1. Semplificazione | 2024 | 2025 | Owner`): nodes of this depth. */
  titledHeadings?: number;
  /** It measures nothing: it lists nodes of the other tables by their codes, and says their names, weights and results. */
  listsNodes?: boolean;
  /** It has weights of nodes, or actuals, of the other tables, which it names by their codes or names. */
  completes?: boolean;
  /** Codes give the tree: as they are, by their numbers alone, or by a field with the code of the node above. */
  nesting?: 'codes' | 'numbers' | 'parents';
  lines: readonly LineDeclaration[];
}

export interface SheetNodeDeclaration {
  /** It is named by the cell beside this label, by a text above the table (""), or by the sheet (null). */
  label: string | null;
  /** Which of the texts above the table, from 0, or -1 for the one right above it; otherwise the one that calls the sheet something. */
  nth?: number;
  depth?: number;
}

/** A title that its code alone tells. */
export interface CodedTitle {
  /** The shape of its code (see `LineLook`): marks between its parts and letters glued to its end do not count. A figure alone is one where codes of other titles begin with it. */
  code: string;
  depth: number;
  /** Letters with which its code begins; any where none are said. */
  letters?: readonly string[];
  /** The level that a label beside it names where its code does not tell it. */
  label?: Level;
  /** What stands above it may have no line of its own: its code is the first number of this one (`02` above `OS_02.01`), behind these letters. */
  impliesAbove?: boolean | string;
  /** Codes of no other title that stand where the indicators have their weights, or none there beside a result. */
  amongWeights?: boolean;
}

/** What the cells below a heading mean. */
export interface FieldDeclaration {
  heading: string;
  /** Fields to the right of that heading, where merged headings or none stand over them. */
  offset: number;
  /** null: not used. */
  role: ColumnRole | null;
  /** Of which node the cell speaks: one above the line, by depth, filled down; otherwise of the line's own. */
  depth?: number;
  /** Indicators side by side in one line: which of them. */
  group?: number;
  /** Year that its heading names, where there are several of the role. */
  year?: number;
  /** A person said so. */
  taught?: boolean;
}

/** A line that was seen, and what those like it are. */
export interface LineDeclaration {
  is: 'node' | 'indicator' | 'caption' | 'total' | 'ignored';
  /** Of a node: from the top, zero-based. */
  depth?: number;
  like: LineLook;
  /** A person said so. */
  taught?: boolean;
}

/** What tells one kind of line from another; nothing of what it is about. */
export interface LineLook {
  /** Field of its first text, from the first of the table. */
  field: number;
  fill: string;
  bold: boolean;
  italic: boolean;
  indent: number;
  size: number;
  /** Its first text spans other fields, or stands alone in its line. */
  band: boolean;
  /** Roles of the fields that hold something. */
  filled: readonly string[];
  /** `9.9`: its code with figures as 9 and letters as a; "" where it has none. */
  code: string;
  /** A text that other lines begin with too (`Obiettivo operativo:`). */
  label: string;
}
