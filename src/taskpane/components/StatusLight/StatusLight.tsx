import { mergeClasses } from '@fluentui/react-components';
import type { Light } from '../../../core/rules/rules';
import { useStyles } from './StatusLight.styles';

/** One shape for each light, so that no reader needs the colour: disc with a check, triangle, square with a cross, ring. */
const LIGHT_SHAPES: Record<Light | 'none', string> = {
  green: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0ZM5.2 8.9l4-4-1-1-3 3-1.4-1.4-1 1 2.4 2.4Z',
  yellow: 'M6 .5 12 11.5H0L6 .5Z',
  red: 'M0 0h12v12H0V0Zm3.1 4.1L5 6 3.1 7.9l1 1L6 7l1.9 1.9 1-1L7 6l1.9-1.9-1-1L6 5 4.1 3.1l-1 1Z',
  none: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0Zm0 1.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4Z',
};

/** The light of a status; its word stands beside it, or in a tooltip. */
export function StatusLight({ light }: { light: Light | null }) {
  const styles = useStyles();
  const shape = light ?? 'none';
  return (
    <svg
      className={mergeClasses(styles.light, styles[shape])}
      viewBox="0 0 12 12"
      aria-hidden
      data-shape={shape}
    >
      <path fill="currentColor" fillRule="evenodd" d={LIGHT_SHAPES[shape]} />
    </svg>
  );
}
