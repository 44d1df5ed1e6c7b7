import { readActual } from '../actual/readActual';
import { isBlank, type CellValue } from '../cell';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import { compare } from '../score/compare';
import { scoreOf } from '../score/score';
import { directionArgument } from '../arguments/directionArgument';
import { readTarget } from '../targets/readTarget';
import type { Target, Threshold } from '../targets/target';
import { trimText } from '../text/cleanText';
import type { SharedArgument } from './argument';
import { anyOf, decided, failure, figure, isChanged, isOneOf, LONGEST_TEXT, quoted } from './literal';
import { DAY_AS_TEXT, dayOfText, isDayAsText, isNoDay, nativeDeadline } from './nativeDeadline';
import { nativeThreshold, otherScales } from './nativeThreshold';

/** Texts by which an actual is missing, or not done: those that people type. Any other is an error, never a figure. */
const MISSING_TEXTS = ['', 'N/D', 'n.d.', 'nd', 'NV', 'n.v.', '-', '--'];
const NOT_DONE_TEXTS = ['no', 'falso', 'false', 'nein', 'non realizzato', 'non raggiunto'];
const YES_TEXTS = ['sì', 'si', "si'", 'vero', 'true', 'ja', 'yes', '1'];
const NO_TEXTS = ['no', 'falso', 'false', 'nein', '0'];

/**
 * PERF_SCORE in plain Excel (docs/dominio.md §4). The target is read now, and the formula says so when its cell changes; the
 * actual is read each time: numbers, percentages, dates, yes and no, and the texts that stand for nothing.
 */
export function nativeScore(
  { target, actual, direction }: Record<'target' | 'actual' | 'direction', SharedArgument>,
  rules: Rules,
): string {
  if (target.kind === 'expression' || direction.kind === 'expression' || actual.after !== '')
    throw new Refusal('share.argument');
  const read = readTarget(targetValue(target), directionArgument(direction.value), rules.defaultDirection);
  const changed = anyOf(
    [target, direction].flatMap(({ kind, text, value }) => (kind === 'cell' ? [isChanged(text, value)] : [])),
  );
  const guard: [string, string][] = changed === null ? [] : [[changed, failure('target cambiato')]];
  if (read.kind === 'nothingToAssess' || isWithoutActual(actual)) return decided(guard, '"N/D"');
  // A percentage is no day, and neither yes nor no.
  if (actual.percent && read.kind !== 'threshold') throw new Refusal('share.argument');
  if (actual.kind === 'literal') return decided(guard, knownScore(read, actual.value, rules));
  const cell = actual.text;
  const found = textFound(actual, read, rules);
  const words = rules.outcomes.map(({ words: text, score }): [string, string] => [
    `TRIM(${cell})=${quoted(text)}`,
    figure(Math.min(rules.cap, score)),
  ]);
  const missing = [...MISSING_TEXTS, ...(found?.score === null ? [found.text] : [])];
  const known: [string, string][] =
    found && found.score !== null ? [[`${cell}=${quoted(found.text)}`, figure(found.score)]] : [];
  return decided(
    [...guard, ...words, ...known, [isOneOf(cell, missing), '"N/D"']],
    scored(read, actual, rules),
  );
}

/** Of an actual that stands in the formula itself the score is known: no locale reads it otherwise. */
function knownScore(target: Target, actual: CellValue, rules: Rules): string {
  const score = scoreNow(target, actual, rules);
  if (score === undefined) return failure('consuntivo da controllare');
  return score === null ? '"N/D"' : figure(score);
}

