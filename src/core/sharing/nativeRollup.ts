import { isBlank, type CellValue } from '../cell';
import { Refusal } from '../refusal';
import { HIGHEST_SCORE, readScore, readWeight } from '../rollup/rollup';
import type { Rules } from '../rules/rules';
import type { ReferredCells } from './sharedCells';
import { anyOf, decided, failure, figure, isChanged, quoted } from './literal';

/** One argument of PERF_ROLLUP: cells that can be read, or an expression. */
export type RollupArgument = CellsArgument | { kind: 'expression'; text: string };

interface CellsArgument extends ReferredCells {
  kind: 'cells';
  /** `H8:H11` */
  text: string;
  isRange: boolean;
}

export interface RollupPair {
  weights: RollupArgument;
  scores: RollupArgument;
}

/** Weights and scores that stand in one sum. */
interface Term {
  weights: string;
  scores: string;
  isRange: boolean;
  /** The scores are cells, and not a formula that may give a text. */
  areCells: boolean;
  weightCells: boolean;
}

/** What stands for no score in a cell that the formula goes on reading. */
const NO_SCORE_TEXTS = ['N/D', 'NV'];

/**
 * PERF_ROLLUP in plain Excel: weighted mean over the children that have a score (docs/dominio.md §5.1). Weights and scores are
 * read each time; those that are typed as text are read now, and the formula says so when their cells change.
 */
export function nativeRollup(pairs: readonly RollupPair[], rules: Rules): string {
  const changed: string[] = [];
  const terms = pairs.flatMap((pair) => termsOf(pair, changed));
  if (terms.length === 0) return decided(guards(changed), '"N/D"');
  const alike = likeWeighted(terms);
  const cases = [...guards(changed), ...scaleGuard(terms, rules)];
  if (alike && rules.withoutScore === 'renormalise') {
    return decided([...cases, [`COUNT(${alike})=0`, '"N/D"']], `AVERAGE(${alike})`);
  }
  const weighted = withBlankWeights(terms, pairs);
  return decided([...cases, [`${counted(weighted)}=0`, '"N/D"']], mean(weighted, rules.withoutScore));
}

function guards(changed: readonly string[]): [string, string][] {
  const any = anyOf(changed);
  return any === null ? [] : [[any, failure('testo cambiato')]];
}

function termsOf({ weights, scores }: RollupPair, changed: string[]): Term[] {
  if (weights.kind === 'cells' && scores.kind === 'cells' && scores.isRange) {
    const areFigures = weights.cells.every(({ value }) => isLiveWeight(value));
    const areScores = scores.cells.every(({ value }) => isLiveScore(value));
    if (areFigures && areScores) {
      return [
        { weights: weights.text, scores: scores.text, isRange: true, areCells: true, weightCells: true },
      ];
    }
    const each = ({ cells }: CellsArgument, i: number): RollupArgument => {
      const cell = cells[i] ?? { text: '""', value: null };
      return { kind: 'cells', text: cell.text, isRange: false, rows: 1, columns: 1, cells: [cell] };
    };
    return weights.cells.flatMap((_, i) => single(each(weights, i), each(scores, i), changed));
  }
  return single(weights, scores, changed);
}

/** A weight and a score of one child; none where the score is a text that stands for none. */
function single(weights: RollupArgument, scores: RollupArgument, changed: string[]): Term[] {
  const [weight, score] = [weights, scores].map((argument) =>
    argument.kind === 'cells' ? (argument.cells[0] ?? null) : null,
  );
  let text =
    weights.kind === 'expression' && !/^[\d.]+$/.test(weights.text) ? `(${weights.text})` : weights.text;
  let weightCells = weight !== null;
  if (weight && !isLiveWeight(weight.value)) {
    changed.push(isChanged(weight.text, weight.value));
    text = figure(readWeight(weight.value) ?? 0);
    weightCells = false;
  }
  if (score && !isLiveScore(score.value)) {
    changed.push(isChanged(score.text, score.value));
    const read = readScore(score.value);
    if (read === null) return [];
    return [{ weights: text, scores: figure(read), isRange: false, areCells: false, weightCells }];
  }
  return [{ weights: text, scores: scores.text, isRange: false, areCells: score !== null, weightCells }];
}

function isFigureOrBlank(value: CellValue): boolean {
  return typeof value === 'number' || isBlank(value);
}

function isLiveScore(value: CellValue): boolean {
  const isKnown = typeof value === 'string' && NO_SCORE_TEXTS.includes(value.toUpperCase());
  return isFigureOrBlank(value) || isKnown || isRefused(readScore, value);
}

