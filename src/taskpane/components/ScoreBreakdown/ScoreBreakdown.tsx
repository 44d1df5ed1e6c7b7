import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../../core/number/formatNumber';
import type { Contribution, NodeResult } from '../../../core/plan/results';
import { useSay } from '../../catalogue';
import { ContributionRow } from './ContributionRow';
import { BREAKDOWN_FIGURES } from './figures';
import { useStyles } from './ScoreBreakdown.styles';

/** A long list begins with those that lose most. */
const CHILDREN_SHOWN = 20;

interface ScoreBreakdownProps {
  /** With children. */
  result: NodeResult;
  onShow(node: string): void;
}

/** The score of a node as the sum of its children: those first that lose most, last those that do not count. */
export function ScoreBreakdown({ result, onShow }: ScoreBreakdownProps) {
  const say = useSay();
  const styles = useStyles();
  const { contributions, computed } = result;
  const rows = [...contributions].sort(
    (one, other) => displayOrder(other) - displayOrder(one) || other.lost - one.lost,
  );
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, CHILDREN_SHOWN);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{say({ id: 'pane.breakdown' })}</caption>
      <thead>
        <tr>
          {BREAKDOWN_FIGURES.map((figure) => (
            <th key={figure} scope="col" className={styles.head}>
              {say({ id: `pane.breakdown.${figure}` })}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((row) => (
        <ContributionRow key={row.child.node.id} contribution={row} onShow={onShow} />
      ))}
      {shown.length < rows.length && (
        <tbody>
          <tr>
            <td colSpan={5}>
              <Link as="button" className={styles.link} onClick={() => setAll(true)}>
                {say({ id: 'pane.list.all', params: { count: rows.length } })}
              </Link>
            </td>
          </tr>
        </tbody>
      )}
      {computed !== null && (
        <tbody className={styles.total}>
          <tr>
            <th scope="row" className={styles.name}>
              {say({ id: 'pane.breakdown.total' })}
            </th>
            <td className={styles.figure}>{formatNumber(100)}</td>
            <td />
            <td className={styles.figure}>{formatNumber(computed * 100)}</td>
            <td className={styles.figure}>{formatNumber((1 - computed) * 100)}</td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

/** What counts stands before what is left out, and that before what never counts. */
function displayOrder({ leftOut }: Contribution): number {
  if (leftOut === 'unreadable') return 3;
  return leftOut === null ? 2 : leftOut === 'notFeeding' ? 0 : 1;
}
