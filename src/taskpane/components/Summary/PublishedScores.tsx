import type { Finding } from '../../../core/plan/plan';
import type { Agreement, Results } from '../../../core/plan/results';
import { Counts } from './Counts';
import { CellList } from './CellList';

interface PublishedScoresProps {
  results: Results;
  findings: readonly Finding[];
}

/** Published scores against what comes out of the sheet, and scores that a person set; nothing where there are none. */
export function PublishedScores({ results, findings }: PublishedScoresProps) {
  const all = [...results.byId.values()];
  const count = (wanted: Agreement): number => all.filter(({ agreement }) => agreement === wanted).length;
  const findingsOf = (prefix: string): Finding[] =>
    findings.filter(({ message }) => message.id.startsWith(prefix));
  return (
    <>
      {all.some(({ agreement }) => agreement !== null) && (
        <Counts
          title="pane.summary.comparison"
          counts={[
            ['pane.summary.equal', count('equal')],
            ['pane.summary.withinRounding', count('withinRounding')],
            ['pane.summary.different', count('different')],
          ]}
        />
      )}
      <CellList title="pane.summary.different" items={findingsOf('published.different')} />
      <CellList title="pane.summary.byHand" items={findingsOf('byHand.')} />
    </>
  );
}
