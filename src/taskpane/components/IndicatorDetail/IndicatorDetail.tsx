import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '../../../core/number/formatNumber';
import type { Finding, PlanNode } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import type { CellAddress } from '../../../core/sheet/grid';
import { useSay } from '../../catalogue';
import { useCells } from '../../cells';
import { CellMessages } from '../CellMessages';
import { SeverityMark } from '../SeverityMark';
import { StatusBadge } from '../StatusBadge';
import { useStyles } from './IndicatorDetail.styles';
import { gapUnit, readingText, signed } from './readingText';

interface IndicatorDetailProps {
  result: NodeResult;
  /** Those of this node. */
  findings: readonly Finding[];
  onClose(): void;
}

/** Everything known about the selected node: what the sheet says, what was computed and why. */
export function IndicatorDetail({ result, findings, onClose }: IndicatorDetailProps) {
  const say = useSay();
  const cells = useCells();
  const styles = useStyles();
  const { node, children, score, status, explanation, byHand, problem } = result;
  const level = say({ id: `pane.level.${node.level}` });
  const at = cellOf(node);
  // The same sentence may stand in the findings, with its cell.
  const problemIsAFinding = findings.some(({ message }) => message.id === problem?.id);
  return (
    <section className={styles.detail} aria-label={say({ id: 'pane.detail.name' })}>
      <div className={styles.heading}>
        <span className={styles.level}>{`${level} ${node.code}`.trim()}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={say({ id: 'pane.detail.close' })}
          onClick={onClose}
        />
      </div>
      {node.name && <h2 className={styles.name}>{node.name}</h2>}
      <p className={styles.result}>
        <span className={styles.score}>{score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}</span>{' '}
        <StatusBadge status={status} />
      </p>
      {explanation && <p className={styles.explanation}>{explanation}</p>}
      {byHand && <p className={styles.note}>{say({ id: `pane.byHand.${byHand}` })}</p>}
      {problem && !problemIsAFinding && (
        <p className={styles.note}>
          <SeverityMark severity="error" /> {say(problem)}
        </p>
      )}
      {findings.length > 0 && <CellMessages items={findings} />}
      <dl className={styles.facts}>
        <Fact term={say({ id: 'pane.detail.target' })}>{node.target && readingText(node.target)}</Fact>
        <Fact term={say({ id: 'pane.detail.actual' })}>{node.actual && readingText(node.actual)}</Fact>
        <Fact term={say({ id: 'pane.detail.gap' })}>
          <Gap result={result} />
        </Fact>
        <Fact term={say({ id: 'pane.detail.weight' })}>{result.weight === null ? null : formatNumber(result.weight)}</Fact>
        <Fact term={say({ id: 'pane.detail.children' })}>{children.length === 0 ? null : children.length}</Fact>
        <Fact term={say({ id: 'pane.detail.published' })}>
          {result.published === null ? null : formatPercent(result.published)}
        </Fact>
        <Fact term={say({ id: 'pane.detail.computed' })}>
          <Computed result={result} />
        </Fact>
      </dl>
      {at && (
        <Button size="small" onClick={() => cells.goTo(at)}>
          {say({ id: 'pane.detail.goTo', params: { cell: cells.nameOf(at) } })}
        </Button>
      )}
    </section>
  );
}

/** A line of the list; none where there is nothing to say. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.description}>{children}</dd>
    </div>
  );
}
