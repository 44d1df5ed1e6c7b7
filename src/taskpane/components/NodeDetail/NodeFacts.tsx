import { formatNumber, formatPercent } from '../../../core/number/formatNumber';
import type { PlanNode } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import type { Message, MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { displayText, gapUnit, signed, targetWithOperator } from '../../displayText';
import { useStyles } from './NodeDetail.styles';

/** What the sheet says of a node, beside its score. */
export function NodeFacts({ result }: { result: NodeResult }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {factsOf(result, say).map(([term, text]) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{say({ id: term })}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type Say = (message: Message) => string;

/** What there is to say of a node, each with its name; nothing where the sheet has nothing. */
function factsOf(result: NodeResult, say: Say): [MessageId, string][] {
  const { node, children, weight, published } = result;
  const facts: [MessageId, string | null][] = [
    ['pane.detail.target', targetWithOperator(node)],
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
