import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { Ref } from 'react';
import type { DropZone } from '../../../core/editing/allowedMoves';
import { formatNumber, formatPercent } from '../../../core/number/formatNumber';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { KindMark } from '../KindMark';
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
  /** The gravest of what is below it and not shown. */
  severityBelow: Severity | null;
  cut: boolean;
  hasMenu: boolean;
  draggable: boolean;
  /** Where on it a dragged row would be let go. */
  dropZone: DropZone | null;
}

/** One node: code and name, status, score and weight. */
export function TreeItem({
  ref,
  row,
  index,
  active,
  selected,
  severity,
  severityBelow,
  cut,
  hasMenu,
  draggable,
  dropZone,
}: TreeItemProps) {
  const say = useSay();
  const styles = useStyles();
  const { code, name, word, result, weight, byHand, direction, kind } = row.branch;
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
      data-drop={dropZone ?? undefined}
      draggable={draggable}
      className={mergeClasses(
        styles.item,
        selected && styles.selected,
        cut && styles.cut,
        dropZone ? styles[dropZone] : undefined,
      )}
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
          title={`${code} ${name}`.trim()}
        >
          {code && <span className={styles.code}>{code}</span>} {name || say(word)}
        </span>
        <span className={styles.marks}>
          {kind && (
            <>
              <KindMark kind={kind} />{' '}
              <span className={styles.note}>{say({ id: `teaching.kind.${kind}` })}</span>
            </>
          )}
          {result && <StatusBadge status={result.status} />}
          {byHand && <span className={styles.note}>{say({ id: 'pane.byHand.mark' })}</span>}
          {direction && <span className={styles.note}>{say(direction)}</span>}
          {cut && <span className={styles.note}>{say({ id: 'pane.tree.cut' })}</span>}
          {severity && <SeverityMark severity={severity} />}
          {severityBelow && <SeverityMark severity={severityBelow} below />}
        </span>
      </span>
      <span className={styles.figures}>
        {result && (
          <span className={styles.score}>
            {result.score === null ? say({ id: 'pane.noScore' }) : formatPercent(result.score)}
          </span>
        )}
        {weight !== null && (
          <span className={styles.weight}>
            {say({ id: 'pane.tree.weight', params: { weight: formatNumber(weight) } })}
          </span>
        )}
        {hasMenu && (
          // For the mouse; with the keyboard Shift+F10 opens the same menu.
          <span data-menu aria-hidden className={mergeClasses(styles.more, active && styles.moreShown)}>
            <MoreHorizontal16Regular />
          </span>
        )}
      </span>
    </div>
  );
}
