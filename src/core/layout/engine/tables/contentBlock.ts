import { isCodedName } from '../../describedText/codedName';
import type { Judgement } from '../../headings/headers';
import { isCodeText, isMarkedTarget } from '../../headings/content';
import { headingMeaning } from '../../headings/headingMeaning';
import type { HeaderBlock } from './headerBlock';
import type { LineCell, SheetView } from './sheetView';

/** So many lines make a table. */
const FEWEST_LINES = 3;

/** Without headings that say what they hold, nobody is sure of any column. */
const GUESSED_TABLE = 0.5;

/**
 * A table whose headings are missing, or unknown: lines with a code and a target that says so itself. The line above the
 * first of them stands for the headings, also where there is none.
 */
export function blockByContent(view: SheetView): HeaderBlock[] {
  const lines = Array.from({ length: view.endLine - view.firstLine }, (_, i) => view.firstLine + i);
  const pairs = new Map<string, LineCell[][]>();
  for (const pair of lines.flatMap((line) => codesWithTarget(view.cells(line)))) {
    const key = pair.map(({ field }) => field).join();
    pairs.set(key, [...(pairs.get(key) ?? []), pair]);
  }
  const [best = []] = [...pairs.values()].sort((a, b) => b.length - a.length);
  const [[code, target] = []] = best;
  if (!code || !target || best.length < FEWEST_LINES) return [];
  const first = firstCoded(view, code);
  const above = view.cells(first - 1);
  // A text alone is a title.
  const areHeadings = above.length > 1 && above.some(({ text }) => headingMeaning(text) !== null);
  const headings = areHeadings ? above : [];
  const role = isCodedName(code.value) ? 'name' : 'code';
  const by = (doubt: Judgement['doubt']): Judgement => ({ by: 'content', ceiling: GUESSED_TABLE, doubt });
  const told = { id: 'table.withoutHeadings', params: { row: first + 1 } } as const;
  return [
    {
      first: first - 1,
      last: first - 1,
      texts: new Map(headings.map(({ field, text }) => [field, text])),
      parts: new Map(headings.map(({ field, text }) => [field, [text]])),
      from: view.firstField,
      to: view.endField - 1,
      byContent: new Map([
        [code.field, { role, judgement: by(told) }],
        [target.field, { role: 'target', judgement: by(null) }],
      ]),
    },
  ];
}

/** Each code of a line with its first target. */
function codesWithTarget(cells: readonly LineCell[]): LineCell[][] {
  const target = cells.find(({ value }) => isMarkedTarget(value));
  const codes = cells.filter(({ value }) => typeof value === 'string' && isCodeText(value));
  return target ? codes.map((code) => [code, target]) : [];
}

/** The first of the lines with a code and something beside it that lead to this one: nodes stand above their indicators. */
function firstCoded(view: SheetView, { line, field }: LineCell): number {
  let first = line;
  for (let above = line - 1; above >= view.firstLine; above--) {
    const { length } = view.cells(above);
    const value = view.cell(above, field)?.value ?? '';
    if (length === 0) continue;
    if (length === 1 || !(isCodeText(value) || isCodedName(value))) break;
    first = above;
  }
  return first;
}
