import { codeKey } from '../../../codes/codeTree';
import type { Level } from '../../../rules/rules';
import { isFootnote, isMissionLine, isPageNumber } from '../../rows/looseLines';
import { isStoppedSentence } from '../../rows/sentence';
import { shownText } from '../../rows/table';
import type { CodedLine } from '../codes/codedLine';
import { codedLines, entityAbove } from '../codes/codeNesting';
import type { LineDeclaration, LineLook, TableDeclaration } from '../declaration/declaration';
import { isNaming } from '../fields/fieldContent';
import { tableFields } from '../fields/fields';
import { headingMeaning } from '../../headings/headingMeaning';
import { LineKinds, type LineKind } from '../titles/lineKind';
import { isMeasured, isToCome } from '../lines/measuredLine';
import { labelKindOf } from '../declaration/headingKey';
import { unlikeness } from '../lines/lineLook';
import { missionLineIn } from '../lines/missionLine';
import { cellsIn, type PlanTable } from '../tables/tables';
import { isUnitWord, titleText } from '../declaration/titleText';
import { isTotalLine } from '../tables/totalLine';
import { extentOf } from '../../../number/extent';

/** The kinds of lines that are titles of nodes, from the top, and what their words call each depth. */
export interface LineProposal {
  lines: readonly LineDeclaration[];
  levels: readonly (Level | 'objective' | null)[];
  /** How the first title of the highest depth begins; "" where there is none. */
  highest: string;
}

/** Lines that look alike. */
interface Cluster {
  look: LineLook;
  lines: { table: PlanTable; line: number; index: number; text: string; code: string }[];
}

const ALIKE = 0.55;
const LONGEST_BAND = 250;
/** Looks of indicators that are kept. */
const MOST_KEPT = 6;

/**
 * Titles between the indicators, by what they look like, ordered by who comes before whom; where codes give the tree only
 * those without one.
 */
export function proposeLines(tables: readonly PlanTable[], declaration: TableDeclaration): LineProposal {
  const labels = labelsIn(tables);
  const clusters: Cluster[] = [];
  let index = 0;
  let indicators = 0;
  const looks = new Map<string, LineLook>();
  for (const table of tables) {
    const fields = tableFields(table, declaration, null);
    const kinds = new LineKinds(fields, labels);
    const coded = codedLines(fields);
    const entity = entityAbove(fields);
    const own = table.lines.filter((line) => !kinds.foreign.lines.has(line));
    const [, last] = extentOf(own.filter((line) => isMeasured(fields, line)));
    for (const line of own) {
      index += 1;
      if (line > last) break;
      const look = kinds.look(line);
      const cells = cellsIn(table, line);
      const texts = cells.filter(({ value }) => typeof value === 'string');
      const first = texts.find(isNaming) ?? texts[0];
      if (!look || !first || isMissionLine(first.text) || missionLineIn(cells)) continue;
      if (!table.front.has(line) && isMeasured(fields, line)) {
        indicators += 1;
        looks.set(JSON.stringify(look), look);
        continue;
      }
      if (line === entity?.line || coded.has(line) || isWithinCodes(coded, line)) continue;
      if (isNamedInFields(kinds.of(line))) continue;
      if (isTotalLine(cells) || isFootnote(first.text) || isPageNumber(first.text)) continue;
      if (look.label === '' && (!isNaming(first) || first.text.length > LONGEST_BAND)) continue;
      if (fields.depths.length > 0 && fields.cell(line, 'name') && !look.band) continue;
      const cluster = clusters.find((one) => unlikeness(one.look, look) <= ALIKE);
      const entry = {
        table,
        line,
        index,
        text: look.label === '' ? first.text : texts.map(({ text }) => text).join(' '),
        code: codeKey(shownText(titleText(first).code)),
      };
      if (cluster) cluster.lines.push(entry);
      else clusters.push({ look, lines: [entry] });
    }
  }
  const measured = [...looks.values()];
  const titles = clusters.filter(
    (cluster) =>
      isTitleCluster(cluster, clusters, indicators) &&
      !cluster.lines.some(({ table }) => measured.some((look) => isToCome(table, cluster.look, look))),
  );
  const captions = titles.filter((one) => titles.some((other) => isCaptionOf(one, other)));
  const naming = titles.filter((one) => !captions.includes(one)).sort((a, b) => depthOrder(a, b));
  const levels = naming.filter((one, index) => !saysWhatFor(one, naming.slice(0, index)));
  const units = levels.filter((one, depth) => areUnitsBetween(one, levels[depth - 1], levels[depth + 1]));
  const ordered = levels.filter((one) => !units.includes(one));
  return {
    lines: [
      ...units.map(({ look }) => ({ is: 'ignored' as const, like: look })),
      ...ordered.map(({ look }, depth) => ({ is: 'node' as const, depth, like: look })),
      ...captions.map(({ look }) => ({ is: 'caption' as const, like: look })),
      ...measured.slice(0, MOST_KEPT).map((look) => ({ is: 'indicator' as const, like: look })),
    ],
    levels: ordered.map(levelInWords),
    highest: wordsBeforeName(ordered[0]?.lines[0]?.text ?? ''),
  };
}

/** Its fields say what it is. */
function isNamedInFields(kind: LineKind): boolean {
  return kind.is === 'node' && kind.inFields === true;
}

