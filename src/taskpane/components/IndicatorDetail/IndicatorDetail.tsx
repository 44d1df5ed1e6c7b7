import { Button } from '@fluentui/react-components';
import { formatNumber, formatPercent } from '../../../core/number/formatNumber';
import type { Finding, PlanNode } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message, MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { cellOfNode, useCells } from '../../cells';
import { useEditing } from '../../editing';
import { gapUnit, displayText, signed } from '../../displayText';
import { CellMessages } from '../CellMessages';
import { DirectionChoice } from '../DirectionChoice';
import { NodeForm } from '../NodeForm';
import { SeverityMark } from '../SeverityMark';
import { StatusBadge } from '../StatusBadge';
import { useStyles } from './IndicatorDetail.styles';

interface IndicatorDetailProps {
  result: NodeResult;
  /** Those of this node. */
  findings: readonly Finding[];
  /** Whether its fields are open, and which takes the focus. */
  form: 'first' | 'name' | null;
  onForm(form: 'first' | null): void;
  onDecide(operator: Operator | null): void;
}

/** Everything known about the selected node: what the sheet says, what was computed and why; or its fields, to change. */
export function IndicatorDetail({ result, findings, form, onForm, onDecide }: IndicatorDetailProps) {
  if (form) return <NodeForm node={result.node} focusOn={form} onClose={() => onForm(null)} />;
  return <Facts result={result} findings={findings} onDecide={onDecide} onEdit={() => onForm('first')} />;
}

type FactsProps = Pick<IndicatorDetailProps, 'result' | 'findings' | 'onDecide'> & { onEdit(): void };

function Facts({ result, findings, onDecide, onEdit }: FactsProps) {
  const say = useSay();
  const cells = useCells();
  const styles = useStyles();
  const { blocked, change } = useEditing();
  const { node, children, score, status, explanation, byHand, problem, undecided } = result;
  const at = cellOfNode(node);
  const off = { disabledFocusable: blocked !== null, ...(blocked && { title: say(blocked) }) };
  // The same sentence may stand in the findings, with its cell.
  const problemIsAFinding = findings.some(({ message }) => message.id === problem?.id);
  return (
    <>
      {node.name && <h2 className={styles.name}>{node.name}</h2>}
      <div className={styles.result}>
        <span className={styles.score}>
          {score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}
        </span>{' '}
        <StatusBadge status={status} />
        {at && (
          <Button size="small" onClick={() => cells.goTo(at)}>
            {say({ id: 'pane.detail.goTo', params: { cell: cells.nameOf(at) } })}
          </Button>
        )}
      </div>
      {findings.length > 0 && <CellMessages items={findings} />}
      <DirectionChoice result={result} blocked={blocked} onDecide={onDecide} />
      {children.length > 0 && undecided > 0 && (
        <p className={styles.note}>{say(withoutUndecided(undecided))}</p>
      )}
      {explanation && <p className={styles.explanation}>{explanation}</p>}
      {byHand && <p className={styles.note}>{say({ id: `pane.byHand.${byHand}` })}</p>}
      {problem && !problemIsAFinding && (
        <p className={styles.note}>
          <SeverityMark severity="error" /> {say(problem)}
        </p>
      )}
      <dl className={styles.facts}>
        {factsOf(result, say).map(([term, text]) => (
          <div key={term} className={styles.fact}>
            <dt className={styles.term}>{say({ id: term })}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" {...off} onClick={onEdit}>
        {say({ id: 'pane.form.edit' })}
      </Button>
      {children.length > 1 && (
        <div role="group" aria-label={say({ id: 'pane.weights' })} className={styles.weights}>
          <span className={styles.level}>{say({ id: 'pane.weights' })}</span>
          {WEIGHT_EDITS.map(([kind, label]) => (
            <Button key={kind} size="small" {...off} onClick={() => void change({ kind, parent: node.id })}>
              {say({ id: label })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** What can be done with the weights of the nodes below. */
const WEIGHT_EDITS = [
  ['spreadWeights', 'pane.weights.spread'],
  ['normaliseWeights', 'pane.weights.normalise'],
] as const;

/** A score that leaves out what waits for a person says so. */
function withoutUndecided(count: number): Message {
  return { id: `pane.direction.without.${count === 1 ? 'one' : 'several'}`, params: { count } };
}

type Say = (message: Message) => string;

/** What there is to say of a node, each with its name; nothing where the sheet has nothing. */
function factsOf(result: NodeResult, say: Say): [MessageId, string][] {
  const { node, children, weight, published } = result;
  const facts: [MessageId, string | null][] = [
    ['pane.detail.target', node.target && displayText(node.target)],
    ['pane.detail.actual', node.actual && displayText(node.actual)],
    ['pane.detail.gap', gapText(result, say)],
    ['pane.detail.weight', weight === null ? null : formatNumber(weight)],
    ['pane.detail.children', children.length === 0 ? null : String(children.length)],
    ['pane.field.measure', cellText(node, 'measure')],
    ['pane.field.type', cellText(node, 'type')],
    ['pane.field.units', cellText(node, 'units')],
    ['pane.detail.published', published === null ? null : formatPercent(published)],
    ['pane.detail.computed', computedText(result, say)],
  ];
  return facts.filter((fact): fact is [MessageId, string] => Boolean(fact[1]));
}

function cellText({ cells }: PlanNode, role: 'measure' | 'type' | 'units'): string | null {
  const cell = cells[role];
  return cell ? displayText(cell) : null;
}

/** None is written as a dash, as the reports print it. */
function gapText({ node, gap }: NodeResult, say: Say): string | null {
  if (gap === null || gap === 0) return gap === null ? null : '-';
  const unit = gapUnit(node);
  if (unit === 'percent') return `${signed(gap * 100)}%`;
  const number = signed(gap);
  return unit === 'days'
    ? say({ id: 'pane.detail.days', params: { number } })
    : `${number} ${unit.unit}`.trim();
}

/** Shown where it can differ from the score in force: beside a published one, or under one set by hand. */
function computedText({ computed, agreement, byHand }: NodeResult, say: Say): string | null {
  if (!agreement && !byHand) return null;
  const score = computed === null ? say({ id: 'pane.noScore' }) : formatPercent(computed);
  if (!agreement) return score;
  const words = say({ id: `pane.agreement.${agreement}` });
  return say({ id: 'pane.detail.comparison', params: { score, agreement: words } });
}
