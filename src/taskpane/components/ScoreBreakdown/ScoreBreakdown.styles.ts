import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    marginBottom: tokens.spacingVerticalS,
    fontVariantNumeric: 'tabular-nums',
    '& tbody': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  caption: { ...typographyStyles.caption1Strong, textAlign: 'start', padding: `2px 0` },
  head: {
    ...typographyStyles.caption1,
    padding: 0,
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
  },
  name: { padding: `2px 0 0`, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  child: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    '& > svg': { marginTop: '2px' },
  },
  link: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'start',
    // Two lines of a long name; the rest is in its tooltip.
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  evaluated: { marginInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
  figure: { padding: `0 0 2px`, textAlign: 'end', whiteSpace: 'nowrap' },
  leftOut: {
    padding: `0 0 2px ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});
