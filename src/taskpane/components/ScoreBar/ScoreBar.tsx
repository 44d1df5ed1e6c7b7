import { mergeClasses } from '@fluentui/react-components';
import type { Light } from '../../../core/rules/rules';
import { useStyles } from './ScoreBar.styles';

const WIDTH = 36;

interface ScoreBarProps {
  /** Fraction; what is above 1 fills the bar. */
  score: number | null;
  /** From which score on it counts as reached, as a fraction; null: no mark. */
  threshold: number | null;
  light: Light | null;
  /** As wide as what it stands in. */
  wide?: boolean;
}

/** How much of a score there is, with a mark at the threshold; the figure beside it says the same. */
export function ScoreBar({ score, threshold, light, wide = false }: ScoreBarProps) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.bar, wide && styles.wide)}
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio={wide ? 'none' : undefined}
      aria-hidden
    >
      <rect className={styles.track} y="3" width={WIDTH} height="4" rx="1" />
      {score !== null && (
        <rect
          className={mergeClasses(styles.fill, light ? styles[light] : undefined)}
          y="3"
          width={at(score)}
          height="4"
          rx="1"
        />
      )}
      {threshold !== null && (
        <path className={styles.mark} vectorEffect="non-scaling-stroke" d={`M${at(threshold)} 0v10`} />
      )}
    </svg>
  );
}

function at(score: number): number {
  return WIDTH * Math.min(1, Math.max(0, score));
}
