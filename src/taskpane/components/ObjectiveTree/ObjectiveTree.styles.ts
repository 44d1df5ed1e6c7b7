import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  tree: {
    '--indent': '12px',
    '@media (max-width: 260px)': { '--indent': '4px' },
    overflowX: 'hidden',
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sheet: { position: 'relative' },
});
