import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  toolbar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  field: { gridTemplateColumns: '60px 1fr' },
  modes: { gridTemplateColumns: '60px 1fr', '& > label': { paddingTop: tokens.spacingVerticalSNudge } },
  mode: {
    fontSize: tokens.fontSizeBase200,
    paddingInline: `${tokens.spacingHorizontalXXS} ${tokens.spacingHorizontalS}`,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});
