import type { CheckedFinding } from '../../../src/core/checks/rule';
import { cellName } from '../../../src/core/sheet/address';
import { SEED, workbookTimes } from '../../hunting';
import { ONE_OF_EACH } from '../../layout/sampleFiles';
import type { Fault, Faults, Planting } from './fault';
import { FAULTS_OF_CODES } from './faultsOfCodes';
import { FAULTS_OF_ROWS } from './faultsOfRows';
import { FAULTS_OF_SHEETS } from './faultsOfSheets';
import { FAULTS_OF_TARGETS } from './faultsOfTargets';
import { FAULTS_OF_VALUES } from './faultsOfValues';
import { FAULTS_OF_WEIGHTS } from './faultsOfWeights';
import { cleanWorkbook, PlantingGround, type CleanWorkbook } from './plantingGround';

const FAULTS: Faults = {
  ...FAULTS_OF_WEIGHTS,
  ...FAULTS_OF_CODES,
  ...FAULTS_OF_ROWS,
  ...FAULTS_OF_TARGETS,
  ...FAULTS_OF_VALUES,
  ...FAULTS_OF_SHEETS,
};

/** One of many places, another one for each fault and seed. */
function anyOf<T>(list: readonly T[], salt: number): T | undefined {
  return list[(SEED * 31 + salt * 7919) % Math.max(1, list.length)];
}

function keyOf({ rule, message, node }: CheckedFinding): string {
  return JSON.stringify([rule, message, node]);
}

/** What is found that was not found before. */
function newFindings(ground: PlantingGround): readonly CheckedFinding[] {
  const known = new Set(ground.clean.checked.findings.map(keyOf));
  return ground.check()?.findings.filter((finding) => !known.has(keyOf(finding))) ?? [];
}

/** In its row, or at a node that it concerns. */
function isAt(finding: CheckedFinding, { at, nodes }: Planting, ground: PlantingGround): boolean {
  const cells = at.map((cell) => ground.now(cell));
  return (
    cells.some(({ sheet, row }) => finding.at?.sheet === sheet && finding.at.row === row) ||
    (finding.node !== null && nodes.includes(finding.node))
  );
}

function lineOf({ rule, at }: CheckedFinding): string {
  return `${rule} ${at ? `${at.sheet}!${cellName(at.row, at.column)}` : ''}`;
}

interface Planted {
  kind: string;
  fault: Fault;
  planting: Planting;
}

/** Faults that are not found, and errors that none of the planted ones explains. */
function faultsOfChecking(clean: CleanWorkbook, planted: readonly Planted[]): string[] {
  const ground = new PlantingGround(clean);
  for (const { planting } of planted) planting.plant(ground);
  const found = newFindings(ground);
  const missed = planted.filter(
    ({ fault, planting }) =>
      !found.some((finding) => fault.rules.includes(finding.rule) && isAt(finding, planting, ground)),
  );
  const causes = new Set(planted.flatMap(({ fault }) => [...fault.rules, ...(fault.causes ?? [])]));
  const alarms = found.filter(
    (finding) =>
      finding.severity === 'error' &&
      !causes.has(finding.rule) &&
      !planted.some(({ planting }) => isAt(finding, planting, ground)),
  );
  return [
    ...missed.map(
      ({ kind, planting: { at } }) => `missed: ${kind} ${at[0] ? cellName(at[0].row, at[0].column) : ''}`,
    ),
    ...alarms.map((finding) => `false alarm: ${lineOf(finding)} after ${planted[0]?.kind}`),
  ];
}

/** So many kinds find a family of their own in each workbook, at least. */
const FEWEST_TOGETHER = 6;

/** One of each kind, in families of its own each. */
function apart(clean: CleanWorkbook, salt: number): Planted[] {
  const ground = new PlantingGround(clean);
  const taken = new Set<string>();
  // Whose rows move, or whose scores others change.
  const isApart = (kind: string): boolean => !/deleted|copied|code|totals|published|no actuals/.test(kind);
  return Object.entries(FAULTS).flatMap(([kind, fault], i): Planted[] => {
    if (!isApart(kind)) return [];
    const free = fault
      .places(ground)
      .filter(({ nodes }) => nodes.every((id) => !taken.has(ground.familyOf(id))));
    const planting = anyOf(free, salt + i);
    if (!planting) return [];
    for (const id of planting.nodes) taken.add(ground.familyOf(id));
    return [{ kind, fault, planting }];
  });
}

let workbooks: readonly CleanWorkbook[];
beforeAll(async () => {
  const files = await Promise.all(Object.values(ONE_OF_EACH).map((read) => read()));
  workbooks = files.map(({ sheets, activeSheet }) => cleanWorkbook(sheets, activeSheet));
});

/** Layouts in which each fault is tried alone: another one for each. */
const LAYOUTS_TRIED = workbookTimes(Object.keys(ONE_OF_EACH).length);

it.each(Object.entries(FAULTS).map(([kind, fault], i) => ({ kind, fault, i })))(
  '$kind: found where it was planted, and no error elsewhere',
  ({ kind, fault, i }) => {
    const planted = workbooks.flatMap((clean) => {
      const planting = anyOf(fault.places(new PlantingGround(clean)), i);
      return planting ? [{ clean, planting }] : [];
    });
    expect(planted).not.toEqual([]);
    const first = (SEED + i) % planted.length;
    const tried = [...planted, ...planted].slice(first, first + Math.min(LAYOUTS_TRIED, planted.length));
    expect(
      tried.flatMap(({ clean, planting }) => faultsOfChecking(clean, [{ kind, fault, planting }])),
    ).toEqual([]);
  },
);

it.each(Object.keys(ONE_OF_EACH).map((name, i) => [name, i] as const))(
  'those that are planted together in %s are found as well',
  (_, i) => {
    const clean = workbooks[i] as CleanWorkbook;
    const planted = apart(clean, 1);
    expect(planted.length).toBeGreaterThanOrEqual(FEWEST_TOGETHER);
    expect(faultsOfChecking(clean, planted)).toEqual([]);
  },
);
