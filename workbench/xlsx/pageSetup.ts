/** How sheets are printed, in a file. */
import type ExcelJS from '@protobi/exceljs';
import { escaped } from '../../tools/packageParts';
import type { PackageOutline } from '../../tools/readablePackage';
import { absoluteName, type Box, MAX_COLUMNS, parseBox, quoteSheet, splitAddress } from '../grid/address';
import { DEFAULT_PAGE, type PageSetup } from '../grid/pageSetup';

/** By the numbers that the format gives them. */
const PAPERS: Readonly<Record<number, PageSetup['paper']>> = {
  1: 'Letter',
  5: 'Legal',
  8: 'A3',
  9: 'A4',
  11: 'A5',
};
const POINTS_PER_INCH = 72;

/**
 * null: as a new sheet.
 * @param names all of the workbook: what is printed of a sheet is among them
 */
export function readPageSetup(
  { name: sheet, pageSetup }: ExcelJS.Worksheet,
  names: PackageOutline['names'],
): PageSetup | null {
  const { orientation, paperSize, scale, fitToPage, fitToWidth, fitToHeight, margins } = pageSetup;
  const boxes = (name: string): Box[] =>
    names.flatMap((one) => (one.name === name ? boxesOn(sheet, one.reference) : []));
  const setup: PageSetup = {
    orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paper: PAPERS[Number(paperSize)] ?? DEFAULT_PAGE.paper,
    scale: fitToPage ? null : (scale ?? DEFAULT_PAGE.scale),
    // 0: as many as it takes.
    pagesWide: fitToPage ? (fitToWidth ?? 1) || null : null,
    pagesTall: fitToPage ? (fitToHeight ?? 1) || null : null,
    leftMargin: (margins?.left ?? 0.7) * POINTS_PER_INCH,
    rightMargin: (margins?.right ?? 0.7) * POINTS_PER_INCH,
    areas: boxes('_xlnm.Print_Area'),
    // Columns may stand beside them.
    titleRows: boxes('_xlnm.Print_Titles').find(({ columns }) => columns === MAX_COLUMNS) ?? null,
  };
  return JSON.stringify(setup) === JSON.stringify(DEFAULT_PAGE) ? null : setup;
}

/** Those of a sheet among the ranges with commas between them; a comma may be in the name of a sheet. */
function boxesOn(sheet: string, references: string): Box[] {
  return (references.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []).flatMap((reference) => {
    const { sheet: named, rest } = splitAddress(reference);
    return named === sheet ? (parseBox(rest) ?? []) : [];
  });
}

/** All but what Excel keeps as names. */
export function writePageSetup(setup: PageSetup, { pageSetup }: ExcelJS.Worksheet): void {
  const { scale, pagesWide, pagesTall, leftMargin, rightMargin } = setup;
  const paper = Object.entries(PAPERS).find(([, name]) => name === setup.paper)?.[0];
  Object.assign(pageSetup, {
    orientation: setup.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper && { paperSize: Number(paper) }),
    fitToPage: scale === null,
    ...(scale === null ? { fitToWidth: pagesWide ?? 0, fitToHeight: pagesTall ?? 0 } : { scale }),
    margins: {
      ...{ top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      left: leftMargin / POINTS_PER_INCH,
      right: rightMargin / POINTS_PER_INCH,
    },
  });
}

/** The names that keep what is printed of a sheet, as XML. @param place of the sheet among the tabs, from 0 */
export function printNames({ areas, titleRows }: PageSetup, sheet: string, place: number): string[] {
  const reference = (box: Box): string => `${quoteSheet(sheet)}!${absoluteName(box)}`;
  const name = (word: string, text: string): string =>
    `<definedName name="_xlnm.${word}" localSheetId="${place}">${escaped(text)}</definedName>`;
  return [
    ...(areas.length > 0 ? [name('Print_Area', areas.map(reference).join(','))] : []),
    ...(titleRows ? [name('Print_Titles', reference(titleRows))] : []),
  ];
}
