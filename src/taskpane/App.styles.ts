import { makeStyles, tokens } from '@fluentui/react-components';
import { VISUALLY_HIDDEN } from './visuallyHidden';

export const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    height: '100vh',
    overflowX: 'hidden',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
  spoken: VISUALLY_HIDDEN,
});
