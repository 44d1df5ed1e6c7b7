import { say, type Catalogue, type Message } from '../../messages/message';
import { SEVERITIES } from '../plan/plan';
import { cellName, sheetReference } from '../sheet/address';
import type { Content, SheetChange } from '../sheet/change';
import { CHECKS_SHEET_COLUMNS } from '../sheet/reportSheets';
import type { CellAddress } from '../sheet/grid';
import { reportDay, reportText } from '../sheet/reportText';
import { freeSheetName } from '../sheet/sheetName';
import type { AcceptedFinding } from './acceptance';
import { ruleQuestion, type CheckedFinding, type RuleId } from './rule';

/** What Verifica found, with what a person decided about it. */
export interface CheckReport {
  findings: readonly CheckedFinding[];
  accepted: readonly AcceptedFinding[];
  rulesOff: readonly RuleId[];
  /** Sheets of the workbook. */
  sheets: readonly { id: string; name: string }[];
  /** `2026-11-22`. */
  day: string;
}

/** In characters, by column. */
const CHECKS_WIDTHS = [48, 10, 22, 90, 36];
const CHECKS_HEADINGS_ROW = 3;
const CHECKS_SHEET_ID = 'checks';

/** A sheet for those who were not there: each finding with its question, its cell as a link and what becomes of it. */
export function checksSheetChanges(report: CheckReport, catalogue: Catalogue): SheetChange[] {
  const { findings, accepted, sheets, day } = report;
  const written = (message: Message): string => reportText(say(catalogue, message));
  const name = written({ id: 'checksSheet.title', params: { day: reportDay(day, '-') } });
  const title = written({ id: 'checksSheet.title', params: { day: reportDay(day) } });
  const counts = { findings: findings.length, accepted: accepted.length };
  const lines = reportLines(report, written);
  const rows: readonly (readonly [row: number, contents: readonly Content[]])[] = [
    [0, [title]],
    [1, [written({ id: 'checksSheet.counts', params: counts })]],
    [CHECKS_HEADINGS_ROW, CHECKS_SHEET_COLUMNS],
    ...lines.map((line, i) => [CHECKS_HEADINGS_ROW + 1 + i, line] as const),
  ];
  const taken = sheets.map((sheet) => sheet.name);
  return [
    {
      kind: 'addSheet',
      sheet: CHECKS_SHEET_ID,
      name: freeSheetName(name, taken),
      columnWidths: CHECKS_WIDTHS,
    },
    ...rows.flatMap(([row, contents]) =>
      contents.flatMap((content, column): SheetChange[] =>
        content === '' ? [] : [{ kind: 'write', sheet: CHECKS_SHEET_ID, row, column, content, format: null }],
      ),
    ),
    { kind: 'title', sheet: CHECKS_SHEET_ID, row: 0 },
    {
      kind: 'table',
      sheet: CHECKS_SHEET_ID,
      row: CHECKS_HEADINGS_ROW,
      rows: lines.length,
      columns: CHECKS_SHEET_COLUMNS.length,
      figures: [],
    },
    { kind: 'page', sheet: CHECKS_SHEET_ID, headings: CHECKS_HEADINGS_ROW },
  ];
}

function reportLines(
  { findings, accepted, rulesOff, sheets }: CheckReport,
  written: (message: Message) => string,
): Content[][] {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const line = ({ rule, severity, at, message }: CheckedFinding, state: Message): Content[] => [
    written({ id: ruleQuestion(rule) }),
    written({ id: `pane.severity.${severity}` }),
    at ? cellLink(at, names.get(at.sheet)) : '',
    written(message),
    written(state),
  ];
  const gravestFirst = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return [
    ...gravestFirst.map((finding) => line(finding, { id: `checksSheet.state.${finding.severity}` })),
    ...accepted.map((finding) =>
      line(finding, { id: 'pane.accepted.reason', params: { reason: finding.reason } }),
    ),
    ...rulesOff.map((rule) => [
      ...[written({ id: ruleQuestion(rule) }), '', '', ''],
      written({ id: 'checksSheet.state.off' }),
    ]),
  ];
}

/** A link inside the workbook; the address alone where the name of the sheet could not stand in one. */
function cellLink({ row, column }: CellAddress, sheet: string | undefined): Content {
  const cell = cellName(row, column);
  if (sheet === undefined) return cell;
  if (/["#\p{Cc}]/u.test(sheet)) return `${sheet}, ${cell}`;
  return { formula: `=HYPERLINK("#${sheetReference(sheet)}${cell}","${sheet}, ${cell}")` };
}
