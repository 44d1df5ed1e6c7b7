import type { LayoutDeclaration } from '../src/core/layout/engine/declaration/declaration';
import { propose } from '../src/core/layout/engine/proposal/propose';
import type { Answer } from '../src/core/layout/teaching/answer';
import { NOTHING_TAUGHT, taught } from '../src/core/layout/teaching/teach';
import { understood } from '../src/core/layout/teaching/understood';
import { isSameCell } from '../src/core/sheet/address';
import type { SheetGrid } from '../src/core/sheet/grid';
import { compareWithTruth, type ComparedField, type Comparison } from './compareWithTruth';
import type { Truth } from './truth';
import { TruthfulAnswers, type ReadRow } from './truthfulAnswers';

/** How much of the tree is right. */
export interface Progress {
  right: number;
  of: number;
  /** Nodes read that are none. */
  extra: number;
}

export interface GivenAnswer extends Progress {
  answer: Answer;
  /** Cells pointed at with this answer. */
  cells: number;
}

export interface Teaching extends Progress {
  /** Before any answer. */
  start: Progress;
  answers: GivenAnswer[];
  cells: number;
  declaration: LayoutDeclaration;
}

/** Nobody goes on for so long. */
const MOST_ANSWERS = 40;
/** Answers that change nothing yet, one after the other: a table has to be found before it is read. */
const MOST_IN_VAIN = 4;

/** What an answer is worth that brings the tree nearer: a node found in another place, or with another figure. */
const MISSED: Readonly<Partial<Record<ComparedField, number>>> = { name: 0.4, parent: 0.2 };
const LEAST_MISSED = 0.05;
const EXTRA = 0.1;

/** A person weighs no more answers than these before giving one. */
const MOST_WEIGHED = 30;

interface State {
  declaration: LayoutDeclaration;
  comparison: Comparison;
  worth: number;
  tooMany: ReadRow[];
}

/**
 * A person who knows the tree and answers at the first thing that is wrong, until it is right or nothing helps; then once
 * more from the beginning by examples, where that comes nearer.
 */
export function teachFrom(sheets: readonly SheetGrid[], truth: Truth): Teaching {
  const start = stateOf(sheets, truth, propose(sheets) ?? NOTHING_TAUGHT);
  const corrected = lessonFrom(sheets, truth, start, []);
  const [first] = truth.nodes.flatMap(({ id }) => corrected.person.nameOf(id) ?? []);
  if (isWhole(corrected.state) || !first) return teachingOf(start, corrected);
  const begun: Answer = { about: 'examples', cell: first };
  const { declaration } = taught(sheets, start.declaration, begun);
  const state = stateOf(sheets, truth, declaration);
  const shown = lessonFrom(sheets, truth, state, [{ answer: begun, cells: 1, ...progressOf(state) }]);
  return teachingOf(start, shown.state.worth > corrected.state.worth ? shown : corrected);
}

interface TaughtLesson {
  person: TruthfulAnswers;
  state: State;
  answers: readonly GivenAnswer[];
  inVain: number;
}

function lessonFrom(
  sheets: readonly SheetGrid[],
  truth: Truth,
  from: State,
  before: readonly GivenAnswer[],
): TaughtLesson {
  const person = new TruthfulAnswers(sheets, truth);
  const answers = [...before];
  let state = from;
  let inVain = 0;
  while (answers.length < MOST_ANSWERS && !isWhole(state) && inVain <= MOST_IN_VAIN) {
    const next = nextAnswer(sheets, truth, { person, state, given: answers.map(({ answer }) => answer) });
    if (!next) break;
    inVain = next.state.worth > state.worth ? 0 : inVain + 1;
    state = next.state;
    answers.push({ answer: next.answer, cells: 1, ...progressOf(state) });
  }
  return { person, state, answers, inVain };
}

function teachingOf(start: State, { state, answers, inVain }: TaughtLesson): Teaching {
  const useful = answers.slice(0, answers.length - inVain);
  return {
    start: progressOf(start),
    answers: [...answers],
    cells: useful.reduce((sum, { cells }) => sum + cells, 0),
    ...progressOf(state),
    declaration: state.declaration,
  };
}

function nextAnswer(
  sheets: readonly SheetGrid[],
  truth: Truth,
  { person, state, given }: { person: TruthfulAnswers; state: State; given: readonly Answer[] },
): { answer: Answer; state: State } | null {
  let other: { answer: Answer; state: State } | null = null;
  const weighed = new Set<string>();
  const tried = new Set([readingKey(state.declaration)]);
  for (const options of optionsOf(person, state)) {
    let best: { answer: Answer; state: State } | null = null;
    for (const answer of options) {
      const kind = person.kindOf(answer);
      if (weighed.has(kind) || weighed.size >= MOST_WEIGHED) continue;
      weighed.add(kind);
      if (given.some((one) => isSameAnswer(one, answer))) continue;
      const { declaration, problem } = taught(sheets, state.declaration, answer, { earlier: given });
      const key = readingKey(declaration);
      if (problem || tried.has(key)) continue;
      tried.add(key);
      const next = { answer, state: stateOf(sheets, truth, declaration) };
      if (next.state.worth > (best?.state.worth ?? state.worth)) best = next;
      if (next.state.worth >= (other?.state.worth ?? state.worth - 1)) other ??= next;
    }
    if (best) return best;
  }
  return other;
}

/** The answers at each thing that is wrong, from the first. */
function* optionsOf(
  person: TruthfulAnswers,
  { declaration, comparison, tooMany }: State,
): Generator<Answer[]> {
  const seen = new Set<string>();
  const extra = tooMany.map((row) => person.ofRow(row, declaration));
  // What was shown too wide is seen first: it is coloured, and is no node. So are remarks in a column that was read as names.
  const isSeen = (options: readonly Answer[]): boolean =>
    declaration.examples !== undefined || options.some(({ about }) => about === 'field');
  yield* extra.filter(isSeen);
  for (const wrong of comparison.wrong) {
    const key = `${wrong.node}|${wrong.field}`;
    if (!seen.has(key)) yield person.at(wrong, declaration);
    seen.add(key);
  }
  yield* extra.filter((options) => !isSeen(options));
}

function stateOf(sheets: readonly SheetGrid[], truth: Truth, declaration: LayoutDeclaration): State {
  const read = understood(sheets, declaration);
  const nodes = read?.plan.nodes ?? [];
  const comparison = compareWithTruth(nodes, truth);
  const { right, extra, wrong } = comparison;
  const missed = wrong.reduce((sum, { field }) => sum + (MISSED[field] ?? LEAST_MISSED), 0);
  const tooMany = nodes.flatMap(({ id, level, rows: [at] }) =>
    comparison.tooMany.includes(id) && at ? [{ at, level }] : [],
  );
  return { declaration, comparison, tooMany, worth: right - EXTRA * extra - missed };
}

function progressOf({ comparison: { right, of, extra } }: State): Progress {
  return { right, of, extra };
}

function isWhole({ comparison: { right, of, extra } }: State): boolean {
  return right === of && extra === 0;
}

function isSameAnswer(one: Answer, other: Answer): boolean {
  return isSameCell(one.cell, other.cell) && JSON.stringify(one) === JSON.stringify(other);
}

/** Declarations that read alike, whoever said it. */
function readingKey(declaration: LayoutDeclaration): string {
  return JSON.stringify(declaration, (name, value: unknown) => (name === 'taught' ? undefined : value));
}
