import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0 },
  bar: { display: 'block', width: '100%', height: '6px', accentColor: tokens.colorCompoundBrandBackground },
});
