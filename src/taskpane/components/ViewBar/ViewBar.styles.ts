import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  menu: { minWidth: 0 },
  year: { flexShrink: 0 },
  view: { flex: '1 1 100px', minWidth: 0 },
});
