import type ExcelJS from '@protobi/exceljs';

/** Colours of the printed report. */
const DARK_BLUE = 'FF1F4E78';
const BLUE = 'FFBDD7EE';
const PALE_BLUE = 'FFDDEBF7';
const GREY = 'FFF2F2F2';
export const LEGEND = { red: 'FFF8CBAD', yellow: 'FFFFE699', green: 'FFC6E0B4' } as const;

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BOX: Partial<ExcelJS.Borders> = { left: LINE, right: LINE, top: LINE, bottom: LINE };

export interface Look {
  font?: string;
  size?: number;
  bold?: true;
  italic?: true;
  colour?: string;
  fill?: string;
  box?: true;
  align?: 'left' | 'center' | 'right';
  indent?: number;
  wrap?: false;
  format?: string;
}

export function style({
  font = 'Calibri',
  size = 10,
  bold,
  italic,
  colour,
  fill,
  box,
  align,
  indent,
  wrap,
  format,
}: Look) {
  const looks: Partial<ExcelJS.Style> = {
    font: {
      name: font,
      size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(colour && { color: { argb: colour } }),
    },
    alignment: {
      vertical: 'middle',
      ...(wrap !== false && { wrapText: true }),
      ...(align && { horizontal: align }),
      ...(indent && { indent }),
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...(box && { border: BOX }),
    ...(format && { numFmt: format }),
  };
  return looks;
}

const figure = { align: 'right', indent: 1 } as const;

/** The looks of the cells, by what they hold. */
export const LOOKS = {
  chamber: style({ size: 14, bold: true, colour: DARK_BLUE, wrap: false }),
  subtitle: style({ size: 11, bold: true, wrap: false }),
  label: style({ italic: true, wrap: false }),
  area: style({ size: 12, bold: true, colour: DARK_BLUE }),
  areaScore: style({ size: 12, bold: true, ...figure, format: '0.00%' }),
  header: style({ bold: true, colour: 'FFFFFFFF', fill: DARK_BLUE, box: true, align: 'center' }),
  strategic: style({ size: 12, bold: true, fill: BLUE, box: true }),
  operational: style({ bold: true, fill: PALE_BLUE, box: true }),
  operationalCode: style({ bold: true, fill: PALE_BLUE, box: true, format: '@' }),
  operationalScore: style({ bold: true, fill: PALE_BLUE, box: true, ...figure, format: '0.00%' }),
  text: style({ box: true }),
  centred: style({ box: true, align: 'center' }),
  hidden: style({ size: 9, fill: GREY, box: true, format: '0.00%' }),
  hiddenHeader: style({ size: 9, fill: GREY, box: true, align: 'center' }),
  note: style({ size: 9, italic: true }),
  legend: style({ bold: true }),
} as const;

/** A figure with the number format that shows it as printed. */
export function figureLook(format: string | null): Partial<ExcelJS.Style> {
  return style({ box: true, ...figure, ...(format && { format }) });
}

const STATUS_COLOURS: Readonly<Record<string, string>> = {
  'FUORI TARGET': 'FFC00000',
  'DA VALUTARE': 'FF7F7F7F',
};

/** A status is coloured by what it says; `fill` and `box` by where it stands. */
export function statusLook(status: string, where: Pick<Look, 'fill' | 'box'> = { box: true }) {
  return style({ bold: true, colour: STATUS_COLOURS[status] ?? 'FF00803C', align: 'center', ...where });
}

/** One line of the legend. */
export function legendLook(light: keyof typeof LEGEND): Partial<ExcelJS.Style> {
  return style({ size: 9, fill: LEGEND[light], box: true });
}

/** The tree sheet: the deeper the level, the plainer. */
export function treeLook(
  depth: number,
  what: 'blank' | 'weight' | 'code' | 'name' | 'score' | 'status',
): Partial<ExcelJS.Style> {
  const fill = [BLUE, PALE_BLUE][depth];
  const common: Look = {
    box: true,
    ...(fill && { fill, bold: true }),
    ...(depth === 0 && { size: 11 }),
  };
  if (what === 'code') return style({ ...common, align: 'center', format: '@' });
  if (what === 'name') return style({ ...common, align: 'left', ...(depth > 0 && { indent: depth * 2 }) });
  if (what === 'status') return statusLook('', fill ? { box: true, fill } : { box: true });
  return style({ ...common, ...figure, ...(what !== 'blank' && { format: '0.00%' }) });
}
