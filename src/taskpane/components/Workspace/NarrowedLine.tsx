import { Link } from '@fluentui/react-components';
import type { Rules } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';
import type { TreeView } from '../../treeView';
import { filterLabel } from '../TreeTools';
import { useStyles } from './Workspace.styles';

interface NarrowedLineProps {
  view: TreeView;
  rules: Rules;
  /** How many nodes are what is looked for. */
  count: number;
  onAll(): void;
}

/** That only some nodes are shown, which and how many, and the way back. */
export function NarrowedLine({ view: { filter }, rules, count, onAll }: NarrowedLineProps) {
  const say = useSay();
  const styles = useStyles();
  const what = filter ? filterLabel(filter, rules, say) : null;
  return (
    <p className={styles.outcome} aria-live="polite">
      {what !== null && <strong>{what}: </strong>}
      {say({ id: 'pane.search.found', params: { count } })}{' '}
      <Link as="button" inline onClick={onAll}>
        {say({ id: 'pane.filter.clear' })}
      </Link>
    </p>
  );
}
