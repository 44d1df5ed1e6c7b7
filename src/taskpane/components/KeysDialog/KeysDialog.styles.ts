import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  keys: { margin: 0 },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  key: { flexShrink: 0, width: '96px', fontWeight: tokens.fontWeightSemibold },
  what: { margin: 0, minWidth: 0 },
});
