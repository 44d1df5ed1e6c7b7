import { Link } from '@fluentui/react-components';
import { formatPercent } from '../../../core/number/formatNumber';
import type { NodeResult, Results } from '../../../core/plan/results';
import { reachedFrom } from '../../../core/status/status';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { displayText, evaluatedMessage } from '../../displayText';
import { nodeLabel } from '../../editing';
import { ScoreBar } from '../ScoreBar';
import { StatusLight } from '../StatusLight';
import { useStyles } from './ScoreBars.styles';

interface ScoreBarsProps {
  results: Results;
  onShow(node: string): void;
}

/** The score of the ente and of what stands right below it, each with a bar; the words beside say the same. */
export function ScoreBars({ results: { root, rules }, onShow }: ScoreBarsProps) {
  const say = useSay();
  const styles = useStyles();
  const areas = root.children.filter(({ node }) => node.level !== 'indicator');
  return (
    <section className={styles.bars}>
      <h2 className={styles.title}>{say({ id: 'pane.overview.scores' })}</h2>
      <ul className={styles.list}>
        {[root, ...areas].map((result) => {
          const { node, score, status } = result;
          const about = aboutScore(result).map(say);
          return (
            <li key={node.id} className={styles.bar}>
              <span className={styles.line}>
                <StatusLight light={status.light} />
                <Link as="button" dir="auto" className={styles.name} onClick={() => onShow(node.id)}>
                  {nodeLabel(node) || say({ id: `pane.level.${node.level}` })}
                </Link>
                <span className={styles.score}>
                  {score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}
                </span>
              </span>
              <ScoreBar wide score={score} threshold={reachedFrom(rules, node.level)} light={status.light} />
              <span className={styles.about}>{[status.label, ...about].join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How much of it was evaluated, what was published, how it stood the year before: what there is of it. */
function aboutScore(result: NodeResult): Message[] {
  const { node, published, agreement } = result;
  const evaluated = evaluatedMessage(result);
  const { previous } = node.cells;
  return [
    ...(evaluated ? [evaluated] : []),
    ...(published !== null && agreement
      ? [
          {
            id: 'pane.overview.published',
            params: { score: formatPercent(published), agreement: { id: `pane.agreement.${agreement}` } },
          } as const,
        ]
      : []),
    ...(previous
      ? [{ id: 'pane.overview.previous', params: { value: displayText(previous) } } as const]
      : []),
  ];
}
