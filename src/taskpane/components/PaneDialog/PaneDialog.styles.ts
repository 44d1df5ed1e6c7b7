import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  surface: {
    width: `calc(100vw - 2 * ${tokens.spacingHorizontalM})`,
    maxWidth: '420px',
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalM})`,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, overflowWrap: 'anywhere' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    '& p, & ul': { margin: 0 },
    // A field is no wider than the dialog, at 200% zoom either.
    '& > .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)', '& > *': { minWidth: 0 } },
    '& ul:not([class])': { paddingInlineStart: tokens.spacingHorizontalXL },
  },
  words: typographyStyles.caption1,
  problem: { overflowWrap: 'anywhere', ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` } },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});
