import { mergeClasses } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Cut16Regular } from '@fluentui/react-icons/svg/cut';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { Ref } from 'react';
import type { DropZone } from '../../../core/editing/allowedMoves';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { KindMark } from '../KindMark';
import { SeverityMark } from '../SeverityMark';
import { StatusLight } from '../StatusLight';
import { Figures } from './Figures';
import { RowMark } from './RowMark';
import { useStyles } from './TreeItem.styles';
import type { TreeRow } from './visibleRows';

/** In pixels: one line. All rows are alike, so that their place follows from their number. */
export const ROW_HEIGHT = 28;
const INDENT = 12;
/** However deep a row stands, there is room for its name. */
const WIDEST_INDENT = 8 * INDENT;
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

/** One node in one line: light, code and name, what marks it, score. */
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
      style={{
        top: index * ROW_HEIGHT,
        height: ROW_HEIGHT,
        paddingInlineStart: Math.min(WIDEST_INDENT, (row.level - 1) * INDENT),
      }}
    >
      <span
        data-toggle
        aria-hidden
        className={mergeClasses(styles.chevron, row.expanded === true && styles.open)}
      >
        {row.expanded !== null && <ChevronRight16Regular />}
      </span>
      <span className={styles.name} title={`${code} ${name}`.trim()}>
        {code && <span className={styles.code}>{code}</span>}{' '}
        <span className={row.level <= STRONG_LEVELS ? styles.strong : undefined}>{name || say(word)}</span>
      </span>{' '}
      {kind && (
        <>
          <KindMark kind={kind} />{' '}
          <span className={styles.note}>{say({ id: `teaching.kind.${kind}` })}</span>{' '}
        </>
      )}
      {result && (
        <span className={styles.light} title={result.status.label}>
          <StatusLight light={result.status.light} />
          <span className={styles.spoken}>{result.status.label}</span>
        </span>
      )}{' '}
      {byHand && <RowMark icon={<Edit16Regular />} word={{ id: 'pane.byHand.mark' }} />}{' '}
      {direction && <RowMark icon={<QuestionCircle16Regular />} word={direction} />}{' '}
      {cut && <RowMark icon={<Cut16Regular />} word={{ id: 'pane.tree.cut' }} />}{' '}
      {severity && <SeverityMark severity={severity} />}{' '}
      {severityBelow && <SeverityMark severity={severityBelow} below />}
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
