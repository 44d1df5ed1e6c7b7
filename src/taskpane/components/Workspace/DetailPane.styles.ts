import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const PANE = {
  display: 'flex',
  flexDirection: 'column',
  borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  overflowWrap: 'anywhere',
} as const;

export const useStyles = makeStyles({
  open: {
    ...PANE,
    flex: '0 0 50%',
    minHeight: '8rem',
    // Where there is room for little, it is for what was asked for: of the tree the row stays.
    '@media (max-height: 320px)': { flexBasis: '75%', minHeight: '6.5rem' },
    // The second click of a double click must meet the row that the first one met.
    animationName: { from: { flexBasis: '0', minHeight: '0', overflow: 'hidden' } },
    animationDuration: '1ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
  folded: { ...PANE, flexShrink: 0 },
  heading: { flexShrink: 0, display: 'flex', alignItems: 'center', minHeight: '28px' },
  level: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  content: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: tokens.spacingVerticalXS },
});
