import type { FormulaReference } from '../sheet/formula';
import type { Row } from '../sheet/rowOrder';

/** A formula as it is at the end, in the row where it is by then; null: the cell becomes blank. */
export interface RepairedFormula {
  row: Row;
  column: number;
  formula: string | null;
  /** Excel would not make it so by itself. */
  mustWrite: boolean;
}

/** A reference to a sheet whose rows move, with those rows. */
export interface Touched {
  reference: FormulaReference;
  sheet: string;
  rows: readonly Row[];
}

/** Where a reference ends up; `certain`: Excel makes the same of it. */
export interface Outcome {
  rows: Row[];
  also: Row[];
  /** Rows that are not meant, even where they stand between those that are. */
  apart: Set<Row>;
  dropped: boolean;
  lost: boolean;
  certain: boolean;
}

/** What the references of one formula cover together, sheet by sheet and column by column. */
export class Coverage {
  private readonly byColumns = new Map<string, { references: Touched[]; rows: Set<Row> }>();

  constructor(references: readonly Touched[]) {
    for (const reference of references) {
      const group = this.byColumns.get(columnsKey(reference)) ?? { references: [], rows: new Set() };
      this.byColumns.set(columnsKey(reference), group);
      group.references.push(reference);
      for (const row of reference.rows) group.rows.add(row);
    }
  }

  groups(): Touched[][] {
    return [...this.byColumns.values()].map(({ references }) => references);
  }

  of(reference: Touched): ReadonlySet<Row> {
    return this.byColumns.get(columnsKey(reference))?.rows ?? new Set();
  }
}

function columnsKey({ sheet, reference }: Touched): string {
  return `${sheet}|${reference.columns?.join(':') ?? ''}`;
}
