import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  // What is told at the foot of the pane stays in view.
  section: { flex: '1 1 0', minHeight: '7rem', overflowY: 'auto', overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  text: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    '& li': { marginBottom: tokens.spacingVerticalXS },
  },
  ways: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
});
