import { Button } from '@fluentui/react-components';
import { formatPercent } from '../../../core/number/formatNumber';
import type { Finding, Severity } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import type { Message, MessageId } from '../../../messages/message';
import type { Problem, CalculationSummary as SummaryState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { CellMessages } from '../CellMessages';
import { StatusBadge } from '../StatusBadge';
import { useStyles } from './Summary.styles';

interface SummaryProps {
  summary: SummaryState | null;
  onWriteValues(): void;
  root: NodeResult;
  /** All that there is to say about the workbook: counted, before Calcola too. */
  findings: readonly Finding[];
}

/** What Calcola did: the result of the whole, how many of what, and the cells to look at. */
export function Summary({ summary, root, findings, onWriteValues }: SummaryProps) {
  const say = useSay();
  const styles = useStyles();
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const counted = (
    <Counts
      title="pane.summary.findings"
      counts={[
        ['pane.summary.errors', count('error')],
        ['pane.summary.warnings', count('warning')],
        ['pane.summary.notes', count('note')],
      ]}
    />
  );
  if (!summary) {
    return (
      <>
        <p className={styles.before}>{say({ id: 'pane.summary.before' })}</p>
        {counted}
      </>
    );
  }
  const problems: [MessageId, readonly Problem[]][] = [
    ['pane.summary.otherwise', summary.otherwise],
    ['pane.summary.unreadable', summary.unreadable],
    ['pane.summary.undecided', summary.undecided],
    ['pane.summary.different', summary.different],
    ['pane.summary.byHand', summary.byHand],
    ['pane.summary.leftAlone', summary.leftAlone],
  ];
  return (
    <>
      <p className={styles.headline}>
        <span className={styles.level}>{say({ id: `pane.level.${root.node.level}` })}</span>{' '}
        <span className={styles.score}>
          {root.score === null ? say({ id: 'pane.noScore' }) : formatPercent(root.score)}
        </span>{' '}
        <StatusBadge status={root.status} />
      </p>
      <p className={styles.written}>{say({ id: `pane.summary.written.${summary.mode}` })}</p>
      {summary.unchecked && <p className={styles.written}>{say(summary.unchecked)}</p>}
      {summary.otherwise.length > 0 && summary.mode === 'formulas' && (
        <Button size="small" className={styles.values} onClick={onWriteValues}>
          {say({ id: 'pane.summary.writeValues' })}
        </Button>
      )}
      <Counts
        title="pane.summary.indicators"
        counts={[
          ['pane.summary.scored', summary.scored],
          ['pane.summary.notAssessable', summary.withoutScore],
          ['pane.summary.unreadable', summary.unreadable.length],
          ['pane.summary.byHand', summary.byHand.length],
          ['pane.summary.supposed', summary.supposed],
          ['pane.summary.undecided', summary.undecided.length],
        ]}
      />
      <Counts
        title="pane.summary.comparison"
        counts={[
          ['pane.summary.equal', summary.equal],
          ['pane.summary.withinRounding', summary.withinRounding],
          ['pane.summary.different', summary.different.length],
        ]}
      />
      {counted}
      <Counts
        title="pane.summary.cells"
        counts={[
          ['pane.summary.leftAlone', summary.leftAlone.length],
          ['pane.summary.otherwise', summary.otherwise.length],
        ]}
      />
      {problems.map(([id, items]) =>
        items.length === 0 ? null : (
          <section key={id} className={styles.problems}>
            <h2 className={styles.title}>
              {say({ id: 'pane.summary.list', params: { name: say({ id }), count: items.length } })}
            </h2>
            <CellMessages items={items} />
          </section>
        ),
      )}
    </>
  );
}

/** What Calcola did, in one sentence. */
export function outcomeOf(summary: SummaryState): Message {
  const { scored, withoutScore, unreadable, different, leftAlone, byHand, otherwise } = summary;
  const typed = byHand.filter(({ message }) => message.id === 'byHand.typed');
  const problems = unreadable.length + different.length + leftAlone.length + typed.length + otherwise.length;
  return { id: 'pane.calculated', params: { scored, withoutScore, problems } };
}

function Counts({ title, counts }: { title: MessageId; counts: readonly [MessageId, number][] }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <section className={styles.counts}>
      <h2 className={styles.title}>{say({ id: title })}</h2>
      <dl className={styles.list}>
        {counts.map(([id, count]) => (
          <div key={id} className={styles.count}>
            <dt>{say({ id })}</dt>
            <dd className={styles.number}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
