import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, margin: 0 },
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
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& button': { fontSize: 'inherit' },
  },
});
