import { createFocusOutlineStyle, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  line: { '& button': { paddingInline: 0, overflowWrap: 'anywhere' } },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
  sheet: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalXS} 0 0` },
  columns: { listStyleType: 'none', margin: 0, padding: 0 },
  column: {
    ...typographyStyles.caption1,
    position: 'relative',
    display: 'block',
    width: '100%',
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ...createFocusOutlineStyle(),
  },
  role: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  reason: { color: tokens.colorNeutralForeground3 },
});
