import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  beside: {
    gridTemplateColumns: '60px minmax(0, 1fr)',
    '& > label': { paddingTop: tokens.spacingVerticalSNudge },
  },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});
