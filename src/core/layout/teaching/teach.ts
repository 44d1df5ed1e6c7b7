import type { Message } from '../../../messages/message';
import { cellName, isSameCell } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from '../engine/declaration/declaration';
import { propose } from '../engine/proposal/propose';
import type { Answer, Answered } from './answer';
import { cellShown, nameShown, withExamples } from './exampleTaught';
import { fieldTaught } from './fieldTaught';
import { headingsTaught, recordsTaught } from './headingsTaught';
import { lineTaught, meaningOfLine } from './lineTaught';
import { unusable } from './place';
import { sheetTaught } from './sheetTaught';

/** What an answer made of a declaration; with a problem it is as it was. */
export interface Taught {
  declaration: LayoutDeclaration;
  problem: Message | null;
}

/** How what was said before is held. */
export interface TeachingOptions {
  /** Answers of this person, in this workbook, that must go on holding. */
  earlier?: readonly Answer[];
  /** The person has seen the contradiction: this answer holds, what it contradicts does not. */
  instead?: boolean;
}

export const NOTHING_TAUGHT: LayoutDeclaration = { version: 1, tables: [], levels: [] };

/**
 * The declaration after one answer more: columns go by their headings and rows by their look, so that what is like the
 * cell follows, on this sheet and on others. Without a declaration the evidence alone makes the first.
 */
export function taught(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration | null,
  answer: Answer,
  { earlier = [], instead = false }: TeachingOptions = {},
): Taught {
  const start = declaration ?? propose(grids) ?? NOTHING_TAUGHT;
  const refused = (problem: Message): Taught => ({ declaration: start, problem });
  const problem = unusable(grids, answer.cell);
  if (problem) return refused(problem);
  const next = withAnswer(grids, start, answer, instead);
  if ('problem' in next) return refused(next.problem);
  const broken = instead
    ? undefined
    : earlier.find((one) => isStillSo(grids, start, one) && !isStillSo(grids, next.declaration, one));
  return broken
    ? refused({ id: 'teach.earlier', params: { cell: cellName(broken.cell.row, broken.cell.column) } })
    : { declaration: next.declaration, problem: null };
}

function withAnswer(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  answer: Answer,
  instead: boolean,
): Answered {
  if (answer.about === 'examples') return { declaration: withExamples(declaration) };
  if (declaration.examples && answer.about === 'line') return nameShown(grids, declaration, answer, instead);
  if (declaration.examples && answer.about === 'field') return cellShown(grids, declaration, answer);
  if (answer.about === 'records') return recordsTaught(grids, declaration, answer);
  if (answer.about === 'sheet' || answer.about === 'sheetNode')
    return sheetTaught(grids, declaration, answer);
  const { cell } = answer;
  if (answer.about === 'headings') return headingsTaught(grids, declaration, cell);
  if (answer.about === 'field') return fieldTaught(grids, declaration, answer, instead);
  return lineTaught(grids, declaration, answer, instead);
}

/** Whether a row that a person showed is still what was said of it. */
function isStillSo(grids: readonly SheetGrid[], declaration: LayoutDeclaration, answer: Answer): boolean {
  if (answer.about !== 'line' || declaration.examples) return true;
  return meaningOfLine(grids, declaration, answer.cell) === answer.is;
}

/** The declaration without one of the answers: the others are given again, each where it still can be. */
export function forget(
  grids: readonly SheetGrid[],
  start: LayoutDeclaration | null,
  answers: readonly Answer[],
  forgotten: Answer,
): LayoutDeclaration | null {
  return answers
    .filter((one) => !(one.about === forgotten.about && isSameCell(one.cell, forgotten.cell)))
    .reduce<LayoutDeclaration | null>(
      (declaration, answer) => taught(grids, declaration, answer, { instead: true }).declaration,
      start,
    );
}
