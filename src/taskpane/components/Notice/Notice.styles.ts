import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  undo: { color: tokens.colorNeutralForeground2 },
});
