import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { Ref } from 'react';
import type { DropZone } from '../../../core/editing/allowedMoves';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { Figures } from './Figures';
import { RowMarks } from './RowMarks';
import { useStyles } from './TreeItem.styles';
import type { TreeRow } from './visibleRows';

/** In pixels: one line. All rows are alike, so that their place follows from their number. */
export const ROW_HEIGHT = 28;
/** However deep a row stands, there is room for its name. */
const DEEPEST_INDENT = 8;
/** The whole and its areas stand out. */
const STRONG_LEVELS = 2;

interface TreeItemProps {
  ref: Ref<HTMLDivElement>;
  row: TreeRow;
  index: number;
  active: boolean;
  selected: boolean;
  /** The cell selected in the sheet is one of its own. */
  inSheet: boolean;
  severity: Severity | null;
  /** The gravest of what is below it and not shown. */
  severityBelow: Severity | null;
  cut: boolean;
  hasMenu: boolean;
  draggable: boolean;
  /** Where on it a dragged row would be let go. */
  dropZone: DropZone | null;
}

/** One node in one line: light, code and name, what marks it, score. */
export function TreeItem(props: TreeItemProps) {
  const { ref, row, index, active, selected, inSheet, severity, severityBelow, cut } = props;
  const { hasMenu, draggable, dropZone } = props;
  const say = useSay();
  const styles = useStyles();
  const { code, name, word, result, weight } = row.branch;
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
      aria-current={inSheet ? 'location' : undefined}
      data-index={index}
      data-drop={dropZone ?? undefined}
      draggable={draggable}
      className={mergeClasses(
        styles.item,
        inSheet && styles.inSheet,
        selected && styles.selected,
        cut && styles.cut,
        dropZone ? styles[dropZone] : undefined,
      )}
      style={{
        top: index * ROW_HEIGHT,
        height: ROW_HEIGHT,
        paddingInlineStart: `calc(${Math.min(DEEPEST_INDENT, row.level - 1)} * var(--indent))`,
      }}
    >
      <span
        data-toggle
        aria-hidden
        className={mergeClasses(styles.chevron, row.expanded === true && styles.open)}
      >
        {row.expanded !== null && <ChevronRight16Regular />}
      </span>
      <span dir="auto" className={styles.name} title={`${code} ${name}`.trim()}>
        {code && <span className={styles.code}>{code}</span>}{' '}
        <span className={row.level <= STRONG_LEVELS ? styles.strong : undefined}>{name || say(word)}</span>
      </span>{' '}
      <RowMarks branch={row.branch} severity={severity} severityBelow={severityBelow} cut={cut} />
      {hasMenu && (
        // For the mouse; with the keyboard Shift+F10 opens the same menu.
        <span data-menu aria-hidden className={styles.more}>
          <MoreHorizontal16Regular />
        </span>
      )}
      {result && <Figures result={result} weight={weight} />}
    </div>
  );
}
