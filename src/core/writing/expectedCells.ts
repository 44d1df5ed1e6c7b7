import { BINARY_NOISE } from '../number/binaryNoise';
import type { CellValue } from '../cell';
import type { NodeResult, Results } from '../plan/results';
import { Refusal } from '../refusal';
import { readScore } from '../rollup/rollup';
import type { CellAddress } from '../sheet/grid';
import { INCOMPLETE, TO_CHECK, type Unscored } from '../status/unscored';
import { isErrorText, isPendingError } from '../text/isErrorText';
import type { ColumnPatch } from './patch';
import type { ResultKind } from './resultColumns';
import type { ResultCells } from './resultCells';

/** A result cell that was written, and what it is to show. */
export interface ExpectedCell {
  at: CellAddress;
  node: string;
  /** A score, a label; null: an error, for an input cannot be read. */
  shows: number | string | null;
}

/** What the cells that were written show once Excel has computed them. */
export function expectedCells(
  cells: ResultCells,
  results: Results,
  patches: readonly ColumnPatch[],
): ExpectedCell[] {
  const written = new Map(
    patches.flatMap(({ sheet, row, column, cells: contents }) =>
      contents.flatMap((content, i) =>
        content === null ? [] : [[cellKey({ sheet, row: row + i, column }), content] as const],
      ),
    ),
  );
  return [...results.byId.values()].flatMap((result) =>
    cells.of(result.node.id).flatMap((place) =>
      (['score', 'status'] as const).flatMap((kind): ExpectedCell[] => {
        const { sheet, row, column } = place[kind];
        const content = written.get(cellKey(place[kind]));
        if (content === undefined) return [];
        return [{ at: { sheet, row, column }, node: result.node.id, shows: shownBy(content, kind, result) }];
      }),
    ),
  );
}

/** Whether a cell shows what it is to show. */
export function isAsExpected({ shows }: ExpectedCell, value: CellValue): boolean {
  if (shows === null) return isError(value);
  if (typeof shows === 'string') return value === shows;
  const score = typeof value === 'string' ? typedScore(value) : value;
  return typeof score === 'number' && Math.abs(score - shows) < BINARY_NOISE;
}

/** A published score may be typed as text; an error, or `#BUSY!`, is none. */
function typedScore(text: string): number | null {
  try {
    return readScore(text);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function shownBy(content: string | number, kind: ResultKind, result: NodeResult): ExpectedCell['shows'] {
  if (typeof content === 'number') return content;
  if (!content.startsWith('=')) return content.replace(/^'/, '');
  if (result.problem) return result.byHand === 'published' && kind === 'score' ? null : unscoredWord(result);
  return kind === 'score' ? (result.score ?? 'N/D') : result.status.label;
}

/** What stands for a score that cannot be computed. */
export function unscoredWord({ byHand, children }: NodeResult): Unscored {
  return children.length === 0 || byHand !== null ? TO_CHECK : INCOMPLETE;
}

/** An error that says something of the inputs, not of Excel. */
function isError(value: CellValue): boolean {
  return typeof value === 'string' && isErrorText(value) && !isPendingError(value);
}

function cellKey({ sheet, row, column }: CellAddress): string {
  return `${sheet}|${row}|${column}`;
}
