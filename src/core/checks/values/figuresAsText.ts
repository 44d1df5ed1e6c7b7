import type { CellReading, PlanNode } from '../../plan/plan';
import { isDateFormat } from '../../sheet/numberFormat';
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

/** Texts that are numbers or dates in a column of real ones. */
export function figuresAsText(facts: CheckFacts): readonly FigureAsText[] {
  const { plan } = facts;
  const found: FigureAsText[] = [];
  const counts = new Map<string, { real: number; texts: number }>();
  for (const node of plan.nodes)
    for (const role of STORED_FIGURES) {
      const cell = node[role];
      const kind = cell && plainFigure(cell, isDateFormat(cell.format));
      if (!cell || !kind || facts.isComputed(cell)) continue;
      const isText = kind === 'numberAsText' || kind === 'dateAsText';
      const key = figureColumn(cell, kind);
      const count = counts.get(key) ?? { real: 0, texts: 0 };
      counts.set(key, count);
      count[isText ? 'texts' : 'real'] += 1;
      if (isText) found.push({ node, role, cell, kind });
    }
  return found.filter(({ cell, kind }) => {
    const { real, texts } = counts.get(figureColumn(cell, kind)) ?? { real: 0, texts: 0 };
    return real >= texts * MOST_REAL;
  });
}

function figureColumn({ sheet, column }: CellReading, kind: PlainFigure): string {
  return `${sheet}|${column}|${kind?.startsWith('date') ? 'date' : 'number'}`;
}
