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

describe.each(Object.entries(ONE_OF_EACH))('in %s', (_, read) => {
  let clean: CleanWorkbook;
  beforeAll(async () => {
    const { sheets, activeSheet } = await read();
    clean = cleanWorkbook(sheets, activeSheet);
  });

  it('each fault that is planted alone is found where it was planted, and makes no error elsewhere', () => {
    const ground = new PlantingGround(clean);
    const planted = Object.entries(FAULTS).flatMap(([kind, fault], i): Planted[] => {
      const planting = anyOf(fault.places(ground), i);
      return planting ? [{ kind, fault, planting }] : [];
    });
    expect(planted.length).toBeGreaterThan(15);
    const [count, from] = [workbookTimes(planted.length), SEED % planted.length];
    const tried = [...planted, ...planted].slice(from, from + Math.min(count, planted.length));
    expect(tried.flatMap((one) => faultsOfChecking(clean, [one]))).toEqual([]);
  });

  it('so are those that are planted together', () => {
    expect(faultsOfChecking(clean, apart(clean, 1))).toEqual([]);
  });
});

it('each fault has a place in one of the layouts', async () => {
  const grounds = await Promise.all(
    Object.values(ONE_OF_EACH).map(async (read) => {
      const { sheets, activeSheet } = await read();
      return new PlantingGround(cleanWorkbook(sheets, activeSheet));
    }),
  );
  const unplanted = Object.entries(FAULTS).flatMap(([kind, fault]) =>
    grounds.some((ground) => fault.places(ground).length > 0) ? [] : [kind],
  );
  expect(unplanted).toEqual([]);
});
