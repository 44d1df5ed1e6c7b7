import { makeStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  copy: { fontSize: 'inherit' },
});
