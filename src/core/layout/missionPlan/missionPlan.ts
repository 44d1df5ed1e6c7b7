import { codeKey } from '../../codes/codeTree';
import type { CellReading, Plan, SheetReading } from '../../plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../plan/planBuilder';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { reportColumns } from '../headings/columns';
import { sameWords } from '../describedText/describedText';
import { addIndicators, addStray, reportSubtotals } from '../describedText/describedTextNodes';
import { cellAddress, present } from '../cells/cells';
import { describedSheet, joinerOfRows } from '../describedText/describedTextRows';
import type { Layout } from '../layout';
import { readEach } from '../cells/readEach';
import { reportLeftOut } from '../rows/leftOut';
import { readWeightOrNull } from '../cells/leniently';
import { areaOf, readMissionSheet, type MissionSheet, type ObjectiveBlock } from './missionPlanSheet';
import { chooseYear, yearOf, type YearChoice } from '../headings/years';

/** A person confirms first: nothing says the year, or there is neither a missione nor a programma. */
const UNSURE = 0.5;

/**
 * The PIRA by missione and programma (Toscana Nord-Ovest): full-width rows for missioni, programmi and objectives, whose
 * code, name and weight are in one cell; below each objective its resources and a table of indicators with targets of
 * several years. The tree goes by ambito, the first number of an objective's code; missioni are details of its nodes.
 */
export const missionPlan: Layout = {
  id: 'missionPlan',
  looksFor: { id: 'layout.missionPlan.looksFor' },
  *recognise(sheets, activeSheet, hints) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const all = yield* readEach(visible, hints, readMissionSheet);
    const parts = partsOfOnePlan(all, activeSheet);
    if (parts.length === 0) return null;
    const year = chooseYear(
      parts.flatMap(({ rows }) => rows.flatMap(({ header }) => header.targets.map((target) => target.year))),
      parts.flatMap(({ mentions }) => mentions),
      hints.year,
    );
    const others = all.filter((sheet) => !parts.includes(sheet)).map(({ grid }) => grid);
    const used = new Set(all.map(({ grid }) => grid));
    const leftOut = visible.filter((grid) => !used.has(grid));
    return assemble(parts, year, { others, leftOut });
  },
};

/** The sheet in front and those with other objectives: a sheet with the same ones is another plan. */
function partsOfOnePlan(all: readonly MissionSheet[], activeSheet: string): MissionSheet[] {
  const front = all.find(({ grid }) => grid.id === activeSheet);
  if (!front) return [];
  const taken = new Set(codesOf(front));
  const parts = new Set([front]);
  for (const sheet of all) {
    const codes = codesOf(sheet);
    if (codes.some((code) => taken.has(code))) continue;
    codes.forEach((code) => taken.add(code));
    parts.add(sheet);
  }
  return all.filter((sheet) => parts.has(sheet));
}

function codesOf({ blocks }: MissionSheet): string[] {
  return blocks.flatMap(({ title }) => (title ? [codeKey(title.code)] : []));
}

function assemble(
  sheets: readonly MissionSheet[],
  year: YearChoice,
  { others, leftOut }: { others: readonly SheetGrid[]; leftOut: readonly SheetGrid[] },
): Plan {
  const entity = sheets
    .flatMap(({ titles }) => titles)
    .find(({ value }) => /\b(?:camera di commercio|cciaa|c\.c\.i\.a\.a)/i.test(String(value)));
  const builder = new PlanBuilder({
    name: trimText(String(entity?.value ?? '')),
    rows: entity ? [{ sheet: entity.sheet, row: entity.row, column: entity.column }] : [],
    own: null,
  });
  const areas = addAreas(builder, sheets);
  const known = new Map<string, string>();
  for (const sheet of sheets) addSheet(builder, sheet, { areas, known, year: year.year });
  for (const grid of others) {
    const at = { sheet: grid.id, row: grid.row, column: grid.column };
    builder.find('warning', 'sheet.copy', { sheet: grid.name, taken: sheets[0]?.grid.name ?? '' }, at);
  }
  for (const grid of leftOut) reportLeftOut(builder, grid);
  if (!entity) builder.find('warning', 'entity.withoutName', {}, null, ENTITY_ID);
  const readings = sheets.flatMap((sheet) => readSheet(builder, sheet, year.year) ?? []);
  const first = builder.ordered().find(({ target }) => target)?.target ?? null;
  const columns = readings.flatMap(({ reading }) => reading.columns);
  if (!columns.some(({ role }) => role === 'actual')) builder.find('note', 'plan.noActuals', {}, null);
  if (year.guessed) builder.find('warning', 'year.guessed', { year: year.year ?? '' }, first);
  const grouped = sheets.some(({ blocks }) => blocks.some(({ mission, programme }) => mission ?? programme));
  if (!grouped) builder.find('warning', 'plan.noMissions', {}, first);
  const confidences = columns.map(({ confidence }) => confidence);
  return {
    layout: 'missionPlan',
    confidence: Math.min(...confidences, year.guessed || !grouped ? UNSURE : 1),
    sheets: readings.map(({ reading }) => reading),
    years: year.years,
    year: year.year ?? readings.map((reading) => reading.year).find((one) => one !== null) ?? null,
    nodes: builder.ordered(),
    findings: builder.findings,
  };
}

