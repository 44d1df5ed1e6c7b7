import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  text: typographyStyles.caption1,
  undo: { color: tokens.colorNeutralForeground2 },
});
