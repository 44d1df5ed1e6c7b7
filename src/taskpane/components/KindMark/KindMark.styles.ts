import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '1px',
    width: '16px',
    height: '16px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    // As in the sheet, whatever the theme of the pane; forced colours put their own.
    color: '#000000',
  },
});