/** What nothing can be made of the formula refuses by itself, each time. */
function isRefused(read: (cell: CellValue) => unknown, value: CellValue): boolean {
  try {
    read(value);
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

function isLiveWeight(value: CellValue): boolean {
  return isFigureOrBlank(value) || isRefused(readWeight, value);
}

/** The scores of children that all weigh the same, written as figures; null: they do not. */
function likeWeighted(terms: readonly Term[]): string | null {
  const [first] = terms;
  const isAlike = terms.every(
    ({ weights, isRange, areCells, weightCells }) =>
      !isRange && areCells && !weightCells && weights === first?.weights && Number(weights) > 0,
  );
  return isAlike ? terms.map(({ scores }) => scores).join(',') : null;
}

/** Where every weight is blank the children weigh the same, until one is written. */
function withBlankWeights(terms: readonly Term[], pairs: readonly RollupPair[]): readonly Term[] {
  const areBlank = pairs.every(
    ({ weights }) => weights.kind === 'cells' && weights.cells.every(({ value }) => isBlank(value)),
  );
  if (!areBlank) return terms;
  const all = pairs.map(({ weights }) => weights.text).join(',');
  return terms.map((term) => ({ ...term, weights: `((COUNTA(${all})=0)+${term.weights})` }));
}

/** Percentage points, negative figures and other texts are refused, errors are passed on. */
function scaleGuard(terms: readonly Term[], { cap }: Rules): [string, string][] {
  const scores = terms.map(({ scores: text, areCells }) => (areCells ? text : `N(${text})`));
  const weights = terms.flatMap(({ weights: text, weightCells }) =>
    weightCells || /\D/.test(text) ? [text] : [],
  );
  const conditions = [
    `MAX(${scores.join(',')})>${figure(Math.max(HIGHEST_SCORE, cap))}`,
    `MIN(${[...weights, ...scores].join(',')})<0`,
    ...otherTexts(terms),
  ];
  return [[`OR(${conditions.join(',')})`, failure('pesi e punteggi da controllare')]];
}

function otherTexts(terms: readonly Term[]): string[] {
  const ranges = terms.flatMap(({ scores, isRange }) => {
    const others = ['', ...NO_SCORE_TEXTS].map((word) => `(${scores}<>${quoted(word)})`).join('*');
    return isRange ? [`SUMPRODUCT(${others})>COUNT(${scores})`] : [];
  });
  const singles = terms.filter(({ isRange, areCells }) => !isRange && areCells);
  if (singles.length === 0) return ranges;
  const joined = singles.map(({ scores }) => `T(${scores})`).join('&');
  const left = NO_SCORE_TEXTS.reduce((text, word) => `SUBSTITUTE(${text},${quoted(word)},"")`, joined);
  return [...ranges, `${left}<>""`];
}

/** The weights of the children that have a score. */
function counted(terms: readonly Term[]): string {
  return sum(terms, ({ weights, scores, isRange }) =>
    isRange ? `SUMPRODUCT(${weights}*ISNUMBER(${scores}))` : `${weights}*ISNUMBER(${scores})`,
  );
}

function scoreSum(terms: readonly Term[]): string {
  return sum(terms, ({ weights, scores, isRange }) =>
    isRange ? `SUMPRODUCT(${weights}*1,${scores})` : `${weights}*N(${scores})`,
  );
}

function sum(terms: readonly Term[], text: (term: Term) => string): string {
  const parts = terms.map(text);
  return parts.length === 1
    ? (parts[0] as string).replace(/^(?!SUMPRODUCT)(.*)$/s, '($1)')
    : `(${parts.join('+')})`;
}

function mean(terms: readonly Term[], withoutScore: Rules['withoutScore']): string {
  const scores = scoreSum(terms);
  if (withoutScore === 'renormalise') return `${scores}/${counted(terms)}`;
  const all = sum(terms, ({ weights, isRange }) => (isRange ? `SUMPRODUCT(${weights}*1)` : `${weights}*1`));
  if (withoutScore === 'zero') return `${scores}/${all}`;
  const number = sum(terms, ({ weights, scores: text, isRange }) =>
    isRange ? `SUMPRODUCT((${weights}>0)*ISNUMBER(${text}))` : `(${weights}>0)*ISNUMBER(${text})`,
  );
  const plain = sum(terms, ({ weights, scores: text, isRange }) =>
    isRange ? `SUMPRODUCT((${weights}>0)*1,${text})` : `(${weights}>0)*N(${text})`,
  );
  return `(${scores}+(${all}-${counted(terms)})/${number}*${plain})/${all}`;
}
