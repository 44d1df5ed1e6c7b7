import { mergeClasses } from '@fluentui/react-components';
import type { Status } from '../../../core/status/status';
import { StatusLight } from '../StatusLight';
import { useStyles } from './StatusBadge.styles';

/** A status in the words of the rules in force. */
export function StatusBadge({ status: { light, label } }: { status: Status }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles[light ?? 'none'])} title={label}>
      <StatusLight light={light} />
      <span className={styles.label}>{label}</span>
    </span>
  );
}
