import type { CellReading, PlanNode } from '../../plan/plan';
import { addressOf } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { cellsOf } from '../cells/cells';

/** As many cells with the same text are one title whose merge was undone. */
const FEWEST_OF_TITLE = 3;

/** The cells of a row that hold something; a text that was spread over the row once. */
export function lineCells(grid: SheetGrid, row: number): readonly CellReading[] {
  const cells = cellsOf(grid, row);
  const [first] = cells;
  const isTitle =
    cells.length >= FEWEST_OF_TITLE &&
    typeof first?.value === 'string' &&
    new Set(cells.map(textOf)).size === 1;
  return first && isTitle ? [first] : cells;
}

/** The missions of the chambers (DM 27/3/2013), where two figures and a dash do not tell them from an objective. */
const MISSION_NAMES =
  /^\d{2}[\s_:–-]+(?:comp\p{L}*tivit|regolazione|commercio intern|servizi istituz|fondi da)/iu;

/** `011_Competitività delle Imprese`, `11 – Competitività…`, `Missione: 011 - Competitività`: the line of a mission. */
export function isMissionLine(text: string): boolean {
  return (
    /^(?:0\d\d[\s_:–-]+|\d{3}\s*[_:–-]\s*)\p{L}/u.test(text) ||
    /^missione\b.*\p{L}{4}/iu.test(text) ||
    MISSION_NAMES.test(text)
  );
}

/** What a printer leaves at the end of a page: `3`, `Pag. 3`, `Pagina 3 di 12`. */
export function isPageNumber(text: string): boolean {
  return /^(?:-\s*)?(?:pag(?:ina|\.)?\s*)?\d{1,3}(?:\s*(?:di|\/)\s*\d{1,3})?(?:\s*-)?$/i.test(text);
}

/** A line that people write around a table or inside it: `* Dati provvisori`, `(1) …`, `Nota: …`, `Fonte: …`, `(segue)`, `Tabella 2 – …`. */
export function isFootnote(text: string): boolean {
  return /^(?:[*†°(]|not[ae]\b|anmerkung\b|hinweis\b|n\.?b\.?\b|fonte\b|segue\b|continua\b|legenda\b|tab(?:ell[ae]|\.)\s*(?:n[.°]\s*)?\d)/i.test(
    text,
  );
}

/** `Il Dirigente ________`: room for a signature, or a date. */
export function isToBeSigned(text: string): boolean {
  return /^\P{L}*\p{L}.*(?:_{4}|\.{6}|…{2})/su.test(text);
}

/** The years that a text names, each as often as it does. */
export function yearsNamed(text: string): number[] {
  return (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
}

/** `D.M. 27/03/2013`, `D.Lgs. 91/2011`: the year of a law is none of a plan's. */
const LAW = /\b(?:d\.?\s?m|d\.?\s?lgs|d\.?p\.?c\.?m|d\.?p\.?r|decreto|legge|l)\.?\s*(?:n\.?\s*)?\d[\d/.]*/gi;

/** Years that a title names; of a span (`2024-2026`, `triennio 2024/26`) the first, which is the current one. */
export function firstYears(text: string): number[] {
  return yearsNamed(text.replace(LAW, '').replace(/(?<=20\d\d)\s*[-–/]\s*(?:20)?\d\d(?!\d)/g, ''));
}

/** A line above the table that names the chamber. */
function isEntityName(text: string): boolean {
  return /^(?:camera di commercio|c\.?\s?c\.?\s?i\.?\s?a\.?\s?a\b)/i.test(text);
}

/** The ente, as a line above the tables names it. */
export function entityDraft(
  titles: readonly CellReading[],
): Pick<PlanNode, 'name' | 'rows' | 'own' | 'cells'> {
  const title = titles.find((cell) => isEntityName(textOf(cell)));
  if (!title) return { name: '', rows: [], own: null, cells: {} };
  return { name: textOf(title), rows: [addressOf(title)], own: null, cells: { name: title } };
}

export function textOf({ value }: Pick<CellReading, 'value'>): string {
  return trimText(String(value));
}
