import { useState } from 'react';
import { ruleQuestion } from '../../../core/checks/rule';
import { useSay } from '../../catalogue';
import { useCells } from '../../cells';
import { searchable } from '../../searchable';
import type { MendableFinding } from './FindingKind';
import { ALL_FINDINGS, type FindingsFilter } from './FindingsFilter';

/** The findings that a person wants to see: all words stand in what is said, in its cell or in the question of its rule. */
export function useFilteredFindings(findings: readonly MendableFinding[]) {
  const say = useSay();
  const cells = useCells();
  const [filter, setFilter] = useState(ALL_FINDINGS);
  const words = searchable(filter.text.trim()).split(/\s+/);
  const textOf = ({ message, at, rule, node }: MendableFinding): string =>
    searchable(
      [say(message), at ? cells.nameOf(at) : '', say({ id: ruleQuestion(rule) }), node ?? ''].join(' '),
    );
  const isShown = (finding: MendableFinding): boolean => {
    if (filter.severity !== null && finding.severity !== filter.severity) return false;
    if (filter.text === '') return true;
    const text = textOf(finding);
    return words.every((word) => text.includes(word));
  };
  return {
    filter,
    /** A person has asked for some of them: how to see the others must be there, however few are left. */
    isFiltered: filter !== ALL_FINDINGS,
    onFilter: (change: Partial<FindingsFilter>): void => setFilter((known) => ({ ...known, ...change })),
    shown: findings.filter(isShown),
  };
}
