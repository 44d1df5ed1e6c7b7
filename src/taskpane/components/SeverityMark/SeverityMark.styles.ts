import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  mark: { display: 'inline-flex', flexShrink: 0, height: '14px' },
  shape: { width: '14px' },
  arrow: { width: '7px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorPaletteBlueForeground2 },
});
