import type { Finding } from '../../../core/plan/plan';
import type { Agreement, Results } from '../../../core/plan/results';
import type { TreeFilter } from '../../treeFilter';
import { CellList } from './CellList';
import { Counts } from './Counts';

interface PublishedScoresProps {
  results: Results;
  findings: readonly Finding[];
  onOpen(filter: TreeFilter): void;
}

const AGREEMENTS: readonly Agreement[] = ['equal', 'withinRounding', 'different'];

/** Published scores against what comes out of the sheet, and scores that a person set; nothing where there are none. */
export function PublishedScores({ results, findings, onOpen }: PublishedScoresProps) {
  const all = [...results.byId.values()];
  const counts = AGREEMENTS.map((mark) => ({
    name: `pane.summary.${mark}` as const,
    count: all.filter(({ agreement }) => agreement === mark).length,
    onOpen: () => onOpen({ mark }),
  }));
  const findingsOf = (prefix: string): Finding[] =>
    findings.filter(({ message }) => message.id.startsWith(prefix));
  return (
    <>
      {counts.some(({ count }) => count > 0) && <Counts title="pane.summary.comparison" counts={counts} />}
      <CellList title="pane.summary.different" items={findingsOf('published.different')} />
      <CellList title="pane.summary.byHand" items={findingsOf('byHand.')} />
    </>
  );
}
