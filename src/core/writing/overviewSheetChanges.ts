import { say, type Catalogue, type Message } from '../../messages/message';
import { BINARY_NOISE } from '../number/binaryNoise';
import { lightCounts } from '../plan/lightCounts';
import type { NodeResult, Results } from '../plan/results';
import { LIGHTS, type Light } from '../rules/rules';
import type { Content, SheetChange } from '../sheet/change';
import { OVERVIEW_SHEET_COLUMNS } from '../sheet/reportSheets';
import { reportDay, reportText } from '../sheet/reportText';
import { freeSheetName } from '../sheet/sheetName';

const OVERVIEW_SHEET_ID = 'overview';
/** In characters, by column. */
const OVERVIEW_WIDTHS = [46, 14, 24, 24, 16];
const OVERVIEW_HEADINGS_ROW = 2;
const CHART_ROWS = 18;
const COUNTED_LIGHTS = [...LIGHTS, 'none'] as const;
/** Apart in lightness too. */
const CHART_COLOURS: Readonly<Record<Light | 'none', string>> = {
  green: '#107C41',
  yellow: '#FFC83D',
  red: '#A4262C',
  none: '#C8C6C4',
};

/** The score and the part of the weight. */
const SCORE_FIGURES = [1, 3];

/** A cell, and its format where it has one of its own. */
type OverviewCell = Content | readonly [figure: number, format: string];

/**
 * A sheet for those who read only how the whole stands: the ente and what is right below it, and how many nodes have each
 * light, each with a chart. Figures of the day, not formulas.
 * @param day `2026-11-22`
 */
export function overviewSheetChanges(
  results: Results,
  sheetNames: readonly string[],
  day: string,
  catalogue: Catalogue,
): SheetChange[] {
  const written = (message: Message): string => reportText(say(catalogue, message));
  const title = (between?: string): string =>
    written({ id: 'overviewSheet.title', params: { day: reportDay(day, between) } });
  const scores = scoreLines(results, written);
  const lights = lightLines(results, written);
  const lightsRow = OVERVIEW_HEADINGS_ROW + scores.length + 2;
  const chartsRow = lightsRow + lights.length + 2;
  const rows = [
    [0, [title()]],
    [OVERVIEW_HEADINGS_ROW, OVERVIEW_SHEET_COLUMNS],
    ...scores.map((line, i) => [OVERVIEW_HEADINGS_ROW + 1 + i, line] as const),
    [lightsRow, [written({ id: 'overviewSheet.level' }), ...COUNTED_LIGHTS.map(lightName(written))]],
    ...lights.map((line, i) => [lightsRow + 1 + i, line] as const),
  ] as const;
  const table = (row: number, lines: number, columns: number, figures: readonly number[]): SheetChange => ({
    kind: 'table',
    sheet: OVERVIEW_SHEET_ID,
    row,
    rows: lines,
    columns,
    figures,
  });
  return [
    {
      kind: 'addSheet',
      sheet: OVERVIEW_SHEET_ID,
      name: freeSheetName(title('-'), sheetNames),
      columnWidths: OVERVIEW_WIDTHS,
    },
    ...rows.flatMap(([row, cells]) => cells.flatMap((cell, column) => writeCell(row, column, cell))),
    { kind: 'title', sheet: OVERVIEW_SHEET_ID, row: 0 },
    table(OVERVIEW_HEADINGS_ROW, scores.length, OVERVIEW_SHEET_COLUMNS.length, SCORE_FIGURES),
    table(
      lightsRow,
      lights.length,
      COUNTED_LIGHTS.length + 1,
      COUNTED_LIGHTS.map((_, light) => light + 1),
    ),
    { kind: 'page', sheet: OVERVIEW_SHEET_ID, headings: OVERVIEW_HEADINGS_ROW },
    {
      kind: 'chart',
      sheet: OVERVIEW_SHEET_ID,
      chart: {
        columns: 'beside',
        title: written({ id: 'overviewSheet.scores' }),
        source: { row: OVERVIEW_HEADINGS_ROW, column: 0, rows: scores.length + 1, columns: 2 },
        colours: [CHART_COLOURS.green],
      },
      place: { row: chartsRow, column: 0, rows: CHART_ROWS, columns: 2 },
    },
    {
      kind: 'chart',
      sheet: OVERVIEW_SHEET_ID,
      chart: {
        columns: 'stacked',
        title: written({ id: 'pane.overview.lights' }),
        source: { row: lightsRow, column: 0, rows: lights.length + 1, columns: COUNTED_LIGHTS.length + 1 },
        colours: COUNTED_LIGHTS.map((light) => CHART_COLOURS[light]),
      },
      place: { row: chartsRow, column: 2, rows: CHART_ROWS, columns: 3 },
    },
  ];
}

/** A score that is not there leaves its cell blank, and no column in the chart: its status says why. */
function scoreLines({ root }: Results, written: (message: Message) => string): OverviewCell[][] {
  const below = root.children.filter(({ node }) => node.level !== 'indicator');
  return [root, ...below].map(({ node, score, status, evaluated }) => [
    reportText(`${node.code} ${node.name}`) || written({ id: `pane.level.${node.level}` }),
    score === null ? '' : [score, '0.00%'],
    reportText(status.label),
    [wholeOnlyAtTheEnd(evaluated), '0.0%'],
  ]);
}

function lightLines(results: Results, written: (message: Message) => string): OverviewCell[][] {
  return lightCounts(results).map(({ level, counts }) => [
    written({ id: `pane.levels.${level}` }),
    ...COUNTED_LIGHTS.map((light) => counts[light]),
  ]);
}

function lightName(written: (message: Message) => string): (light: Light | 'none') => string {
  return (light) => written({ id: `pane.light.${light}` });
}

/** Rounded down to the tenth that is shown: only the whole reads 100%. */
function wholeOnlyAtTheEnd(evaluated: NodeResult['evaluated']): number {
  return Math.floor(evaluated * 1000 + BINARY_NOISE) / 1000;
}

function writeCell(row: number, column: number, cell: OverviewCell): SheetChange[] {
  if (cell === '') return [];
  const [content, format] = hasFormat(cell) ? cell : [cell, null];
  return [{ kind: 'write', sheet: OVERVIEW_SHEET_ID, row, column, content, format }];
}

function hasFormat(cell: OverviewCell): cell is readonly [number, string] {
  return Array.isArray(cell);
}
