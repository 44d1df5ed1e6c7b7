import { readActual } from '../../src/core/actual/readActual';
import { isDateFormat } from '../../src/core/sheet/numberFormat';
import { formatDate } from '../../src/core/date/readDate';
import { recognise } from '../../src/core/layout/recognise';
import type { CellReading, Plan, PlanNode } from '../../src/core/plan/plan';
import { unitsOf } from '../../src/core/plan/grouping';
import { readScore, readWeight } from '../../src/core/rollup/rollup';
import { trimText } from '../../src/core/text/cleanText';
import type { WorkbookFile } from '../../tools/readWorkbook';
import relazione from '../fixtures/tno-2025.json';
import { readRelazione2025 } from '../layout/sampleFiles';

let file: WorkbookFile;
let plan: Plan;
beforeAll(async () => {
  file = await readRelazione2025();
  plan = planFrom(file.activeSheet);
});

function planFrom(front: string): Plan {
  const { plan: found } = recognise(file.sheets, front);
  if (!found) throw new Error('not recognised');
  return found;
}

const LEVELS: Record<string, string> = {
  ente: 'entity',
  ambito: 'area',
  'obiettivo-strategico': 'strategic',
  'obiettivo-operativo': 'operational',
  indicatore: 'indicator',
};

const text = (cell: CellReading | null | undefined): string => trimText(String(cell?.value ?? ''));
const points = (fraction: number | null): number | null =>
  fraction === null ? null : Number((fraction * 100).toFixed(4));
const weightOf = ({ weight }: PlanNode): number | null => points(weight && readWeight(weight.value));
const scoreOf = ({ published }: PlanNode): number | null => points(published && readScore(published.value));

/** What a cell of an actual says, whether it is a figure or a text: dates as they are shown, figures without unit. */
function said(value: CellReading['value'], format = ''): unknown {
  if (typeof value === 'number' && isDateFormat(format)) return said(formatDate(value));
  const actual = readActual(value);
  return actual.kind === 'number' ? Number(actual.value.toPrecision(12)) : { ...actual };
}
const actualOf = ({ actual }: PlanNode): unknown => (actual ? said(actual.value, actual.format) : null);

interface Printed {
  level: string;
  code: string;
  name: string;
  weight: number | null;
  published: number | null;
  target: string;
  actual: unknown;
  description: string;
  algorithm: string;
  type: string;
  source: string;
  status: string;
  units: readonly string[];
}

function read(node: PlanNode): Printed {
  const { level, code, name, cells } = node;
  return {
    level,
    code,
    name,
    weight: weightOf(node),
    published: scoreOf(node),
    target: text(node.target),
    actual: actualOf(node),
    description: text(cells.description),
    algorithm: text(cells.algorithm),
    type: text(cells.type),
    source: text(cells.source),
    status: text(cells.status),
    units: unitsOf(node),
  };
}

type GoldenNode = (typeof relazione.nodes)[number];

function printed(node: GoldenNode): Printed {
  return {
    level: LEVELS[node.level] ?? '',
    code: node.code ?? '',
    // The workbook writes the ente without its hyphen.
    name: node.id === 'ente' ? node.name.replace('-', ' ') : node.name,
    weight: node.weight,
    published: node.publishedScore,
    target: node.targetText ?? '',
    actual: node.valueText === null ? null : said(node.valueText),
    description: node.description ?? '',
    algorithm: node.algoritmo ?? '',
    type: node.tipologia ?? '',
    source: node.fonte ?? '',
    status: node.publishedStatus ?? '',
    units: node.unita ?? [],
  };
}

it.each(relazione.nodes.map((node) => [node.id, node] as const))('%s', (id, golden) => {
  const node = plan.nodes.find((found) => found.id === id);
  if (!node) throw new Error(`no ${id}`);
  expect(node.parent).toBe(golden.parent);
  expect(read(node)).toEqual(printed(golden));
});

