import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/react-components';

/** The greens of Excel, from the darkest to the lightest; 80 is that of its icon and its buttons. */
const EXCEL_GREENS: BrandVariants = {
  10: '#03130A',
  20: '#052212',
  30: '#07331B',
  40: '#094624',
  50: '#0B532B',
  60: '#0C5F32',
  70: '#0F703B',
  80: '#107C41',
  90: '#218D51',
  100: '#4BAA73',
  110: '#55B17E',
  120: '#70BF93',
  130: '#8ACBA8',
  140: '#A0D8B9',
  150: '#CAEAD8',
  160: '#E6F5EC',
};

export const excelLight = createLightTheme(EXCEL_GREENS);
export const excelDark = createDarkTheme(EXCEL_GREENS);
