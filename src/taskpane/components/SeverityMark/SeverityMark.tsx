import { mergeClasses } from '@fluentui/react-components';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { useStyles } from './SeverityMark.styles';

/** Octagon, triangle and disc: the severities differ in shape before they differ in colour. */
const SEVERITY_SHAPES: Record<Severity, string> = {
  error: 'M4.3 0h7.4L16 4.3v7.4L11.7 16H4.3L0 11.7V4.3L4.3 0ZM7 3.5v5.6h2V3.5H7Zm0 7v2h2v-2H7Z',
  warning: 'M8 .5 16 15H0L8 .5ZM7.1 5.5v4.6h1.8V5.5H7.1Zm0 5.9v1.9h1.8v-1.9H7.1Z',
  note: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0ZM7 3.5v2h2v-2H7Zm0 3.4v5.6h2V6.9H7Z',
};

interface SeverityMarkProps {
  severity: Severity;
  /** Not of this row but of something below it that is not shown. */
  below?: boolean;
}

/** How grave a finding is: a shape whose name is the word. */
export function SeverityMark({ severity, below = false }: SeverityMarkProps) {
  const styles = useStyles();
  const word = useSay()({ id: below ? `pane.tree.below.${severity}` : `pane.severity.${severity}` });
  return (
    <span role="img" aria-label={word} title={word} className={mergeClasses(styles.mark, styles[severity])}>
      {below && (
        <svg viewBox="0 0 8 16" aria-hidden className={styles.arrow}>
          <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M4 2v11M1 10l3 3 3-3" />
        </svg>
      )}
      <svg viewBox="0 0 16 16" aria-hidden className={styles.shape}>
        <path fill="currentColor" fillRule="evenodd" d={SEVERITY_SHAPES[severity]} />
      </svg>
    </span>
  );
}
