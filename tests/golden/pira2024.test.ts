import { recognise } from '../../src/core/layout/recognise';
import { NO_HINTS } from '../../src/core/layout/layout';
import { readNumber } from '../../src/core/number/readNumber';
import type { CellReading, Plan, PlanNode } from '../../src/core/plan/plan';
import { readWeight } from '../../src/core/rollup/rollup';
import { trimText } from '../../src/core/text/cleanText';
import type { WorkbookFile } from '../../tools/readWorkbook';
import pira from '../fixtures/tno-pira-2024.json';
import { readPira2024 } from '../layout/sampleFiles';

let file: WorkbookFile;
let plan: Plan;
beforeAll(async () => {
  file = await readPira2024();
  plan = planFor(null);
});

function planFor(year: number | null): Plan {
  const { plan: found } = recognise(file.sheets, file.activeSheet, { ...NO_HINTS, year });
  if (!found) throw new Error('not recognised');
  return found;
}

type GoldenNode = (typeof pira.nodes)[number];
const YEARS = ['2024', '2025', '2026'] as const;

const text = (cell: CellReading | null | undefined): string => trimText(String(cell?.value ?? ''));
/** Figures are real numbers in the sheet, and texts in the document. */
const figure = (cell: CellReading | null | undefined): number | null => {
  if (typeof cell?.value === 'number') return cell.value;
  return cell ? (readNumber(text(cell))?.value ?? null) : null;
};

/** A node as the document prints it: what a reader compares. */
function printed(node: GoldenNode): Record<string, unknown> {
  const targets = node.targetTexts as Partial<Record<string, string>>;
  return {
    code: node.code,
    name: node.name,
    weight: node.weight,
    description: node.descrizione,
    algorithm: node.algoritmo,
    type: node.tipologia,
    targets: YEARS.flatMap((year) => (targets[year] ? [`${year} ${targets[year]}`] : [])),
    resources: node.risorseText ? (readNumber(node.risorseText)?.value ?? null) : null,
    cluster: node.clusterText ? (readNumber(node.clusterText)?.value ?? null) : null,
  };
}

function read(node: PlanNode): Record<string, unknown> {
  const { cells, targets } = node;
  const weight = node.weight ? readWeight(node.weight.value) : null;
  return {
    code: node.code,
    name: node.name,
    weight: weight === null ? null : Number((weight * 100).toFixed(4)),
    description: text(cells.description),
    algorithm: text(cells.algorithm),
    type: text(cells.type),
    targets: targets.map(({ year, target }) => `${year} ${text(target)}`),
    resources: figure(cells.resources),
    cluster: figure(cells.cluster),
  };
}

const below = (id: string): GoldenNode[] => pira.nodes.filter(({ parent }) => parent === id);
const objectives = pira.nodes.filter(({ level }) => level === 'obiettivo-strategico');

it('the tree is the ente, three ambiti by the codes, the objectives and their indicators', () => {
  const [ente, ...others] = plan.nodes;
  expect(ente).toMatchObject({ id: 'ente', parent: null, name: pira.chamber });
  const areas = others.filter(({ level }) => level === 'area');
  expect(areas.map(({ code, rows, own }) => [code, rows, own])).toEqual(
    ['01', '02', '03'].map((code) => [code, [], null]),
  );
  const levels = others.filter(({ level }) => level !== 'area').map(({ level }) => level);
  const indicators = pira.nodes.filter(({ level }) => level === 'indicatore');
  expect(levels.filter((level) => level === 'strategic')).toHaveLength(objectives.length);
  expect(levels.filter((level) => level === 'indicator')).toHaveLength(indicators.length);
  expect(levels).toHaveLength(objectives.length + indicators.length);
});

it.each(objectives.map((node) => [node.code, node] as const))('%s and its indicators', (code, objective) => {
  const found = plan.nodes.find(({ id }) => id === code);
  if (!found) throw new Error(`no ${code}`);
  expect(found).toMatchObject({ level: 'strategic', parent: objective.ambito });
  expect(read(found)).toEqual(printed(objective));
  const indicators = plan.nodes.filter(({ parent }) => parent === code);
  expect(indicators.map(read)).toEqual(below(objective.id).map(printed));
});

it.each(objectives.map((node) => [node.code, node] as const))(
  '%s names its missione and programma',
  (code, { parent }) => {
    const programme = pira.nodes.find(({ id }) => id === parent);
    const mission = pira.nodes.find(({ id }) => id === programme?.parent);
    const nodes = plan.nodes.filter(({ id, parent: above }) => id === code || above === code);
    expect(new Set(nodes.map(({ cells }) => `${text(cells.mission)} / ${text(cells.programme)}`))).toEqual(
      new Set([`${mission?.code} - ${mission?.name} / ${programme?.code} - ${programme?.name}`]),
    );
  },
);

it('every part of a cell stands where it says', () => {
  const [grid] = file.sheets;
  const parts = plan.nodes
    .flatMap(({ weight, cells }) => [weight, ...Object.values(cells)])
    .filter((cell) => cell?.part);
  expect(parts.length).toBeGreaterThan(100);
  for (const cell of parts as CellReading[]) {
    const whole = String(grid?.values[cell.row]?.[cell.column]);
    expect(trimText(whole.slice(...(cell.part as [number, number])))).toBe(trimText(String(cell.value)));
  }
});

it('is read for the year of its title, or for the one that a person chooses', () => {
  expect([plan.years, plan.year]).toEqual([[2024, 2025, 2026], 2024]);
  const later = planFor(2026);
  expect(later.year).toBe(2026);
  for (const { target, targets } of later.nodes) {
    expect(target).toEqual(targets.find(({ year }) => year === 2026)?.target ?? null);
  }
});

it('says once that it is a plan without actuals, and has no other doubts', () => {
  expect(plan.findings.map(({ severity, message }) => `${severity} ${message.id}`)).toEqual([
    'note plan.noActuals',
  ]);
  expect(plan.confidence).toBe(1);
});
