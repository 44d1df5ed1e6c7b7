import type { CellValue } from '../src/core/cell';
import { CheckFacts } from '../src/core/checks/facts';
import { runChecks } from '../src/core/checks/runChecks';
import { formatDate } from '../src/core/date/readDate';
import { isOpen, type DirectionSource } from '../src/core/plan/directions';
import { evaluatePlan } from '../src/core/plan/evaluatePlan';
import { groupings, groupResults, type Group, type GroupingKind } from '../src/core/plan/grouping';
import {
  ASKING_BELOW,
  COLUMN_ROLES,
  type CellReading,
  type Finding,
  type NodeCells,
  type Plan,
  type SheetReading,
} from '../src/core/plan/plan';
import { isDateFormat } from '../src/core/sheet/numberFormat';
import type { NodeResult, Results } from '../src/core/plan/results';
import type { Rules } from '../src/core/rules/rules';
import { cellName, columnLetters } from '../src/core/sheet/address';
import type { SheetGrid } from '../src/core/sheet/grid';
import { trimText } from '../src/core/text/cleanText';
import { italian } from '../src/messages/it';
import { say, type Message } from '../src/messages/message';
import { openPlan, type OpenOptions } from './openPlan';

const LEVEL_NAMES = {
  entity: 'ente',
  area: 'ambito',
  strategic: 'strategico',
  operational: 'operativo',
  dashboard: 'cruscotto',
  indicator: 'indicatore',
} as const;

const DIRECTION_SOURCES: Readonly<Record<DirectionSource, string>> = {
  target: 'target',
  sheet: 'verso',
  person: 'risposta',
  elsewhere: 'altrove nel piano',
  otherYears: 'altri anni',
  zero: 'zero',
  supposed: 'supposto',
  undecided: 'da decidere',
};

type Said = Record<string, unknown>;

/** What `npm run tree` says of a workbook: weights in points of 100, scores as fractions, rows as Excel numbers them. */
export interface WorkbookDescription {
  layout: string | null;
  /** 0–1; below a stated threshold the pane asks a person first. */
  confidence: number | null;
  asks: boolean;
  year: number | null;
  years: readonly number[];
  rules: string;
  sheets: Said[];
  /** How many targets without an operator were read with the chamber's default, and how many wait for a person. */
  directions: { supposed: number; undecided: number };
  findings: { severity: string; message: string; cell: string | null; node: string | null }[];
  nodes: Said[];
  /** The same rows by missione and programma, and by organisational unit, where the workbook names them. */
  groupings: Partial<Record<GroupingKind, Said[]>>;
}

/** Recognises and computes a workbook. @throws UnreadableFile */
export async function describeWorkbook(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<WorkbookDescription> {
  const { sheets, recognition, rules } = await openPlan(bytes, options);
  if (!recognition.plan) return notRecognised(recognition.lookedFor, rules);
  const { plan } = recognition;
  return describePlan(plan, evaluatePlan(plan, rules, italian), sheets);
}

function notRecognised(lookedFor: readonly Message[], { name }: Rules): WorkbookDescription {
  return {
    layout: null,
    confidence: null,
    asks: false,
    year: null,
    years: [],
    rules: name,
    sheets: [],
    directions: { supposed: 0, undecided: 0 },
    findings: lookedFor.map((message) => ({
      severity: 'error',
      message: `Non trovato: ${say(italian, message)}`,
      cell: null,
      node: null,
    })),
    nodes: [],
    groupings: {},
  };
}

function describePlan(plan: Plan, results: Results, sheets: readonly SheetGrid[]): WorkbookDescription {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const facts = new CheckFacts(plan, results, new Map(sheets.map((grid) => [grid.id, grid])));
  const cell = (at: Finding['at']): string | null =>
    at && `${names.get(at.sheet)}!${cellName(at.row, at.column)}`;
  return {
    layout: plan.layout,
    confidence: plan.confidence,
    asks: plan.confidence < ASKING_BELOW,
    year: plan.year,
    years: plan.years,
    rules: results.rules.name,
    sheets: plan.sheets.map(describeSheet),
    directions: { supposed: countOf(results, 'supposed'), undecided: countOf(results, 'undecided') },
    findings: runChecks(facts).map(({ severity, message, at, node }) => ({
      severity,
      message: say(italian, message),
      cell: cell(at),
      node,
    })),
    nodes: plan.nodes.map((node) => describeNode(results.byId.get(node.id) as NodeResult, names)),
    groupings: Object.fromEntries(
      groupings(plan).map((kind) => [kind, groupResults(results, kind).map(describeGroup)]),
    ),
  };
}

function countOf({ byId }: Results, source: DirectionSource): number {
  return [...byId.values()].filter(({ direction }) => direction?.source === source).length;
}

function describeSheet({ name, headerRows, columns, unused }: SheetReading): Said {
  return {
    name,
    headerRows: headerRows.map((row) => row + 1),
    columns: columns.map(({ role, column, header, confidence, reason }) => ({
      role,
      column: columnLetters(column),
      header,
      confidence,
      reason: say(italian, reason),
    })),
    unused: unused.map(({ column, header }) => ({ column: columnLetters(column), header })),
  };
}

function describeNode(result: NodeResult, names: ReadonlyMap<string, string>): Said {
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
    ...(node.targets.length > 0 && {
      targets: Object.fromEntries(node.targets.map(({ year, target }) => [year, shown(target)])),
    }),
    actual: shown(node.actual),
    ...(node.direction && { direction: shown(node.direction) }),
    ...describeDirection(result),
    score: result.score,
    status: result.status.label,
    published: result.published,
    byHand: result.byHand,
    agreement: result.agreement,
    problem: result.problem && say(italian, result.problem),
    sheet: row ? (names.get(row.sheet) ?? null) : null,
    row: row ? row.row + 1 : null,
    ...details(node.cells),
  };
}

/** Who says the direction of a target that carries none, and how many below a node wait for one. */
function describeDirection({ direction, undecided }: NodeResult): Said {
  return {
    ...(direction && isOpen(direction) && { directionFrom: DIRECTION_SOURCES[direction.source] }),
    ...(direction?.reason && { directionReason: say(italian, direction.reason) }),
    ...(undecided > 0 && { undecided }),
  };
}

/** What the sheet says of a node beside its figures; its own status apart from the computed one. */
function details(cells: NodeCells): Said {
  const said: Said = {};
  for (const role of COLUMN_ROLES) {
    if (role === 'code' || role === 'name' || !(role in cells)) continue;
    const reading = cells[role as keyof NodeCells];
    if (reading) said[role === 'status' ? 'publishedStatus' : role] = shown(reading);
  }
  return said;
}

function describeGroup({ kind, code, name, groups, members }: Group): Said {
  return {
    kind,
    ...(code !== '' && { code }),
    name,
    ...(kind === 'unit' && { score: null, reason: say(italian, { id: 'pane.view.units.noScore' }) }),
    ...(groups.length > 0 && { groups: groups.map(describeGroup) }),
    nodes: members.map(({ node }) => ({ id: node.id })),
  };
}

/** A cell's value without stray spaces; a date as it is shown. */
function shown(cell: CellReading | null): CellValue {
  if (!cell) return null;
  if (typeof cell.value === 'string') return trimText(cell.value);
  return typeof cell.value === 'number' && isDateFormat(cell.format) ? formatDate(cell.value) : cell.value;
}
