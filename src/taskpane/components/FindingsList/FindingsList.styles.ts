import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'flex-start' },
  text: { flexGrow: 1, minWidth: 0 },
  reason: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  mend: {
    margin: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    whiteSpace: 'normal',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  more: {
    minHeight: '24px',
    margin: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  search: { flexGrow: 1, maxWidth: 'none', minWidth: '140px' },
  group: { marginBottom: tokens.spacingVerticalM },
  mark: { display: 'flex' },
  heading: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    margin: `0 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
});
