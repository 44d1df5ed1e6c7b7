import type { AcceptedFinding } from '../core/checks/acceptance';
import type { CheckedFinding, RuleId } from '../core/checks/rule';
import type { TreeEdit } from '../core/editing/edit';
import type { EditedNodes } from '../core/editing/editedNodes';
import type { ColumnChoice, Hints } from '../core/layout/layout';
import type { NewPlan } from '../core/newPlan/newPlan';
import type { LayoutId, Plan, SheetReading } from '../core/plan/plan';
import type { Results } from '../core/plan/results';
import type { RulesEffect } from '../core/plan/rulesEffect';
import type { SharedAs } from '../core/sharing/share';
import type { CellAddress, CellRange } from '../core/sheet/grid';
import type { Operator } from '../core/targets/target';
import type { WriteMode } from '../core/writing/writeResults';
import type { Message } from '../messages/message';
import type { LayoutTeaching, Teaching } from './teaching';

export type { WriteMode };

/** What Calcola did. */
export interface CalculationSummary {
  scored: number;
  withoutScore: number;
  /** Cells whose target or actual could not be read. */
  unreadable: readonly Problem[];
  /** Rows whose score a person set: the published one stands, or one typed over ours. */
  byHand: readonly Problem[];
  /** Published figures that are not what comes out, even with the rounding of the printed inputs. */
  different: readonly Problem[];
  /** Result cells not written because somebody else's content stands there. */
  leftAlone: readonly Problem[];
  /** Nodes for which the sheets have no cell, and that the sheet *Risultati* could show; null: none. */
  withoutPlace: Message | null;
  /** The sheets and columns in which results were written. */
  where: readonly Problem[];
  mode: WriteMode;
  /** Result cells in which Excel shows something else than what was computed here. */
  otherwise: readonly Problem[];
  /** Why not all cells could be compared with what Excel shows; null: they were. */
  unchecked: Message | null;
}

/** How the workbook is shared with people who do not have the add-in. */
export interface SharedState {
  as: SharedAs;
  /** The day, `2026-11-22`; "" where it is not known any more. */
  on: string;
  /** Cells with plain formulas in the place of ours. */
  cells: number;
  /** They go on with rules that are not those of the workbook any more. */
  rulesChanged: boolean;
}

/** What sharing makes, or would make, of the workbook. */
export interface SharingOutcome {
  /** Cells that get a formula. */
  formulas: number;
  /** Cells that can only get a value. */
  values: readonly Problem[];
  /** Cells that stay as they are. */
  left: readonly Problem[];
}

/** By its name people know a sheet, by its id Excel does. */
export type SheetName = Pick<SheetReading, 'id' | 'name'>;

/** A line of the summary: what, and the cell to go to. */
export interface Problem {
  message: Message;
  at: CellAddress | null;
  node: string | null;
}

/** Everything the pane shows; it changes only as a whole. */
export interface SessionState {
  phase: 'opening' | 'ready' | 'notRecognised' | 'calculating' | 'checking' | 'changing' | 'failed';
  /** Blocks done of blocks to do, while opening or calculating something long. */
  progress: { done: number; total: number } | null;
  /** Excel has not answered for a while. */
  waiting: boolean;
  /** What the last command wrote can be taken back from here. */
  canRestore: boolean;
  /** Where the nodes of the tree are since a change of it was taken back; a new object each time. null: none was. */
  takenBack: EditedNodes | null;
  /** Cells have changed since the last command: what was said of it need not be true any more. */
  changedSince: boolean;
  /** All sheets of the workbook as last read, whether or not they take part in the tree. */
  sheets: readonly SheetName[];
  plan: Plan | null;
  /** Recomputed from the sheet at each opening and edit; written only by Calcola. */
  results: Results | null;
  /** All that is wrong with the plan, each with the rule that it answers, but for what a person accepted. */
  findings: readonly CheckedFinding[];
  /** What a person left as it is, and why. */
  accepted: readonly AcceptedFinding[];
  /** Rules that are not looked for in this workbook. */
  rulesOff: readonly RuleId[];
  /** What recognition looked for and did not find. */
  lookedFor: readonly Message[];
  /** Names of the rules to choose from, the *Regole* sheet among them if there is one. */
  rulesNames: readonly string[];
  rulesName: string;
  /** Why these rules were proposed. */
  rulesReason: Message | null;
  mode: WriteMode;
  summary: CalculationSummary | null;
  /** What must be confirmed before anything is computed or changed: the recognition is not sure enough. */
  question: Message | null;
  /** What a person decided about the recognition, as it is remembered. */
  choices: Hints;
  /** What was just done, in a sentence. */
  notice: Message | null;
  /** What went wrong, in a sentence. */
  error: Message | null;
  /** Calcola would write so many formulas that a person decides; null: nothing to decide. */
  manyFormulas: number | null;
  /** Errors that would falsify what Calcola writes: a person mends them first, or goes on. None: nothing to decide. */
  errorsToDecide: readonly CheckedFinding[];
  /** Of an error of the add-in or of Excel, for who maintains it: no contents of cells. */
  details: string | null;
  /** Excel's Undo takes back what is written here. */
  undoable: boolean;
  /** Which one of the changes asked for at once could not be made: its place, from 0. */
  refused: number | null;
  /** null: its formulas are those of the add-in. */
  shared: SharedState | null;
  /** Where a person went in the sheets; a new object each time. null: nowhere yet, or the pane went there. */
  selectedCell: CellAddress | null;
  /** Formulas of ours stand in the sheets: an Excel without the add-in does not know them. */
  isLive: boolean;
  /** What a person sees who teaches the layout; null: nobody does. */
  teaching: Teaching | null;
}

