import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  tree: {
    overflowX: 'hidden',
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sheet: { position: 'relative' },
});
