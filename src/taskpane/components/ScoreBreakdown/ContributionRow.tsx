import { Link } from '@fluentui/react-components';
import { formatNumber } from '../../../core/number/formatNumber';
import type { Contribution } from '../../../core/plan/results';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { evaluatedMessage } from '../../displayText';
import { nodeLabel } from '../../editing';
import { StatusLight } from '../StatusLight';
import { useStyles } from './ScoreBreakdown.styles';

interface ContributionRowProps {
  contribution: Contribution;
  onShow(node: string): void;
}

/** A child in two lines, for a narrow pane: its name, then its figures or why it has none. */
export function ContributionRow({ contribution, onShow }: ContributionRowProps) {
  const say = useSay();
  const styles = useStyles();
  const { child, counted, leftOut } = contribution;
  const name = nodeLabel(child.node) || say({ id: `pane.level.${child.node.level}` });
  const evaluated = evaluatedMessage(child);
  const points = (fraction: number): string => formatNumber(fraction * 100);
  // Where the sum is stopped nobody counts.
  const ofSum = (fraction: number): string => (counted === 0 ? '–' : points(fraction));
  const figures = [
    ofSum(counted),
    child.score === null ? say({ id: 'pane.noScore' }) : points(child.score),
    ofSum(contribution.contribution),
    ofSum(contribution.lost),
  ];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className={styles.name}>
          <span className={styles.child}>
            <StatusLight light={child.status.light} />
            <Link as="button" className={styles.link} title={name} onClick={() => onShow(child.node.id)}>
              {name}
            </Link>
          </span>
          {child.score !== null && evaluated && <span className={styles.evaluated}>{say(evaluated)}</span>}
        </th>
      </tr>
      <tr>
        <td className={styles.figure}>{child.weight === null ? '' : formatNumber(child.weight)}</td>
        {leftOut ? (
          <td colSpan={4} className={styles.leftOut}>
            {say(leftOutMessage(contribution))}
          </td>
        ) : (
          figures.map((figure, column) => (
            <td key={column} className={styles.figure}>
              {figure}
            </td>
          ))
        )}
      </tr>
    </tbody>
  );
}

function leftOutMessage({ child, leftOut }: Contribution): Message {
  if (leftOut !== 'noScore' || !child.missing) return { id: `pane.leftOut.${leftOut ?? 'noScore'}` };
  return { id: 'pane.leftOut.missing', params: { why: { id: `pane.missing.${child.missing.kind}` } } };
}
