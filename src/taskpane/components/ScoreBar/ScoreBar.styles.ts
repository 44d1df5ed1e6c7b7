import { makeStyles, tokens } from '@fluentui/react-components';

/** Drawn with the colour of the text: forced colours keep it. */
export const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    width: '36px',
    height: '10px',
    color: tokens.colorNeutralForeground3,
    // At 200% zoom its room is for the name: the figure beside it says the same.
    '@media (max-width: 260px)': { display: 'none' },
  },
  wide: { display: 'block', width: '100%' },
  track: { fill: 'currentColor', opacity: 0.25 },
  fill: { fill: 'currentColor' },
  mark: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
  green: { color: tokens.colorPaletteGreenForeground1 },
  yellow: { color: tokens.colorPaletteYellowForeground2 },
  red: { color: tokens.colorPaletteRedForeground1 },
});