/** Where codes give the tree a title stands over one that hangs under no other. */
function isWithinCodes(coded: ReadonlyMap<number, CodedLine>, line: number): boolean {
  const next = [...coded].find(([other]) => other > line);
  return coded.size > 0 && next?.[1].parent !== null;
}

/** Texts with which lines begin again and again: labels, where they are short. */
export function labelsIn(tables: readonly PlanTable[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const table of tables) {
    for (const line of table.lines) {
      const first = cellsIn(table, line).find(({ value }) => typeof value === 'string');
      if (!first) continue;
      const key = labelKindOf(first.text);
      const isShort = key.length <= 40 && key.length >= 3 && headingMeaning(key) !== null;
      if (isShort) count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  return new Set([...count].flatMap(([key, times]) => (times > 1 ? [key] : [])));
}

/** Not what stands above the headings alone, nor a text that no other looks like after the first indicator. */
function isTitleCluster({ lines, look }: Cluster, all: readonly Cluster[], indicators: number): boolean {
  const body = lines.filter(({ table, line }) => !table.front.has(line));
  if (body.length === 0 || lines.length > Math.max(3, indicators)) return false;
  if (look.label !== '' && headingMeaning(look.label)?.role !== 'name') return false;
  if (isProse({ lines, look })) return false;
  // What stands on every page.
  if (lines.length > 1 && new Set(lines.map(({ text }) => text)).size === 1) return false;
  const isSingle = lines.length === 1;
  if (isSingle && all.some((one) => one.lines.length > 1)) {
    const [only] = lines;
    const others = all.filter((one) => one.lines.length > 1).flatMap((one) => one.lines);
    return others.every(({ index }) => index > (only?.index ?? 0));
  }
  return true;
}

const PROSE_SHARE = 0.8;

/** Paragraphs between the tables: whole sentences that nothing sets off. */
function isProse({ lines, look }: Cluster): boolean {
  if (look.bold || look.fill !== '' || look.code !== '' || look.label !== '') return false;
  const sentences = lines.filter(({ text }) => isStoppedSentence(text));
  return sentences.length >= lines.length * PROSE_SHARE;
}

/** `SCHEDA N. 3` right above each `Obiettivo: …`: it only numbers what the label names. */
function isCaptionOf(one: Cluster, other: Cluster): boolean {
  if (one === other || other.look.label === '' || one.lines.length !== other.lines.length) return false;
  if (namesAnotherLevel(one, other)) return false;
  const below = new Set(other.lines.map(({ table, line }) => `${table.view.grid.id}|${line}`));
  return one.lines.every(({ table, line }) => below.has(`${table.view.grid.id}|${line + 1}`));
}

/** `Obiettivo strategico: …` above each `Obiettivo operativo: …` names what it is below. */
function namesAnotherLevel(one: Cluster, other: Cluster): boolean {
  const [own, below] = [one, other].map(levelInWords);
  return one.look.label !== '' && own != null && own !== 'objective' && own !== below;
}

/** Who stands further to the left, or in front of the first of the others, is above them. */
function depthOrder(one: Cluster, other: Cluster): number {
  if (one.look.indent !== other.look.indent && one.look.field === other.look.field)
    return one.look.indent - other.look.indent;
  const [a = [], b = []] = [one, other].map(({ look }) =>
    look.code.split(/[^9a]+/).filter((part) => part !== ''),
  );
  // `AMBITO 1` and `OS1` are codes of two makes: neither goes on from the other.
  const goesOn = a.slice(0, b.length).every((part, i) => part === b[i]);
  if (goesOn && a.length > 0 && b.length > 0 && a.length !== b.length) return a.length - b.length;
  return (one.lines[0]?.index ?? 0) - (other.lines[0]?.index ?? 0);
}

/** `Finalità: …` below an objective says what it is for; areas stand above. */
function saysWhatFor(one: Cluster, above: readonly Cluster[]): boolean {
  const isBelowObjective = above.some((other) => !['area', null].includes(levelInWords(other)));
  return one.look.label !== '' && levelInWords(one) === 'area' && isBelowObjective;
}

/** `Ufficio Tributi` between `1` and `1.1`: the codes go on past it, it says whose the objectives below are. */
function areUnitsBetween(one: Cluster, above?: Cluster, below?: Cluster): boolean {
  if (!above || !below || !one.lines.every(({ text }) => isUnitWord(text))) return false;
  return below.lines.every(({ index, code }) => {
    const over = above.lines.filter((other) => other.index < index).at(-1)?.code ?? '';
    return over !== '' && code.startsWith(`${over}_`);
  });
}

/** The level that the words of its titles name. */
function levelInWords({ look: { label }, lines }: Cluster): Level | 'objective' | null {
  if (label !== '') return headingMeaning(label)?.level ?? null;
  const said = lines.map(({ text }) => headingMeaning(wordsBeforeName(text))?.level ?? null);
  const [first = null] = said;
  return first !== null && first !== 'indicator' && said.every((level) => level === first) ? first : null;
}

/** `AMBITO 1` of `AMBITO 1 – Sviluppo delle imprese`. */
function wordsBeforeName(text: string): string {
  return text.slice(0, 40).replace(/[:–-].*$/, '');
}
