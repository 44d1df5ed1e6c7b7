import type { Finding, PlanNode } from '../core/plan/plan';
import type { Results } from '../core/plan/results';
import type { ResultsToWrite, WriteMode } from '../core/writing/writeResults';
import type { Message } from '../messages/message';
import type { Check } from './checkResults';
import type { Problem, CalculationSummary } from './state';

/** Functions of add-ins that Excel bears well: with ten thousands it does not finish (office-js issues 901, 4654). */
export const MOST_FORMULAS = 5000;

export function formulasIn({ patches }: ResultsToWrite): number {
  const cells = patches.flatMap((patch) => patch.cells);
  return cells.filter((cell) => typeof cell === 'string' && cell.startsWith('=')).length;
}

/** An honest account of what Calcola computed and wrote. */
export function summarise(
  results: Results,
  findings: readonly Finding[],
  writing: ResultsToWrite,
  mode: WriteMode,
): Omit<CalculationSummary, keyof Check> {
  const all = [...results.byId.values()];
  const indicators = all.filter(
    ({ children, node }) => children.length === 0 && (node.target ?? node.actual) !== null,
  );
  const problems = (ids: readonly string[]): Problem[] =>
    findings
      .filter(({ message }) => ids.some((id) => message.id.startsWith(id)))
      .map(({ message, at, node }) => ({ message, at, node }));
  return {
    scored: indicators.filter(({ score, problem }) => score !== null && !problem).length,
    withoutScore: indicators.filter(({ score, problem }) => score === null && !problem).length,
    unreadable: indicators.flatMap(({ node, problem, missing }) =>
      problem ? [{ message: problem, at: missing && missing.at, node: node.id }] : [],
    ),
    byHand: problems(['byHand.']),
    different: problems(['published.different']),
    leftAlone: [
      ...writing.leftAlone
        .filter(({ node }) => results.byId.get(node.id)?.byHand !== 'typed')
        .map(({ node, at }) => ({ message: { id: 'write.leftAlone' as const }, at, node: node.id })),
      ...writing.notes.map(({ node, at, message }) => ({ message, at, node: node?.id ?? null })),
    ],
    withoutPlace: withoutPlaceMessage(writing.withoutPlace),
    where: writing.where.map((place) => ({ ...place, node: null })),
    mode,
  };
}

function withoutPlaceMessage([first, ...others]: readonly PlanNode[]): Message | null {
  if (!first) return null;
  const name = first.name || first.code || ({ id: `pane.level.${first.level}` } as const);
  return others.length === 0
    ? { id: 'write.noPlaceOne', params: { name } }
    : { id: 'write.noPlace', params: { name, count: others.length } };
}
