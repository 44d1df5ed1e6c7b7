import { useMemo } from 'react';
import type { Finding, Severity } from '../../../core/plan/plan';
import { missingBelow } from '../../../core/plan/missingBelow';
import type { Results } from '../../../core/plan/results';
import type { MessageId } from '../../../messages/message';
import type { CalculationSummary } from '../../../session/state';
import type { TreeFilter } from '../../treeFilter';
import { LargestLosses } from '../LargestLosses';
import { MissingList } from '../MissingList';

import { Counts } from './Counts';
import { LastCalculation } from './LastCalculation';
import { LightTable } from './LightTable';
import { PublishedScores } from './PublishedScores';
import { ScoreBars } from './ScoreBars';
import { useStyles } from './Summary.styles';

interface SummaryProps {
  results: Results;
  /** All that there is to say about the workbook. */
  findings: readonly Finding[];
  /** What Calcola did; null: nothing yet. */
  summary: CalculationSummary | null;
  onWriteValues(): void;
  onAddResultsSheet(): void;
  /** Shows a node in the tree. */
  onShow(node: string): void;
  /** Shows in the tree those that a number counts. */
  onOpen(filter: TreeFilter): void;
  onFindings(): void;
}

const COUNTED_SEVERITIES: readonly (readonly [Severity, MessageId])[] = [
  ['error', 'pane.summary.errors'],
  ['warning', 'pane.summary.warnings'],
  ['note', 'pane.summary.notes'],
];

/** How the whole stands as soon as it is read: scores, lights, what is missing, what was published; then what Calcola wrote. */
export function Summary(props: SummaryProps) {
  const { results, findings, summary, onShow, onOpen, onFindings } = props;
  const styles = useStyles();
  const { root } = results;
  const missing = useMemo(() => missingBelow(root), [root]);
  const counts = COUNTED_SEVERITIES.map(([severity, name]) => ({
    name,
    count: findings.filter((finding) => finding.severity === severity).length,
    onOpen: onFindings,
  }));
  return (
    <>
      <ScoreBars results={results} onShow={onShow} />
      <LightTable results={results} onOpen={onOpen} />
      <div className={styles.explained}>
        <MissingList missing={missing} />
        <LargestLosses result={root} onShow={onShow} />
      </div>
      <PublishedScores results={results} findings={findings} onOpen={onOpen} />
      <Counts title="pane.summary.findings" counts={counts} />
      <LastCalculation
        summary={summary}
        onWriteValues={props.onWriteValues}
        onAddResultsSheet={props.onAddResultsSheet}
      />
    </>
  );
}
