import { linkClassNames, makeStyles, tokens } from '@fluentui/react-components';
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
    // What has the focus is not below what stays at the foot.
    scrollPaddingBlockEnd: '4rem',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    // What is pressed has the colour of any other word there.
    '@media (forced-colors: active)': {
      [`& .${linkClassNames.root}`]: { textDecorationLine: 'underline' },
    },
  },
  spoken: VISUALLY_HIDDEN,
});
