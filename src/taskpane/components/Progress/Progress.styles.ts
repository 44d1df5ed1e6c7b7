import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: 0 },
});
