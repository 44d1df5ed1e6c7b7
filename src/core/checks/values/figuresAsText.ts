import type { CellReading, PlanNode } from '../../plan/plan';
import { isDateFormat, isPercentFormat } from '../../sheet/numberFormat';
import type { CheckFacts } from '../facts';
import { plainFigure, type PlainFigure } from './plainFigure';

const STORED_FIGURES = ['weight', 'target', 'actual', 'published'] as const;
export type FigureRole = (typeof STORED_FIGURES)[number];

/** A figure that its cell keeps as text although the others of its column are kept as what they are. */
export interface FigureAsText {
  node: PlanNode;
  role: FigureRole;
  cell: CellReading;
  kind: Extract<PlainFigure, 'numberAsText' | 'dateAsText'>;
}

/** Real figures for each text of a column: a column that is half text was printed so, and nobody typed it. */
const MOST_REAL = 2;

/** Texts that are numbers or dates in a column of real ones: percentages among percentages, other numbers among any. */
export function figuresAsText(facts: CheckFacts): readonly FigureAsText[] {
  const found: (FigureAsText & { column: ColumnFigures; isPercent: boolean })[] = [];
  const columns = new Map<string, ColumnFigures>();
  for (const node of facts.plan.nodes)
    for (const role of STORED_FIGURES) {
      const cell = node[role];
      const kind = cell && plainFigure(cell, isDateFormat(cell.format));
      if (!cell || !kind || facts.isComputed(cell)) continue;
      const key = `${cell.sheet}|${cell.column}`;
      const column = columns.get(key) ?? {
        date: 0,
        dateAsText: 0,
        number: 0,
        percent: 0,
        bare: 0,
        signed: 0,
      };
      columns.set(key, column);
      if (kind === 'date' || kind === 'dateAsText') column[kind] += 1;
      const isPercent = kind === 'number' ? isPercentFormat(cell.format) : /%\s*$/.test(String(cell.value));
      if (kind === 'number') column.number += 1;
      if (kind === 'number' && isPercent) column.percent += 1;
      if (kind === 'numberAsText') column[isPercent ? 'signed' : 'bare'] += 1;
      if (kind === 'numberAsText' || kind === 'dateAsText')
        found.push({ node, role, cell, kind, column, isPercent });
    }
  return found.filter(({ kind, column, isPercent }) => {
    if (kind === 'dateAsText') return column.date >= column.dateAsText * MOST_REAL;
    if (isPercent) return column.percent >= column.signed * MOST_REAL;
    return column.number >= column.bare * MOST_REAL;
  });
}

/** How many cells of a column hold what: real figures, and texts that look like them, with and without a percent sign. */
type ColumnFigures = Record<'date' | 'dateAsText' | 'number' | 'percent' | 'bare' | 'signed', number>;
