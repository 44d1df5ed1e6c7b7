import type { ColumnRole } from '../../plan/plan';
import type { Candidate } from './fieldCandidates';

/** Headings of a part of the year. */
export const QUARTER = /trim|semest|\bq[1-4]\b|quartal|quarter/i;
const LAST = /31[/.\s-]*(?:12|dic)|final|annual|consuntiv|definitiv|anno\b|year|jahr|\bIV\b|\bq4\b|\b4[°^]/i;
const PARTIAL = /30[/.\s-]*0?6|31[/.\s-]*0?3|30[/.\s-]*0?9|intermed|parzial|provvisor/i;

/** A final figure before one of a part of the year, and a later one before an earlier one. */
export function finalFigure(role: ColumnRole, candidates: readonly Candidate[]): Candidate | undefined {
  const worth = ({ text, content, offset }: Candidate): number => {
    const isLast = LAST.test(text);
    const part = !isLast && (QUARTER.test(text) || PARTIAL.test(text)) ? -2 : 0;
    const filled = content.cells.length > 0 ? 1 : 0;
    return (isLast ? 2 : 0) + part + filled + (role === 'actual' ? offset / 1000 : -offset / 1000);
  };
  return [...candidates].sort((a, b) => worth(b) - worth(a))[0];
}
