import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  level: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  name: { ...typographyStyles.caption1Strong, margin: 0 },
  result: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  evaluated: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  score: { ...typographyStyles.subtitle1, fontVariantNumeric: 'tabular-nums' },
  explanation: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  note: { ...typographyStyles.caption1, margin: `0 0 ${tokens.spacingVerticalS}` },
  facts: { margin: `0 0 ${tokens.spacingVerticalS}` },
  weights: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    '& > span': { width: '100%', marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})` },
  },
  fact: {
    ...typographyStyles.caption1,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `2px 0`,
  },
  term: { flexShrink: 0, width: '88px', color: tokens.colorNeutralForeground3 },
  text: { margin: 0, minWidth: 0 },
});
