import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  losses: { marginBottom: tokens.spacingVerticalS },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  loss: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
  },
  link: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  points: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
});
