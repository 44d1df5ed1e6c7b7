import { liveSheetsInSteps } from '../core/sharing/resume';
import { rangesOfLayout, withoutUnlisted } from '../core/writing/listedColumns';
import type { ResultsToWrite } from '../core/writing/writeResults';
import type { Task, WorkbookPort } from '../workbook/port';
import { checkResults } from './checkResults';
import type { SessionContext } from './sessionContext';
import { sheetsToRemember } from './knownSheets';
import { printingConcerned, printNewColumns } from './printNewColumns';
import { writingOf, type WorkbookState } from './workbookState';
import {
  refuseChanged,
  refuseProtected,
  refuseRefusedRules,
  refuseUnanswered,
  refuseWithoutActuals,
} from './refusals';
import { SentResults } from './sentResults';
import { readSettings } from './settings';
import { sharedState } from './sharedState';
import { inSlices } from './slices';
import { formulasIn, summarise } from './summary';

/** How a person asked for results. */
interface CalculationRequest {
  /** Formulas are wanted, however many. */
  manyFormulas?: boolean;
  /** Errors that would falsify the results are shown first, but for those that a person went over already. */
  asks?: boolean;
}

/** Computes, writes the results, and looks whether Excel shows them. */
export async function calculate(
  context: SessionContext,
  { manyFormulas = false, asks = false }: CalculationRequest,
  task: Task,
): Promise<void> {
  const snapshot = await context.reader.again(task);
  const reading = await context.show(snapshot, task);
  if (!reading) return;
  refuseUnanswered(reading);
  refuseRefusedRules(reading);
  refuseWithoutActuals(reading);
  const errors = asks ? context.undecidedErrors() : [];
  if (errors.length > 0) {
    context.set({ errorsToDecide: errors });
    return;
  }
  const writing = await listedOnly(context.port, reading, await inSlices(writingOf(reading), task.signal));
  const sheets = [...reading.plan.sheets.map(({ id }) => id), ...writing.patches.map(({ sheet }) => sheet)];
  refuseProtected(sheets, reading.grids);
  const formulas = formulasIn(writing);
  if (formulas > context.mostFormulas && !manyFormulas) {
    context.set({ manyFormulas: formulas });
    return;
  }
  const again = await context.reader.again({ ...task, printing: printingConcerned(writing.patches) });
  refuseChanged(reading, again, sheets);
  task.signal?.throwIfAborted();
  const kept = readSettings(again.settings);
  const known = sheetsToRemember(reading.plan, kept.sheets, again.sheets);
  const settings = { ...kept, sheets: known, written: writing.marks.saved() };
  const sent = new SentResults(again, writing.patches, settings, sheets);
  const written = await context.write(sent, task);
  const { before, broken } = await printNewColumns(
    context.port,
    writing.patches,
    again.printing ?? [],
    written,
  );
  sent.printedBefore = before;
  context.set({ phase: 'checking', progress: null });
  const check = await checkResults(context.port, reading, writing, written, task);
  const summary = summarise(reading.results, reading.findings, writing, context.settings.mode);
  const { native } = await inSlices(liveSheetsInSteps(written.sheets, settings.shared));
  const shared = sharedState(settings.shared, written.sheets, { native, mode: settings.mode });
  const where = [...summary.where, ...broken];
  context.set({ phase: 'ready', ...shared, summary: { ...summary, ...check, where } });
}

/** Without what lists in the sheet refuse. Where Excel does not tell of them results are written: it lets formulas show anything. */
async function listedOnly(
  port: WorkbookPort,
  { cells, results }: WorkbookState,
  writing: ResultsToWrite,
): Promise<ResultsToWrite> {
  const ranges = rangesOfLayout(writing, cells);
  const listed = ranges.length > 0 ? await port.listedCells(ranges).catch(() => []) : [];
  return withoutUnlisted(writing, cells, results, listed);
}
