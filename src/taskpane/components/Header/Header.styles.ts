import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, margin: 0 },
  // At 200% zoom the status has a line of its own.
  actions: { flexWrap: 'wrap' },
  name: {
    ...typographyStyles.body1Strong,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  score: { ...typographyStyles.subtitle2, fontVariantNumeric: 'tabular-nums' },
  status: {
    ...typographyStyles.caption1,
    flex: '1 1 7rem',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& button': { fontSize: 'inherit' },
  },
});
