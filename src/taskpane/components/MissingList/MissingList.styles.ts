import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  missing: { marginBottom: tokens.spacingVerticalS },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  kind: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '::first-letter': { textTransform: 'uppercase' },
  },
});
