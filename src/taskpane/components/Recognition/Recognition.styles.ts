import { createFocusOutlineStyle, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    '& > section': { width: '100%' },
  },
  layout: {
    width: '100%',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > label': { paddingBottom: 0 },
    '& select': { width: '100%', minWidth: 0 },
  },
  sheet: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalXS} 0` },
  columns: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 156px',
    // At 200% zoom one below the other.
    '@media (max-width: 260px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '& > :nth-child(n + 3)': { gridColumn: '1 / -1' },
    '& select': { width: '100%', minWidth: 0 },
  },
  show: {
    ...typographyStyles.caption1,
    position: 'relative',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...createFocusOutlineStyle(),
  },
  more: { ...typographyStyles.caption1, minHeight: '24px' },
  reason: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