/** undefined: the two cannot be compared. */
function scoreNow(target: Target, actual: CellValue, rules: Rules): number | null | undefined {
  try {
    return scoreOf(compare(target, readActual(actual, rules.outcomes)), rules)?.value ?? null;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function isWithoutActual({ kind, value }: SharedArgument): boolean {
  return kind === 'omitted' || (kind === 'literal' && isBlank(value));
}

/** A number that its cell shows as a percentage reaches the function as `85,0000000000%`. */
function targetValue({ value, percent, after }: SharedArgument): CellValue {
  if (isBlank(value)) return value;
  if (!percent) return after === '' ? value : `${value}${after}`;
  if (typeof value !== 'number') throw new Refusal('share.argument');
  return `${(value * 100).toFixed(10)}%`;
}

function scored(target: Target, actual: SharedArgument, rules: Rules): string {
  const cell = actual.text;
  switch (target.kind) {
    case 'threshold':
      return scoredFigure(target, actual, rules);
    case 'deadline':
      return decided(
        [
          [isOneOf(cell, [...NOT_DONE_TEXTS, '0']), '0'],
          [
            `ISNUMBER(${cell})`,
            decided(
              [[isNoDay(cell), failure('data da scrivere per intero')]],
              nativeDeadline(target, rules, cell),
            ),
          ],
          [isDayAsText(cell), nativeDeadline(target, rules, dayOfText(cell))],
        ],
        failure('data da scrivere per intero'),
      );
    case 'yesNo':
      return decided(
        [
          [isOneOf(cell, YES_TEXTS), target.expected ? '1' : '0'],
          [isOneOf(cell, NO_TEXTS), target.expected ? '0' : '1'],
          [isOneOf(cell, NOT_DONE_TEXTS), '0'],
        ],
        failure('sì o no'),
      );
    default:
      return failure('target da giudicare');
  }
}

function scoredFigure(target: Threshold, actual: SharedArgument, rules: Rules): string {
  const cell = actual.text;
  const x = actual.kind === 'cell' && !actual.percent ? figureOf(cell, target) : cell;
  const score = nativeThreshold(target, rules, x);
  const refused = anyOf(otherScales(target, x, `N(${cell})`, actual.percent));
  return decided(
    [
      [isOneOf(cell, NOT_DONE_TEXTS), '0'],
      ...(actual.percent
        ? [[`NOT(ISNUMBER(${cell}))`, failure('percentuale da scrivere come numero')] as const]
        : []),
      ...(refused === null ? [] : [[refused, failure('scala diversa dal target')] as const]),
    ],
    score ?? failure('verso del target'),
  );
}

/** The number of a cell, or that of its text: `95,83 %`, `7,00 N.`. Dots are no part of it: `3.5` is an error, not 35. */
function figureOf(cell: string, { percent, unit }: Threshold): string {
  const bare = percent || unit === '' ? cell : `SUBSTITUTE(${cell},${quoted(unit)},"")`;
  const text = percent ? bare : `SUBSTITUTE(${bare},"%","?")`;
  return `IF(ISNUMBER(${cell}),${cell},NUMBERVALUE(${text},","," "))`;
}

/** A text that only PERF_SCORE reads (`1.635,50 N.`, several dates): what it was worth when the workbook was shared. */
function textFound(
  actual: SharedArgument,
  target: Target,
  rules: Rules,
): { text: string; score: number | null } | null {
  const { kind, value, percent } = actual;
  if (kind !== 'cell' || typeof value !== 'string' || value.length > LONGEST_TEXT) return null;
  if (isWord(value) || (!percent && isReadNatively(value, target))) return null;
  const score = scoreNow(target, value, rules);
  return score === undefined ? null : { text: value, score };
}

function isOneOfTexts(text: string, words: readonly string[]): boolean {
  return words.some((each) => each.toLowerCase() === trimText(text).toLowerCase());
}

function isWord(text: string): boolean {
  return isOneOfTexts(text, MISSING_TEXTS) || isOneOfTexts(text, NOT_DONE_TEXTS);
}

function isReadNatively(text: string, target: Target): boolean {
  const word = trimText(text);
  if (target.kind === 'yesNo') return isOneOfTexts(text, YES_TEXTS) || isOneOfTexts(text, NO_TEXTS);
  if (target.kind === 'deadline') return DAY_AS_TEXT.test(word);
  if (target.kind !== 'threshold') return false;
  const bare = target.percent ? word.replace(/\s?%$/, '') : word.replace(target.unit, '').trim();
  return /^-?\s?\d+(?:,\d+)?$/.test(bare);
}
