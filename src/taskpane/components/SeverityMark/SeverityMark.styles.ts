import { makeStyles, tokens } from '@fluentui/react-components';

export const useStyles = makeStyles({
  mark: { display: 'inline-flex', flexShrink: 0, width: '14px', height: '14px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorPaletteBlueForeground2 },
});
