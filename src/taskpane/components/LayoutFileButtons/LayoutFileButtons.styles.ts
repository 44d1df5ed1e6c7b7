import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
