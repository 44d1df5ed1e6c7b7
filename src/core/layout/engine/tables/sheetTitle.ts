import type { SheetNodeDeclaration } from '../declaration/declaration';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { isWords } from '../../rows/labels';
import { isBareCode, isFormLine } from './form';
import { headingMeaning } from '../../headings/headingMeaning';
import { headingKeyOf, labelKeyOf } from '../declaration/headingKey';
import type { LineCell } from './sheetView';
import type { PlanTable } from './tables';
import { isUnitWord } from '../declaration/titleText';

/** The text above a table, alone in its line, that calls its sheet an area or an objective, otherwise a part of the ente (`Scheda 1`). */
export function sheetTitle({ view, header }: PlanTable): LineCell | null {
  const lines = Array.from({ length: header.first - view.firstLine }, (_, i) =>
    view.cells(view.firstLine + i),
  );
  const alone = lines.flatMap(([only, ...others]) =>
    only && others.length === 0 && typeof only.value === 'string' ? [only] : [],
  );
  return alone.find(namesLevelOfSheet) ?? alone.find(({ text }) => isUnitWord(text)) ?? null;
}

function namesLevelOfSheet({ text }: LineCell): boolean {
  const words = text.replace(/[\d:–—-].*$/, '').trim();
  const { level = null } =
    headingMeaning(words) ?? headingMeaning(words.split(' ').slice(0, 2).join(' ')) ?? {};
  return level === 'area' || level === 'strategic';
}

/** The text that names the sheet: its title, or what stands beside a label above the table, behind its code. */
export function sheetName(
  table: PlanTable,
  { label, nth }: Pick<SheetNodeDeclaration, 'label' | 'nth'>,
): { name: LineCell; code?: LineCell } | null {
  if (label === null) return null;
  if (nth !== undefined || label === '') {
    const name = nth === undefined ? sheetTitle(table) : frontTexts(table).at(nth);
    return name ? { name } : null;
  }
  const { view, header } = table;
  for (let line = view.firstLine; line < header.first; line++) {
    const cells = view.cells(line);
    const at = cells.findIndex(({ text }) => headingKeyOf(text).startsWith(label));
    const [found, next, last] = at < 0 ? [] : cells.slice(at);
    if (!found) continue;
    if (next && last && looksLikeCode(next.text) && isWords(last.value)) return { name: last, code: next };
    const before = cells[at - 1];
    if (next && before && isBareCode(before.value)) return { name: next, code: before };
    const name = next ?? (labelKeyOf(found.text) === label ? null : found);
    return name && { name };
  }
  return null;
}

/** The name of the sheet, and all that stands above a table but for what describes a node. */
export function textsAbove({ view, header }: PlanTable): string[] {
  const texts = [view.grid.name];
  for (let line = view.firstLine; line < header.first; line++)
    if (!isFormLine(view, line)) texts.push(...view.cells(line).map(({ text }) => text));
  return texts;
}

/** What stands above a table and below the one before it, line by line. */
export function frontLines({ view, front }: PlanTable): (readonly LineCell[])[] {
  return [...front].map((line) => view.cells(line));
}

/** The first texts of the lines above a table. */
export function frontTexts(table: PlanTable): LineCell[] {
  return frontLines(table)
    .flatMap(([first]) => first ?? [])
    .filter(({ value }) => typeof value === 'string');
}
