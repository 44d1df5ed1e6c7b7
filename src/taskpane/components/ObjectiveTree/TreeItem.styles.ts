import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { VISUALLY_HIDDEN } from '../../visuallyHidden';

const DROP_LINE = {
  content: '""',
  position: 'absolute',
  zIndex: 1,
  insetInline: '24px 0',
  pointerEvents: 'none',
  borderTop: `4px solid ${tokens.colorCompoundBrandStroke}`,
} as const;

export const useStyles = makeStyles({
  item: {
    position: 'absolute',
    insetInline: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    paddingInlineEnd: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle({ style: { outlineRadius: tokens.borderRadiusSmall, outlineOffset: '-2px' } }),
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    // A bar as well: forced colours take backgrounds away.
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      insetInlineStart: 0,
      borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  // The frame that Excel draws around the selected cell; an outline too: forced colours keep it.
  inSheet: {
    '::before': {
      content: '""',
      position: 'absolute',
      inset: '1px',
      pointerEvents: 'none',
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  chevron: {
    flexShrink: 0,
    order: -2,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '100%',
    color: tokens.colorNeutralForeground2,
    '& svg': { transitionProperty: 'transform', transitionDuration: tokens.durationFaster },
    '@media (prefers-reduced-motion: reduce)': { '& svg': { transitionDuration: '0s' } },
  },
  open: { '& svg': { transform: 'rotate(90deg)' } },
  // Seen before the name, said after it.
  light: { order: -1, display: 'flex' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  code: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    // At 200% zoom its room is for the name.
    '@media (max-width: 260px)': VISUALLY_HIDDEN,
  },
  note: { flexShrink: 0, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  mark: { flexShrink: 0, display: 'flex', color: tokens.colorNeutralForeground2 },
  figures: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  score: {
    minWidth: '46px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  // Not the whole of it was evaluated: the tooltip says how much.
  partial: { textDecorationLine: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: '3px' },
  // Over the end of the name, so that nothing moves when it appears.
  more: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    marginInlineStart: '-28px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    visibility: 'hidden',
    '[role="treeitem"]:is(:hover, :focus) > &': { visibility: 'visible' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  cut: { outline: `1px dashed ${tokens.colorNeutralStroke1}`, outlineOffset: '-2px' },
  // Lines drawn as borders: forced colours keep them.
  before: { '::after': { ...DROP_LINE, insetBlockStart: '-2px' } },
  after: { '::after': { ...DROP_LINE, insetBlockEnd: '-2px' } },
  into: {
    '::after': {
      content: '""',
      position: 'absolute',
      inset: '1px',
      pointerEvents: 'none',
      border: `2px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  spoken: VISUALLY_HIDDEN,
});
