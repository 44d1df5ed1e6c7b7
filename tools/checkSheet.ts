import { UnreadableFile } from './unzipParts';

/** Rows and columns of an Excel sheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Cells, with content or only a format, and cells joined or filled by one formula: many more than any plan has. */
const MOST_CELLS = 1_000_000;
const MOST_JOINED = 200_000;

/**
 * Looks through the XML of a sheet for what would take a reader hours or gigabytes, without reading it.
 * @throws UnreadableFile naming the sheet and the place
 */
export function checkSheet(sheet: string, xml: string): { hasSharedTexts: boolean } {
  refuseTooMany(sheet, xml);
  for (const [, place = ''] of xml.matchAll(/<(?:\w+:)?c\s[^<>]*?\br="([^"]*)"/g)) inside(sheet, place);
  for (const [, row = ''] of xml.matchAll(/<(?:\w+:)?row\s[^<>]*?\br="([^"]*)"/g)) inside(sheet, `A${row}`);
  for (const [, to = ''] of xml.matchAll(/<(?:\w+:)?col\s[^<>]*?\bmax="([^"]*)"/g)) {
    if (!(Number(to) <= MOST_COLUMNS)) throw outside(sheet, `colonna ${to}`);
  }
  let joined = 0;
  for (const [, range = ''] of xml.matchAll(/<(?:\w+:)?(?:mergeCell|f)\s[^<>]*?\bref="([^"]*)"/g)) {
    joined += cellsOf(sheet, range);
    if (joined > MOST_JOINED) throw tooWide(sheet, range);
  }
  return { hasSharedTexts: /<(?:\w+:)?c\s[^<>]*?\bt="s"/.test(xml) };
}

function refuseTooMany(sheet: string, xml: string): void {
  let cells = 0;
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) cells += 1;
  if (cells <= MOST_CELLS) return;
  throw new UnreadableFile(
    `Il foglio «${sheet}» ha ${cells.toLocaleString('it-IT')} celle con contenuto o formato, più di ` +
      `${MOST_CELLS.toLocaleString('it-IT')}: copiare le righe del piano in un foglio nuovo e salvarlo da solo.`,
  );
}

function cellsOf(sheet: string, range: string): number {
  const [first = '', last = first] = range.split(':');
  const [from, to] = [inside(sheet, first), inside(sheet, last)];
  return (Math.abs(to.row - from.row) + 1) * (Math.abs(to.column - from.column) + 1);
}

/** Row and column of a place such as `B12`, from 1. */
function inside(sheet: string, place: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(place) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) throw outside(sheet, place);
  return { row, column };
}

function outside(sheet: string, place: string): UnreadableFile {
  return new UnreadableFile(
    `Il foglio «${sheet}» ha un contenuto fuori dai limiti di Excel (${place.slice(0, 40)}). ` +
      'Aprire il file in Excel, accettare la riparazione e salvarlo di nuovo.',
  );
}

function tooWide(sheet: string, range: string): UnreadableFile {
  return new UnreadableFile(
    `Il foglio «${sheet}» unisce, o riempie con una formula, troppe celle (${range}): ` +
      'in Excel dividerle, o togliere la formula, e salvare.',
  );
}