/** What a sheet can tell those who were not there: all that Verifica finds, or how the whole stands, with charts. */
export type Report = 'checks' | 'overview';

/** What the pane can ask for. */
export interface Session {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook again. */
  open(): Promise<void>;
  /** The pane is open or closed: while it is closed nothing is read, unless Calcola asks. */
  setVisible(isVisible: boolean): void;
  /** @param manyFormulas whether to write them even where there are more than Excel bears well */
  calculate(manyFormulas?: boolean): Promise<void>;
  /** The same, as a person asks for it: errors are shown first, each once as long as the pane is open (see `errorsToDecide`). */
  requestCalculation(): Promise<void>;
  /** @param goOn whether to calculate despite the errors that were shown; they are not shown again */
  decideErrors(goOn: boolean): Promise<void>;
  cancel(): void;
  chooseRules(name: string): Promise<void>;
  /** What these rules would change; nothing is chosen. null: it could not be read, and why is told as an error. */
  previewRules(name: string): Promise<RulesEffect | null>;
  chooseMode(mode: WriteMode): Promise<void>;
  goTo(address: CellAddress): Promise<void>;
  /** Brings a range into view and selects it. */
  select(range: CellRange): Promise<void>;
  /** One meaning of a column, remembered in the workbook; it takes the place of an earlier one for the same column. */
  chooseColumn(choice: ColumnChoice): Promise<void>;
  /** null: as recognised. */
  chooseLayout(layout: LayoutId | null): Promise<void>;
  chooseYear(year: number): Promise<void>;
  /** With which direction the targets of these indicators are read where they carry no operator; null: as before anyone was asked. */
  decideDirection(nodes: readonly string[], operator: Operator | null): Promise<void>;
  /** Whether a hidden sheet of the plan counts, by its name; remembered in the workbook. */
  countHidden(name: string, counted: boolean): Promise<void>;
  /** A finding is left as it is, remembered in the workbook until its figures change; reason null: it is a finding again. */
  acceptFinding(finding: CheckedFinding, reason: string | null): Promise<void>;
  /** Whether a rule is looked for in this workbook. */
  switchRule(rule: RuleId, isOn: boolean): Promise<void>;
  /** What was recognised is right: remembered until the headings change. */
  confirm(): Promise<void>;
  /** Forgets all choices and confirmations. */
  forget(): Promise<void>;
  /** The layout of the workbook, taught by example. */
  readonly teaching: LayoutTeaching;
  /**
   * Changes of the tree, one after the other, written in the sheet together as one undo: all of them or none.
   * @returns where the nodes are now; null: nothing was changed
   */
  edit(...edits: TreeEdit[]): Promise<EditedNodes | null>;
  /** The sheets as they were before the last command, unless somebody changed them since. */
  restore(): Promise<void>;
  /** What sharing with plain formulas would make of the workbook. null: it could not be read, and why is told as an error. */
  previewSharing(): Promise<SharingOutcome | null>;
  /** Puts plain formulas of Excel, or values, in the place of ours. null: nothing was written, and why is told. */
  share(as: SharedAs): Promise<SharingOutcome | null>;
  /** Brings our formulas back. null: nothing was written, and why is told. */
  resumeFormulas(): Promise<SharingOutcome | null>;
  /** Calcola again with values instead of formulas. */
  writeValues(): Promise<void>;
  /** A sheet that shows the results of the whole tree, then Calcola. */
  addResultsSheet(): Promise<void>;
  /** Adds a sheet; nothing else of the workbook changes. */
  addReportSheet(report: Report): Promise<void>;
  /** A plan on a new sheet of this workbook. */
  startPlan(plan: NewPlan): Promise<void>;
  /** A small plan with invented figures, to try what the pane does, on a new sheet of this workbook. */
  startExample(): Promise<void>;
  /** A formula (English, commas) in the selected cell, if it and those below that its result fills are blank. */
  insertFormula(formula: string, rows: number): Promise<void>;
  /** The plan of a year from the one shown, taken as that of the year before, on a new sheet. */
  startNextYear(year: number): Promise<void>;
}
