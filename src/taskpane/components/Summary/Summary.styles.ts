import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { VISUALLY_HIDDEN } from '../../visuallyHidden';

export const useStyles = makeStyles({
  /** Sections that are smaller in the detail of a node. */
  explained: { '& h3': { ...typographyStyles.body1Strong, marginBottom: tokens.spacingVerticalXXS } },
  section: { marginBottom: tokens.spacingVerticalM, '& > button': { marginBottom: tokens.spacingVerticalS } },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXXS}`, textAlign: 'start' },
  text: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0 },
  count: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    padding: `2px 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  lights: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    marginBottom: tokens.spacingVerticalM,
    fontVariantNumeric: 'tabular-nums',
    '& tbody tr': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  level: { padding: `2px 0`, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  light: { width: '15%', padding: `2px 0`, textAlign: 'center' },
  spoken: VISUALLY_HIDDEN,
});