/** The ambiti that the codes of objectives imply, in their order. */
function addAreas(builder: PlanBuilder, sheets: readonly MissionSheet[]): Map<string, string> {
  const codes = new Set(sheets.flatMap(({ blocks }) => blocks.map(({ code }) => areaOf(code))));
  codes.delete('');
  const draft = { level: 'area', name: '', rows: [], own: null } as const;
  return new Map([...codes].sort().map((code) => [code, builder.addNode(ENTITY_ID, { ...draft, code })]));
}

/** What the sheets have in common. */
interface Assembled {
  /** Ambiti by their code, objectives by `codeKey`. */
  areas: ReadonlyMap<string, string>;
  known: Map<string, string>;
  year: number | null;
}

interface Placed {
  grid: SheetGrid;
  area: string;
  block: ObjectiveBlock;
}

function addSheet(
  builder: PlanBuilder,
  { grid, blocks, stray, subtotals, others }: MissionSheet,
  { areas, known, year }: Assembled,
): void {
  const joiner = joinerOfRows(grid, [...blocks.flatMap(({ indicators }) => indicators), ...stray]);
  const source = { grid, joiner, year };
  let area = ENTITY_ID;
  for (const block of blocks) {
    if (block.code !== '') area = areas.get(areaOf(block.code)) ?? ENTITY_ID;
    const id = addObjective(builder, { grid, area, block, known });
    const cells = present({ mission: block.mission, programme: block.programme });
    addIndicators(builder, id, block.indicators, { ...source, cells });
  }
  addStray(builder, stray, source);
  others.report(builder);
  reportSubtotals(builder, grid, subtotals);
}

/** Adds an objective; one that stands under several programmi is still one, with the indicators of all of them. */
function addObjective(
  builder: PlanBuilder,
  { grid, area, block, known: objectives }: Pick<Assembled, 'known'> & Placed,
): string {
  const { title, code, mission, programme, resources, first, last } = block;
  const at = title?.codeCell ?? cellAddress(grid, first, grid.column);
  const rows = title ? [{ sheet: at.sheet, row: at.row, column: at.column }] : [];
  const known = builder.node(objectives.get(codeKey(code)) ?? '');
  if (known && (!title || known.name === '' || sameWords(known.name, title.name))) {
    const weight = title?.weight ?? null;
    builder.merge(known.id, { rows, weight, name: title?.name ?? '' });
    if (title) reportOtherWeight(builder, known.weight, weight, known.id);
    else builder.find('warning', 'block.withoutTitle', { row: first + 1 }, at, known.id);
    return known.id;
  }
  const id = builder.addNode(area, {
    level: 'strategic',
    code,
    name: title?.name ?? '',
    rows,
    own: title ? { sheet: grid.id, first, last } : null,
    weight: title?.weight ?? null,
    cells: present({ code: title?.codeCell, name: title?.nameCell, mission, programme, resources }),
  });
  if (code !== '') objectives.set(codeKey(code), id);
  if (!title) builder.find('warning', 'block.withoutTitle', { row: first + 1 }, at, id);
  else if (!block.hasHeader && block.indicators.length > 0) {
    builder.find('note', 'block.withoutHeader', { code }, at, id);
  }
  return id;
}

/** The same objective with another weight elsewhere. */
function reportOtherWeight(
  builder: PlanBuilder,
  weight: CellReading | null,
  other: CellReading | null,
  id: string,
): void {
  if (!weight || !other || readWeightOrNull(weight.value) === readWeightOrNull(other.value)) return;
  const params = {
    code: builder.node(id)?.code ?? '',
    weight: String(weight.value),
    other: String(other.value),
  };
  builder.find('warning', 'weight.otherElsewhere', params, other, id);
}

function readSheet(
  builder: PlanBuilder,
  { grid, rows, blocks, stray }: MissionSheet,
  year: number | null,
): { reading: SheetReading; year: number | null } | null {
  const indicators = [...blocks.flatMap((block) => block.indicators), ...stray];
  const described = describedSheet(grid, rows, { indicators, year });
  if (!described) return null;
  const { header, reading } = described;
  reportColumns(builder, grid, header, { columns: reading.columns, expected: [] });
  const target: CellAddress = cellAddress(grid, header.row, header.columns.get('target') ?? header.first);
  return { reading, year: yearOf(valueAt(grid, target.row, target.column)) };
}
