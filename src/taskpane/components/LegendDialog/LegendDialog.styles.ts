import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  levels: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', '&&': { paddingInlineStart: 0 } },
  line: {
    display: 'flex',
    alignItems: 'center',
    // At 200% zoom the figure stands below its words: neither is broken.
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  label: { flex: '1 1 5.5rem', minWidth: 0, overflowWrap: 'anywhere' },
});
