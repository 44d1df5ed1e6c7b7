import type { Plan } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import type { Hints } from '../layout';
import type { LayoutDeclaration } from './declaration';
import { withChoices } from './columnChoices';
import { readDeclaredInSteps } from './declared';
import { findMisfits } from './misfits';
import { proposalConfidence } from './proposalConfidence';
import { proposeInSteps } from './propose';

/** What was taught on a workbook that this one only resembles: rows not understood, tables or headings that are not there. */
export const MISFIT = 0.5;

/** Proposals by workbook and by what a person decided: it is looked at from one sheet after the other. */
const proposals = new WeakMap<readonly SheetGrid[], Map<string, LayoutDeclaration | null>>();

/** The tree as a person's declaration says, or as the evidence alone suggests; null where the sheet in front is no part of it. */
export function* declaredPlan(
  workbook: readonly SheetGrid[],
  sheets: readonly SheetGrid[],
  { activeSheet, hints }: { activeSheet: string; hints: Hints },
): Steps<Plan | null> {
  const { declaration, columns } = hints;
  const seen = { activeSheet, year: hints.year };
  if (declaration) return yield* planAsTaught(sheets, withChoices(declaration, columns), seen);
  const proposal = yield* proposalOf(workbook, sheets, hints);
  return proposal && (yield* planAsProposed(sheets, proposal, seen));
}

/** From which sheet a workbook is looked at, and for which year. */
interface SeenFrom {
  activeSheet: string;
  year: number | null;
}

/** The tree of a proposal, as sure as its evidence. */
export function* planAsProposed(
  sheets: readonly SheetGrid[],
  proposal: LayoutDeclaration,
  { activeSheet, year }: SeenFrom,
): Steps<Plan | null> {
  const read = yield* readDeclaredInSteps(sheets, proposal, year, activeSheet);
  if (!read?.lines.some(({ sheet }) => sheet === activeSheet)) return null;
  const confidence = proposalConfidence(proposal, read);
  return { ...read.plan, confidence: Math.min(confidence, read.plan.confidence) };
}

/** The tree as a person taught it, and where the workbook does not fit that. */
function* planAsTaught(
  sheets: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { activeSheet, year }: SeenFrom,
): Steps<Plan | null> {
  const read = yield* readDeclaredInSteps(sheets, declaration, year, activeSheet);
  if (!read?.lines.some(({ sheet }) => sheet === activeSheet)) return null;
  const misfits = findMisfits(sheets, declaration, read.plan);
  const isOther = misfits.length > 0 || read.lines.some(({ is }) => is === 'unread');
  return {
    ...read.plan,
    confidence: Math.min(isOther ? MISFIT : 1, read.plan.confidence),
    findings: [...misfits, ...read.plan.findings],
  };
}

function* proposalOf(
  workbook: readonly SheetGrid[],
  sheets: readonly SheetGrid[],
  { columns, hidden }: Hints,
): Steps<LayoutDeclaration | null> {
  const known = proposals.get(workbook) ?? new Map<string, LayoutDeclaration | null>();
  proposals.set(workbook, known);
  const key = JSON.stringify([columns, hidden]);
  let proposal = known.get(key);
  if (proposal === undefined)
    known.set(key, (proposal = yield* proposeInSteps(sheets, { choices: columns })));
  return proposal;
}
