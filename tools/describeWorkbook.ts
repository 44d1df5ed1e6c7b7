import { evaluatePlan } from '../src/core/plan/evaluatePlan';
import type { Finding } from '../src/core/plan/plan';
import type { NodeResult } from '../src/core/plan/results';
import { recognise } from '../src/core/layout/recognise';
import { proposeRules } from '../src/core/rules/proposeRules';
import { profileNamed } from '../src/core/rules/readRules';
import { cellName, columnLetters } from '../src/core/sheet/address';
import { isDateFormat } from '../src/core/plan/readCells';
import { formatDate } from '../src/core/date/readDate';
import type { CellReading } from '../src/core/plan/plan';
import type { CellValue } from '../src/core/cell';
import { trimText } from '../src/core/text/cleanText';
import { italian } from '../src/messages/it';
import { say, type Message } from '../src/messages/message';
import { readWorkbook } from './readWorkbook';

const LEVEL_NAMES = {
  entity: 'ente',
  area: 'ambito',
  strategic: 'strategico',
  operational: 'operativo',
  dashboard: 'cruscotto',
  indicator: 'indicatore',
} as const;

/** What `npm run tree` says of a workbook: weights in points of 100, scores as fractions, rows as Excel numbers them. */
export interface WorkbookDescription {
  layout: string | null;
  rules: string;
  sheets: { name: string; headerRows: number[]; columns: Record<string, unknown>[] }[];
  findings: { severity: string; message: string; cell: string | null; node: string | null }[];
  nodes: Record<string, CellValue>[];
}

/** Recognises a workbook, from its active sheet or the named one, otherwise from the first that is laid out as a plan. */
export async function describeWorkbook(
  bytes: Uint8Array,
  { rules: rulesName, sheet }: { rules?: string | undefined; sheet?: string | undefined } = {},
): Promise<WorkbookDescription> {
  const { sheets, activeSheet } = await readWorkbook(bytes);
  const named = sheet === undefined ? null : sheets.find(({ name }) => name === sheet);
  if (named === undefined) throw new Error(`Il file non ha un foglio «${sheet}».`);
  const rules = rulesName ? profileNamed(rulesName) : proposeRules(sheets).rules;
  const candidates = named ? [named.id] : [activeSheet, ...sheets.map(({ id }) => id)];
  const recognitions = candidates.map((id) => recognise(sheets, id));
  const { plan } = recognitions.find((recognition) => recognition.plan) ?? { plan: null };
  if (!plan) {
    const lookedFor = recognitions[0] && 'lookedFor' in recognitions[0] ? recognitions[0].lookedFor : [];
    return {
      layout: null,
      rules: rules.name,
      sheets: [],
      nodes: [],
      findings: lookedFor.map(lookedForInVain),
    };
  }
  const results = evaluatePlan(plan, rules, italian);
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const cell = (at: Finding['at']): string | null =>
    at && `${names.get(at.sheet)}!${cellName(at.row, at.column)}`;
  return {
    layout: plan.layout,
    rules: rules.name,
    sheets: plan.sheets.map(({ name, headerRows, columns }) => ({
      name,
      headerRows: headerRows.map((row) => row + 1),
      columns: columns.map(({ role, column, header, confidence, reason }) => ({
        role,
        column: columnLetters(column),
        header,
        confidence,
        reason: say(italian, reason),
      })),
    })),
    findings: [...plan.findings, ...results.findings].map(({ severity, message, at, node }) => ({
      severity,
      message: say(italian, message),
      cell: cell(at),
      node,
    })),
    nodes: plan.nodes.map((node) => describeNode(results.byId.get(node.id) as NodeResult, names)),
  };
}

function lookedForInVain(message: Message): WorkbookDescription['findings'][number] {
  return { severity: 'error', message: `Non trovato: ${say(italian, message)}`, cell: null, node: null };
}

function describeNode(result: NodeResult, names: ReadonlyMap<string, string>): Record<string, CellValue> {
  const { node } = result;
  const row = node.rows[0];
  return {
    id: node.id,
    parent: node.parent,
    level: LEVEL_NAMES[node.level],
    code: node.code,
    name: node.name,
    weight: result.weight,
    target: shown(node.target),
    actual: shown(node.actual),
    score: result.score,
    status: result.status.label,
    published: result.published,
    byHand: result.byHand,
    agreement: result.agreement,
    problem: result.problem && say(italian, result.problem),
    sheet: row ? (names.get(row.sheet) ?? null) : null,
    row: row ? row.row + 1 : null,
  };
}

/** A cell's value without stray spaces; a date as it is shown. */
function shown(cell: CellReading | null): CellValue {
  if (!cell) return null;
  if (typeof cell.value === 'string') return trimText(cell.value);
  return typeof cell.value === 'number' && isDateFormat(cell.format) ? formatDate(cell.value) : cell.value;
}
