import type { Plan } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import type { Hints } from '../layout';
import type { LayoutDeclaration } from './declaration/declaration';
import { withChoices } from './declaration/columnChoices';
import { readDeclaredInSteps, type DeclaredPlan, type SeenFrom } from './declared';
import { findMisfits } from './misfits';
import { proposalConfidence } from './proposalConfidence';
import { oncePerSheets } from './tables/oncePerSheets';
import { proposeInSteps, type LayoutProposal } from './proposal/propose';

/** What was taught on a workbook that this one only resembles: rows not understood, tables or headings that are not there. */
export const MISFIT = 0.5;

const proposalOf = oncePerSheets<LayoutProposal | null>();

/** The tree as a person's declaration says, or as the evidence alone suggests; null where the sheet in front is no part of it. */
export function* declaredPlan(
  sheets: readonly SheetGrid[],
  { activeSheet, hints }: { activeSheet: string; hints: Hints },
): Steps<Plan | null> {
  const { declaration, columns, year } = hints;
  if (declaration)
    return yield* planAsTaught(sheets, withChoices(declaration, columns), { activeSheet, year });
  const proposal = yield* proposalOf(sheets, JSON.stringify(columns), () =>
    proposeInSteps(sheets, { choices: columns }),
  );
  if (!proposal) return null;
  const { levelsOf } = proposal;
  return yield* planAsProposed(sheets, proposal.declaration, { activeSheet, year, levelsOf });
}

/** The tree of a proposal, as sure as its evidence. */
export function* planAsProposed(
  sheets: readonly SheetGrid[],
  proposal: LayoutDeclaration,
  seen: SeenFrom,
): Steps<Plan | null> {
  const read = yield* readDeclaredInSteps(sheets, proposal, seen);
  if (!read || !isHere(read, seen)) return null;
  return { ...read.plan, confidence: Math.min(proposalConfidence(read), read.plan.confidence) };
}

/** The tree as a person taught it, and where the workbook does not fit that. */
function* planAsTaught(
  sheets: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  seen: SeenFrom,
): Steps<Plan | null> {
  const read = yield* readDeclaredInSteps(sheets, declaration, seen);
  if (!read || !isHere(read, seen)) return null;
  const misfits = findMisfits(sheets, declaration, read.plan);
  const isOther = misfits.length > 0 || read.lines.some(({ is }) => is === 'unread');
  return {
    ...read.plan,
    confidence: Math.min(isOther ? MISFIT : 1, read.plan.confidence),
    findings: [...misfits, ...read.plan.findings],
  };
}

/** Whether something of the sheet was read; of a table without rows its headings. */
function isHere({ lines, plan }: DeclaredPlan, { activeSheet }: SeenFrom): boolean {
  const isEmpty = plan.nodes.length === 1 && plan.sheets.some(({ id }) => id === activeSheet);
  return isEmpty || lines.some(({ sheet }) => sheet === activeSheet);
}