it('has those nodes and the dashboards, and no others', () => {
  const dashboards = plan.nodes.filter(({ id }) => id.startsWith('cruscotto'));
  expect(plan.nodes.length - dashboards.length).toBe(relazione.nodes.length);
  expect(dashboards.filter(({ parent }) => parent === null)).toHaveLength(relazione.dashboards.length);
});

describe.each(relazione.dashboards.map((dashboard) => [dashboard.title, dashboard] as const))(
  'the dashboard of the %s',
  (title, { number, rows, publishedScore }) => {
    it('is a root of its own, after the ente and all that is below it', () => {
      const root = plan.nodes.find(({ id }) => id === `cruscotto ${number}`);
      expect(root).toMatchObject({
        parent: null,
        level: 'dashboard',
        code: number,
        name: title,
        weight: null,
      });
      expect(root?.published ?? null).toBe(publishedScore);
      expect(plan.nodes[0]?.id).toBe('ente');
      const roots = plan.nodes.flatMap(({ parent }, i) => (parent === null ? [i] : []));
      expect(roots[1]).toBe(relazione.nodes.length);
    });

    it.each(rows.map((row) => [row.id, row] as const))('%s', (id, row) => {
      const node = plan.nodes.find((found) => found.id === id.replace('C', 'cruscotto '));
      if (!node) throw new Error(`no ${id}`);
      expect([
        node.code,
        node.name,
        weightOf(node),
        text(node.target),
        actualOf(node),
        scoreOf(node),
      ]).toEqual([
        row.code,
        row.indicator,
        row.weight,
        row.targetText,
        said(row.valueText),
        row.publishedScore,
      ]);
      expect([text(node.cells.description), text(node.cells.algorithm)]).toEqual([
        row.description,
        row.algoritmo,
      ]);
      expect(node.resultAt).toMatchObject({ row: node.rows[0]?.row });
    });
  },
);

it('results go where the document prints them', () => {
  const [strategic, operational] = ['3.1 Obiettivi strategici', '3.2 Obiettivi operativi'].map(
    (name) => file.sheets.find((sheet) => sheet.name === name)?.id,
  );
  const at = (id: string): unknown => plan.nodes.find((node) => node.id === id)?.resultAt;
  expect(at('OS_01.01')).toEqual({ sheet: strategic, row: 5, column: 1 });
  expect(at('PO_01.01.02')).toEqual({ sheet: operational, row: 14, column: 1 });
  expect(at('OS_01.01#1')).toBeNull();
});

it('rows of an objective are from its title to the headings of its table; other sheets repeat it', () => {
  const node = plan.nodes.find(({ id }) => id === 'OS_03.01');
  expect(node?.own).toMatchObject({ first: 21, last: 26 });
  const names = node?.rows.map(({ sheet }) => file.sheets.find(({ id }) => id === sheet)?.name);
  expect(names).toEqual([
    '3.1 Obiettivi strategici',
    '3.2 Obiettivi operativi',
    '3.0 Albero',
    '1 Principali risultati',
  ]);
});

it('programma and resources are those of the labels', () => {
  const cells = plan.nodes.find(({ id }) => id === 'OS_03.01')?.cells;
  expect([text(cells?.programme), text(cells?.resources)]).toEqual([
    '004 - Vigilanza e tutela dei consumatori',
    '261.584,00 Euro',
  ]);
});

it('tells the one result that is printed otherwise elsewhere, and has no other doubts', () => {
  expect(plan.findings).toHaveLength(1);
  const [finding] = plan.findings;
  expect(finding).toMatchObject({ severity: 'warning', node: 'OS_03.01', at: { row: 12, column: 2 } });
  expect(finding?.message).toEqual({
    id: 'published.otherElsewhere',
    params: { code: 'OS_03.01', sheet: '3.1 Obiettivi strategici', published: '97,89 %', other: '99,91%' },
  });
  expect([plan.year, plan.confidence]).toEqual([2025, 1]);
});

it('is the same from whichever sheet is in front', () => {
  for (const { id } of file.sheets) expect(planFrom(id)).toEqual(plan);
});
