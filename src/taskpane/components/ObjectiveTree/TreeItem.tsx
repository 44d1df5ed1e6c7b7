import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Ref } from 'react';
import { formatNumber, formatPercent } from '../../../core/number/formatNumber';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { SeverityMark } from '../SeverityMark';
import { StatusBadge } from '../StatusBadge';
import { useStyles } from './ObjectiveTree.styles';
import type { TreeRow } from './visibleRows';

/** In pixels: two lines of name and one of status. All rows are alike, so that their place follows from their number. */
export const ROW_HEIGHT = 64;
const INDENT = 12;
/** The whole and its areas stand out. */
const STRONG_LEVELS = 2;

interface TreeItemProps {
  ref: Ref<HTMLDivElement>;
  row: TreeRow;
  index: number;
  active: boolean;
  selected: boolean;
  severity: Severity | null;
}

/** One node: code and name, status, score and weight. */
export function TreeItem({ ref, row, index, active, selected, severity }: TreeItemProps) {
  const say = useSay();
  const styles = useStyles();
  const { node, score, status, weight, byHand } = row.result;
  return (
    <div
      ref={ref}
      role="treeitem"
      tabIndex={active ? 0 : -1}
      aria-level={row.level}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-expanded={row.expanded ?? undefined}
      aria-selected={selected}
      data-index={index}
      className={mergeClasses(styles.item, selected && styles.selected)}
      style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT, paddingInlineStart: (row.level - 1) * INDENT }}
    >
      <span
        data-toggle
        aria-hidden
        className={mergeClasses(styles.chevron, row.expanded === true && styles.open)}
      >
        {row.expanded !== null && <ChevronRight16Regular />}
      </span>
      <span className={styles.main}>
        <span
          className={mergeClasses(styles.name, row.level <= STRONG_LEVELS && styles.strong)}
          title={`${node.code} ${node.name}`.trim()}
        >
          {node.code && <span className={styles.code}>{node.code}</span>}{' '}
          {node.name || say({ id: `pane.level.${node.level}` })}
        </span>
        <span className={styles.marks}>
          <StatusBadge status={status} />
          {severity && <SeverityMark severity={severity} />}
        </span>
      </span>
      <span className={styles.figures}>
        <span className={styles.score}>
          {score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}
        </span>
        {weight !== null && (
          <span className={styles.weight}>
            {say({ id: 'pane.tree.weight', params: { weight: formatNumber(weight) } })}
          </span>
        )}
        {byHand && <span className={styles.byHand}>{say({ id: 'pane.byHand.mark' })}</span>}
      </span>
    </div>
  );
}
