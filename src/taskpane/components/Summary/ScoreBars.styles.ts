import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  bars: { marginBottom: tokens.spacingVerticalM },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXXS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  bar: { display: 'block', padding: `${tokens.spacingVerticalXXS} 0` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  score: { ...typographyStyles.body1Strong, flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
