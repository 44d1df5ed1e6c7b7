import type { Finding, Plan } from '../../plan/plan';
import { yearOf } from '../headings/years';

/** Targets and actuals of one table whose headings name two years: one of the columns was not brought to the new one. */
export function actualsOfOtherYear({ sheets }: Plan): Finding[] {
  return sheets.flatMap(({ id, columns, headerRows: [row = 0] }): Finding[] => {
    const [target, actual] = (['target', 'actual'] as const).map((of) =>
      columns.find(({ role }) => role === of),
    );
    const [year, actualYear] = [target, actual].map((one) => yearOf(one?.header ?? ''));
    if (!target || !actual || year == null || actualYear == null || year === actualYear) return [];
    const at = { sheet: id, row, column: actual.column };
    const params = { target: target.header, actual: actual.header };
    return [{ severity: 'warning', message: { id: 'column.otherYear', params }, at, node: null }];
  });
}
