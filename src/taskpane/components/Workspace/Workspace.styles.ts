import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  pages: {
    flex: '1 1 0',
    minHeight: 0,
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    ':not([hidden])': { display: 'flex' },
  },
  bar: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  // At 200% zoom they stand beside the last tab, or below it, and leave the others the whole line.
  toolsBeside: {
    '@media (max-width: 260px)': {
      position: 'relative',
      '& > [role="tablist"]::after': { content: '""', width: '48px' },
    },
  },
  tools: {
    display: 'flex',
    '@media (max-width: 260px)': { position: 'absolute', insetBlockEnd: 0, insetInlineEnd: 0 },
  },
  tabs: {
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    flexWrap: 'wrap',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    '@media (max-width: 260px)': { '& > button': { paddingInline: tokens.spacingHorizontalXS } },
    // Beside them the tools of the tree have to find room in 320 pixels.
    '& .fui-Tab__content': { ...typographyStyles.caption1 },
    '& [aria-selected="true"] .fui-Tab__content, & .fui-Tab__content--reserved-space': {
      ...typographyStyles.caption1Strong,
    },
  },
  // Nothing is done there: the focus only begins there.
  title: { ...typographyStyles.body1Strong, margin: 0, ':focus': { outlineStyle: 'none' } },
  /** It scrolls by itself, all that is above it stays. */
  page: { flex: '1 1 0', minHeight: '7rem', overflowY: 'auto' },
  tree: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    height: '100%',
    '& > [role="tree"]': {
      flex: '1 1 0',
      minHeight: '5rem',
      '@media (max-height: 320px)': { minHeight: '28px' },
    },
  },
  outcome: { ...typographyStyles.caption1, margin: 0, '& button': { fontSize: 'inherit' } },
});
