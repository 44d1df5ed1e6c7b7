import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  banner: {
    ...typographyStyles.caption1,
    display: 'flex',
    gap: tokens.spacingHorizontalSNudge,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  note: { backgroundColor: tokens.colorNeutralBackground3 },
  mark: { flexShrink: 0, paddingTop: '1px' },
  text: { flexGrow: 1, minWidth: 0 },
  action: {
    // Behind, so that one that begins a line begins where the sentence does.
    marginInlineEnd: tokens.spacingHorizontalS,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  close: { flexShrink: 0, margin: '-4px -6px -4px 0' },
});
