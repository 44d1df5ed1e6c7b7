import { useMemo } from 'react';
import type { Severity } from '../../../core/plan/plan';
import { missingBelow } from '../../../core/plan/missingBelow';
import type { Results } from '../../../core/plan/results';
import type { MessageId } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import type { TreeFilter } from '../../treeFilter';
import { LargestLosses } from '../LargestLosses';
import { MissingList } from '../MissingList';

import { WriteSheetButton } from '../WriteSheetButton';
import { Counts } from './Counts';
import { LastCalculation } from './LastCalculation';
import { LightTable } from './LightTable';
import { PublishedScores } from './PublishedScores';
import { ScoreBars } from './ScoreBars';
import { ShareProposal } from './ShareProposal';
import { useStyles } from './Summary.styles';

interface SummaryProps {
  session: Session;
  state: SessionState;
  results: Results;
  /** Shows a node in the tree. */
  onShow(node: string): void;
  /** Shows in the tree those that a number counts. */
  onOpen(filter: TreeFilter): void;
  onFindings(): void;
  onShare(): void;
}

const COUNTED_SEVERITIES: readonly (readonly [Severity, MessageId])[] = [
  ['error', 'pane.summary.errors'],
  ['warning', 'pane.summary.warnings'],
  ['note', 'pane.summary.notes'],
];

/** How the whole stands as soon as it is read: scores, lights, what is missing, what was published; then what Calcola wrote. */
export function Summary(props: SummaryProps) {
  const { session, state, results, onShow, onOpen, onFindings, onShare } = props;
  const { findings, summary, isLive } = state;
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
      <div className={styles.section}>
        <WriteSheetButton session={session} report="overview" />
      </div>
      <div className={styles.explained}>
        <MissingList missing={missing} />
        <LargestLosses result={root} onShow={onShow} />
      </div>
      <PublishedScores results={results} findings={findings} onOpen={onOpen} />
      <Counts title="pane.summary.findings" counts={counts} />
      <LastCalculation
        summary={summary}
        onWriteValues={() => void session.writeValues()}
        onAddResultsSheet={() => void session.addResultsSheet()}
      />
      {isLive && <ShareProposal onShare={onShare} />}
    </>
  );
}
