import type { CellValue } from '../../../src/core/cell';
import type { PlanNode } from '../../../src/core/plan/plan';
import { EditableSheet } from '../../layout/editableWorkbook';
import { pointsOf } from './faultsOfWeights';
import { cleanWorkbook, type CleanWorkbook } from './plantingGround';

/** Rows of a sheet that an office keeps beside its plan: a title, a blank row, headings, a row for each objective. */
export type SummaryRows = readonly (readonly CellValue[])[];

export interface SummaryTables {
  /** Codice, Obiettivo, Peso, Risultato. */
  Riepilogo: SummaryRows;
  /** Codice, Voce, Risorse previste, Risorse utilizzate, and their totals. */
  Risorse: SummaryRows;
}

/** The row of the first objective. */
export const FIRST_LISTED = 3;

/** The level of which an office prints a list. */
function listedNodes({ checked: { plan } }: CleanWorkbook): readonly PlanNode[] {
  const levels = (['operational', 'strategic'] as const).map((level) =>
    plan.nodes.filter((node) => node.level === level),
  );
  return levels.find((nodes) => nodes.length >= 5) ?? [];
}

/** Tables in which nothing is wrong. */
export function summaryTables(clean: CleanWorkbook): SummaryTables {
  const { results } = clean.checked;
  const nodes = listedNodes(clean);
  const twoDecimals = (points: number): number => Number(points.toFixed(2));
  const results100 = nodes.map(({ id, code, name, weight }): CellValue[] => {
    const { published = null, score = null } = results.byId.get(id) ?? {};
    const result = published ?? score;
    return [
      ...[code, name, weight ? twoDecimals(pointsOf(weight)) : ''],
      result === null ? 'N/D' : twoDecimals(result * 100),
    ];
  });
  const euro = nodes.map(({ code, name }, i): CellValue[] => [
    ...[code, name, 10_000 + 1_250 * i, 9_000 + 1_100 * i],
  ]);
  const total = [2, 3].map((column) => euro.reduce((sum, row) => sum + Number(row[column]), 0));
  return {
    Riepilogo: [
      ['Riepilogo degli obiettivi'],
      [],
      ['Codice', 'Obiettivo', 'Peso', 'Risultato'],
      ...results100,
    ],
    Risorse: [
      ['Risorse del piano'],
      [],
      ['Codice', 'Voce', 'Risorse previste', 'Risorse utilizzate'],
      ...euro,
      ['Totale', '', ...total],
    ],
  };
}

export function withTables({ sheets, activeSheet }: CleanWorkbook, tables: SummaryTables): CleanWorkbook {
  const more = Object.entries(tables as unknown as Record<string, SummaryRows>).map(([name, rows]) =>
    EditableSheet.from(
      name,
      name,
      rows.map((row) => [...row]),
    ).grid(),
  );
  return cleanWorkbook([...sheets, ...more], activeSheet);
}
