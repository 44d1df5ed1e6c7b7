import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  tree: {
    flex: '1 0 18rem',
    minHeight: 0,
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':not([hidden])': { display: 'flex' },
    '& > [role="tree"]': { flex: '1 1 0', minHeight: '9rem' },
    '& > section': { flexShrink: 1, minHeight: '6rem', maxHeight: '50%', overflowY: 'auto' },
  },
  tabs: { flexWrap: 'wrap' },
  outcome: { margin: 0, fontSize: tokens.fontSizeBase200 },
  page: { flexGrow: 1 },
});
