import { Link } from '@fluentui/react-components';
import type { Rules } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';
import type { TreeView } from '../../treeView';
import { filterLabel, SearchField } from '../TreeTools';
import { useStyles } from './Workspace.styles';

interface NarrowingProps {
  view: TreeView;
  onView(change: Partial<TreeView>): void;
  rules: Rules;
  /** Nodes that are looked for, from the top; null: all are shown. */
  found: readonly string[] | null;
  onFocus(node: string): void;
  /** The search is left. */
  onClose(): void;
}

/** What is searched for; that only some nodes are shown, which and how many, and the way back. */
export function Narrowing({ view, onView, rules, found, onFocus, onClose }: NarrowingProps) {
  const say = useSay();
  const styles = useStyles();
  const { filter, text } = view;
  return (
    <>
      {text !== null && (
        <SearchField
          text={text}
          onText={(next) => onView({ text: next })}
          onGo={() => found?.[0] !== undefined && onFocus(found[0])}
          onClose={onClose}
        />
      )}
      {found && (
        <p className={styles.outcome} aria-live="polite">
          {filter && <strong>{filterLabel(filter, rules, say)}: </strong>}
          {say({ id: 'pane.search.found', params: { count: found.length } })}{' '}
          <Link as="button" inline onClick={() => onView({ filter: null, text: null })}>
            {say({ id: 'pane.filter.clear' })}
          </Link>
        </p>
      )}
    </>
  );
}
