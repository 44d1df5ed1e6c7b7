import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  light: { flexShrink: 0, width: '12px', height: '12px' },
  green: { color: tokens.colorPaletteGreenForeground1 },
  yellow: { color: tokens.colorPaletteYellowForeground2 },
  red: { color: tokens.colorPaletteRedForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});
