import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  modes: {
    gridTemplateColumns: '60px minmax(0, 1fr)',
    '& > label': { paddingTop: tokens.spacingVerticalSNudge },
  },
  choices: { flexWrap: 'wrap' },
  mode: {
    fontSize: tokens.fontSizeBase200,
    paddingInline: `${tokens.spacingHorizontalXXS} ${tokens.spacingHorizontalS}`,
  },
});
