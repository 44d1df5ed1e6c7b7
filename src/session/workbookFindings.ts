import { formatDate } from '../core/date/readDate';
import { dateOf1904 } from '../core/plan/dateSystem';
import type { Finding, Plan } from '../core/plan/plan';
import type { Survey } from '../workbook/port';

/** What is to be known of the whole workbook beside its tree: how Excel computes it, and counts its days. */
export function workbookFindings({ manualCalculation }: Survey, plan: Plan): Finding[] {
  const findings: Finding[] = [];
  if (manualCalculation) {
    findings.push({ severity: 'warning', message: { id: 'workbook.manual' }, at: null, node: null });
  }
  const date = dateOf1904(plan);
  if (date) {
    const params = { year: plan.year ?? '', date: formatDate(Number(date.value)) };
    const { sheet, row, column } = date;
    findings.push({
      severity: 'error',
      message: { id: 'workbook.dates1904', params },
      at: { sheet, row, column },
      node: null,
    });
  }
  return findings;
}
