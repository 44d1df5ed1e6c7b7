import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  before: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
  headline: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  level: typographyStyles.subtitle2,
  score: { ...typographyStyles.title2, fontVariantNumeric: 'tabular-nums' },
  written: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
  values: { marginBottom: tokens.spacingVerticalM },
  counts: { marginBottom: tokens.spacingVerticalM },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXXS}` },
  list: { margin: 0 },
  count: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    padding: `2px 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  problems: { marginBottom: tokens.spacingVerticalM },
});
