import type { Plan } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import type { Hints } from '../layout';
import type { LayoutDeclaration } from './declaration';
import { readDeclaredInSteps } from './declared';
import { findMisfits } from './misfits';
import { proposeInSteps } from './propose';

/** Nobody saw this layout before: a person looks at what was made of it. */
const PROPOSED = 0.6;
/** What was taught on a workbook that this one only resembles: rows not understood, tables or headings that are not there. */
const MISFIT = 0.5;

/** Proposals by workbook: it is looked at from one sheet after the other. */
const proposals = new WeakMap<readonly SheetGrid[], LayoutDeclaration | null>();

/** The tree as a person's declaration says, or as the evidence alone suggests; null where the sheet in front is no part of it. */
export function* declaredPlan(
  workbook: readonly SheetGrid[],
  sheets: readonly SheetGrid[],
  { activeSheet, hints }: { activeSheet: string; hints: Hints },
): Steps<Plan | null> {
  const declaration = hints.declaration ?? (yield* proposalOf(workbook, sheets));
  const read = declaration && (yield* readDeclaredInSteps(sheets, declaration, hints.year, activeSheet));
  if (!read || !read.lines.some(({ sheet }) => sheet === activeSheet)) return null;
  if (!hints.declaration) return { ...read.plan, confidence: Math.min(PROPOSED, read.plan.confidence) };
  const misfits = findMisfits(sheets, hints.declaration, read.plan);
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
): Steps<LayoutDeclaration | null> {
  const known = proposals.get(workbook);
  if (known !== undefined) return known;
  const proposal = yield* proposeInSteps(sheets);
  proposals.set(workbook, proposal);
  return proposal;
}
