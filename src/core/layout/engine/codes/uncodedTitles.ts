import { countParts, parentKey } from '../titles/codeKeys';
import { lowestName, objectivesWithIndicators } from '../lines/codedObjectives';
import { isNaming } from '../fields/fieldContent';
import type { Fields } from '../fields/fields';
import { foreignLines } from '../titles/foreignLines';
import { headingMeaning } from '../../headings/headingMeaning';
import { isMeasured } from '../lines/measuredLine';
import { cellsIn } from '../tables/tables';

/**
 * Titles whose code is not there among lines that have one: right above the first of the codes that go on from theirs (`2.2.1`,
 * where no line has `2.2`), called in a field of its own what the coded titles of one depth are called (`Ob. operativo`), named in the
 * field where these are named, or beside an indicator as coded ones are.
 * @returns keys for them, by line
 */
export function uncodedTitles(
  fields: Fields,
  keys: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const { table } = fields;
  const found = new Map<number, string>();
  const titles = [...keys].filter(([line]) => !isMeasured(fields, line));
  const all = new Set(keys.values());
  const depths = new Set(titles.map(([, key]) => countParts(key)));
  const depthOfWord = depthsByWord(fields, titles);
  const isTitle = titlesLike(fields, titles);
  const objectives = objectivesWithIndicators(fields);
  const partsOfObjective = Math.max(0, ...[...objectives].map((line) => countParts(keys.get(line) ?? '')));
  let open: number | null = null;
  let above = '';
  for (const line of table.lines) {
    const key = keys.get(line);
    if (key !== undefined) {
      const lost = parentKey(key);
      const isOfScheme = depths.has(countParts(lost)) && (countParts(lost) === 1 || all.has(parentKey(lost)));
      if (open !== null && lost !== '' && isOfScheme && !all.has(lost)) {
        found.set(open, lost);
        all.add(lost);
      }
      open = null;
      above = key;
    } else if (objectives.has(line) || isTitle(line)) {
      open = objectives.has(line) ? null : line;
      const depth = objectives.has(line) ? partsOfObjective : depthOfWord.get(wordOf(fields, line));
      const path = above.split('_').slice(0, (depth ?? 0) - 1);
      if (depth === undefined || path.length < depth - 1) continue;
      above = [...path, `#${line}`].join('_');
      found.set(line, above);
    }
  }
  return found;
}

/** Whether a line names something, and is weighed, as those with a code are that measure nothing. */
function titlesLike(
  fields: Fields,
  titles: readonly (readonly [number, string])[],
): (line: number) => boolean {
  const { table } = fields;
  const isWeighed = (line: number): boolean => fields.cell(line, 'weight') !== null;
  const unweighed = new Set(titles.flatMap(([line]) => (isWeighed(line) ? [] : [wordOf(fields, line)])));
  const { lines: foreign } = foreignLines(fields);
  return (line) => {
    const name = fields.cell(line, 'name') ?? lowestName(fields, line);
    const isBody = !table.front.has(line) && !foreign.has(line) && !isMeasured(fields, line);
    const isTitle = isBody && name !== null && isNaming(name) && isWeighed(line);
    return isTitle && !unweighed.has(wordOf(fields, line));
  };
}

/** How many parts the codes of titles have that are called by a word. */
function depthsByWord(
  fields: Fields,
  titles: readonly (readonly [number, string])[],
): ReadonlyMap<string, number> {
  const depths = new Map<string, number | null>();
  for (const [line, key] of titles) {
    const word = wordOf(fields, line);
    const parts = countParts(key);
    const isSame = depths.get(word) === undefined || depths.get(word) === parts;
    depths.set(word, word !== '' && isSame ? parts : null);
  }
  return new Map([...depths].flatMap(([word, parts]) => (parts === null ? [] : [[word, parts] as const])));
}

/** What a line is called in a field of no other use, or in which field it is named; "" where in none. */
function wordOf(fields: Fields, line: number): string {
  const { table } = fields;
  const called = cellsIn(table, line).find(
    ({ text, field }) => !fields.roleAt.has(field) && headingMeaning(text)?.level,
  );
  return called?.text ?? lowestName(fields, line)?.field.toString() ?? '';
}
