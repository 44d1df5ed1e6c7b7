import type { ColumnRole } from '../../../plan/plan';
import { isPartOfYear, isWholeYear } from '../../headings/partOfYear';
import type { Candidate } from './fieldCandidates';

/** `Raggiunto (sì/no)` judges the figure beside it. */
const YES_OR_NO = /\bs[iì] ?[/-] ?no\)?$/i;

/** A final figure before one of a part of the year, any before what judges it, and a later one before an earlier one. */
export function finalFigure(role: ColumnRole, candidates: readonly Candidate[]): Candidate | undefined {
  const worth = ({ text, content, offset }: Candidate): number => {
    const isLast = isWholeYear(text);
    const part = isPartOfYear(text) ? -2 : 0;
    const judged = YES_OR_NO.test(text) ? -2 : 0;
    const filled = content.cells.length > 0 ? 1 : 0;
    return (isLast ? 2 : 0) + part + judged + filled + (role === 'actual' ? offset / 1000 : -offset / 1000);
  };
  return [...candidates].sort((a, b) => worth(b) - worth(a))[0];
}
