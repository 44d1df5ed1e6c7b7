import { oncePerObject } from '../../../oncePerObject';
import type { Level } from '../../../rules/rules';
import { valueAt, type SheetGrid } from '../../../sheet/grid';
import { cellsOf } from '../../cells/cells';
import { labelMeaning, labelsInRow, labelWords, type Label } from '../../rows/labels';
import type { Fields } from '../fields/fields';
import { isMeasured } from './measuredLine';

/** What a label of a box asks for. */
export type BoxMeaning =
  | 'objective'
  | 'mission'
  | 'programme'
  | 'resources'
  | 'units'
  | 'published'
  | 'status'
  | 'weight'
  | 'description'
  | 'note';
export type BoxLabel = Label<BoxMeaning>;

const OF_OBJECTIVE = "(?: (?:dell['’])?obiettivo.*)?";
const WORDS = labelWords<BoxMeaning>([
  ['objective', /^(?:obiettivo|progetto)(?:[ /](?:progetto|strategico|operativo|annuale|triennale))*$/],
  ['mission', /^(?:d\.?m\.? [\d/]+ )?missione\b/],
  ['programme', /^(?:d\.?m\.? [\d/]+ )?programma\b/],
  ['resources', /^risorse\b/],
  [
    'units',
    /^(?:unit[àa]'?|struttur[ae]|uffici[o]?|are[ae]|serviz[io]+) .*(?:organizzativ|coinvolt|responsabil)/,
  ],
  [
    'published',
    new RegExp(
      `^(?:risultato(?: (?:misurato|complessivo|raggiunto|conseguito))?|performance|grado di raggiungimento)${OF_OBJECTIVE}$`,
    ),
  ],
  ['status', new RegExp(`^(?:valutazione|esito|stato)${OF_OBJECTIVE}$`)],
  ['weight', new RegExp(`^peso${OF_OBJECTIVE}$`)],
  ['description', new RegExp(`^descrizione${OF_OBJECTIVE}$`)],
  ['note', /^(?:note?|annotazioni|osservazioni)$/],
]);

/** The labels around the titles of a table, by line; lines that a value goes on over have none. Empty where it has no such labels. */
export const boxLabels = oncePerObject(findLabels);

function findLabels(fields: Fields): ReadonlyMap<number, readonly BoxLabel[]> {
  const { view, lines } = fields.table;
  const found = new Map<number, readonly BoxLabel[]>();
  let readTo = -1;
  for (const line of fields.declaration.boxes ? lines : []) {
    if (line <= readTo) {
      found.set(line, []);
      continue;
    }
    const labels = labelsInRow(view.grid, { row: line }, WORDS);
    const [first] = labels;
    const isFirst = first && cellsOf(view.grid, line)[0]?.column === first.at.column;
    if (!first || (isMeasured(fields, line) && !isFirst)) continue;
    found.set(line, labels);
    // A title is over with its weight: what stands below it may be the value of a label that was lost.
    readTo = Math.max(line, ...labels.map((label) => (label.meaning === 'objective' ? line : label.lastRow)));
  }
  return found;
}

/** Labels without which a table has none around its titles: the others may stand in any plan. */
const TELLING: ReadonlySet<BoxMeaning> = new Set(['objective', 'published', 'units'] as const);

/** Whether a table has labels around its titles. */
export function hasBoxes(fields: Fields): boolean {
  return [...boxLabels(fields).values()].flat().some(tells);
}

/** A quick look: some label of a box with what it asks for, wherever it stands. */
export function tellsBox(grid: SheetGrid): boolean {
  const isTelling = (text: string): boolean => TELLING.has(labelMeaning(text, WORDS) ?? 'note');
  return grid.values.some((row, index) => {
    const isLabelled = row.some(
      (cell) => typeof cell === 'string' && (isTelling(cell) || isTelling(cell.split(':', 1)[0] ?? '')),
    );
    return isLabelled && labelsInRow(grid, { row: grid.row + index }, WORDS).some(tells);
  });
}

/** Not a name (*Obiettivo*) with a weight beside it, nor headings side by side. */
function tells({ meaning, values }: BoxLabel): boolean {
  const areWords = values.length > 0 && values.every(({ value }) => /\p{L}/u.test(String(value)));
  return TELLING.has(meaning) && (meaning === 'published' || areWords);
}

/** The label that a title stands beside; undefined where it has none. */
export function labelOfTitle(fields: Fields, line: number): BoxLabel | undefined {
  return boxLabels(fields)
    .get(line)
    ?.find(({ meaning }) => meaning === 'objective');
}

/** The level that a label names: *Obiettivo operativo*; null where it could be any. */
export function levelInLabel({ table: { view } }: Fields, { at }: BoxLabel): Level | null {
  const label = String(valueAt(view.grid, at.row, at.column));
  if (/strategic/i.test(label)) return 'strategic';
  return /operativ|progetto/i.test(label) ? 'operational' : null;
}
