import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '& > button': { minWidth: 0 },
  },
});
