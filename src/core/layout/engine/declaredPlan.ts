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
const MISFIT = 0.5;

/** Proposals by workbook and by what a person decided: it is looked at from one sheet after the other. */
const proposals = new WeakMap<readonly SheetGrid[], Map<string, LayoutDeclaration | null>>();

/** The tree as a person's declaration says, or as the evidence alone suggests; null where the sheet in front is no part of it. */
export function* declaredPlan(
  workbook: readonly SheetGrid[],
  sheets: readonly SheetGrid[],
  { activeSheet, hints }: { activeSheet: string; hints: Hints },
): Steps<Plan | null> {
  const declaration = hints.declaration
    ? withChoices(hints.declaration, hints.columns)
    : yield* proposalOf(workbook, sheets, hints);
  const read = declaration && (yield* readDeclaredInSteps(sheets, declaration, hints.year, activeSheet));
  if (!read || !read.lines.some(({ sheet }) => sheet === activeSheet)) return null;
  if (!hints.declaration) {
    const confidence = proposalConfidence(declaration, read);
    return { ...read.plan, confidence: Math.min(confidence, read.plan.confidence) };
  }
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
