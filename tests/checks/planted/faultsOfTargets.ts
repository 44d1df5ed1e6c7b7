import type { RuleId } from '../../../src/core/checks/rule';
import { wordsOfDirection } from '../../../src/core/checks/targets/wordsOfDirection';
import { isDuration } from '../../../src/core/number/unit';
import type { CellReading, PlanNode } from '../../../src/core/plan/plan';
import { readActualCell, readTargetCell } from '../../../src/core/plan/readCells';
import { standard } from '../../../src/core/rules/profiles';
import type { Target, Threshold } from '../../../src/core/targets/target';
import type { Fault, Faults } from './fault';
import { onCell } from './onNodes';
import type { PlantingGround } from './plantingGround';

export function targetOf(node: PlanNode): Target {
  return readTargetCell(node, standard);
}

/** A target that an actual reaches or not; null: another kind. */
export function thresholdOf(node: PlanNode): Threshold | null {
  const target = targetOf(node);
  return node.level === 'indicator' && target.kind === 'threshold' ? target : null;
}

/** Its operator is in the text, and neither another year nor the same indicator elsewhere says it again. */
const isWhole = ({ id, name, target, direction, targets }: PlanNode, { nodes }: PlantingGround): boolean =>
  typeof target?.value === 'string' &&
  !direction &&
  targets.length < 2 &&
  !nodes.some((other) => other.id !== id && other.name === name);
const hasActual = ({ actual }: PlanNode): boolean => actual !== null && actual.value !== 0;
/** It was nearly reached, or nearly missed. */
const isNear = (node: PlanNode): boolean => {
  const [target, actual] = [thresholdOf(node), readActualCell(node.actual, standard)];
  const ratio = actual.kind === 'number' && target ? actual.value / target.value : 0;
  return ratio > 0.5 && ratio < 2;
};

/** Something else in the place of a target. */
function retargeted(
  rules: readonly RuleId[],
  text: string | ((target: Threshold, node: PlanNode) => string | null),
  isMeant: (node: PlanNode, ground: PlantingGround) => boolean = () => true,
): Fault {
  const textOf = (node: PlanNode, ground: PlantingGround): string | null => {
    const target = thresholdOf(node);
    if (!target || !isMeant(node, ground)) return null;
    return typeof text === 'string' ? text : text(target, node);
  };
  return onCell(
    rules,
    (node, ground) => textOf(node, ground) !== null && node.target,
    (ground, cell, node) => {
      if (node.direction) ground.type(node.direction, '');
      ground.type(cell, textOf(node, ground) ?? '');
    },
  );
}

const figure = (value: number): string => String(Number(value.toPrecision(8))).replace('.', ',');
const shown = ({ percent, unit }: Threshold, value: number): string =>
  percent ? `${figure(value * 100)}%` : `${figure(value)} ${unit}`.trim();

export const FAULTS_OF_TARGETS: Faults = {
  'a target in words that say nothing': retargeted(['targetUnreadable', 'targetToJudge'], 'da definire'),
  'a target in words of a plan that has no actuals yet': onCell(
    ['targetUnreadable', 'targetToJudge'],
    (node) => thresholdOf(node) && node.target,
    (ground, cell) => {
      for (const { actual } of ground.indicators) if (actual) ground.type(actual, '');
      ground.type(cell, 'da definire');
    },
  ),
  'a unit of measure that is not the one of its target': onCell(
    ['unitDiffers'],
    (node) => unitUnlike(node) !== null && node.cells.measure,
    (ground, cell, node) => ground.type(cell, unitUnlike(node) ?? ''),
  ),
  'a unit of measure of another kind than its target': onCell(
    ['unitDiffers'],
    (node) => thresholdOf(node) && node.cells.measure,
    (ground, cell) => ground.type(cell, 'data'),
  ),
  'a target that is said not to be there': onCell(
    ['targetMissing'],
    (node) => thresholdOf(node) && hasActual(node) && !node.target?.part && node.target,
    (ground, cell) => ground.type(cell, 'n.d.'),
  ),
  'a target of a day that is not': retargeted(['targetUnreadable'], 'Entro 31/02/2024'),
  'a target with a letter O': retargeted(['figureAmbiguous'], (_, { target, direction }) => {
    const text = String(target?.value);
    return !direction && /\d0\D*$/.test(text) ? text.replace(/0(\D*)$/, 'O$1') : null;
  }),
  'a target with two commas': retargeted(['targetUnreadable'], '>= 12,5,0'),
  'a target of two conditions': retargeted(
    ['targetToJudge', 'targetUnreadable'],
    'almeno 5 eventi e 2 corsi',
  ),
  'a target as a range': retargeted(['figureAmbiguous'], 'da 5 a 10'),
  'an approximate target': retargeted(['figureAmbiguous'], 'circa 10'),
  'a target in words': retargeted(['targetToJudge'], 'Sperimentazione su almeno 5 processi'),
  'a target of the year before': retargeted(['targetToJudge'], 'x ≤ x-1'),
  'a target of the average': retargeted(['targetToJudge'], '≥ media cluster'),
  'a dot that may be either': retargeted(['figureAmbiguous'], '>= 1.234'),
  'a target that lost its sign': retargeted(
    ['directionMissing'],
    (target) => (target.operatorFrom === 'written' && target.value > 0 ? shown(target, target.value) : null),
    isWhole,
  ),
  'a percentage target that lost its mark': retargeted(
    ['scaleDiffers', 'unitDiffers'],
    ({ operator, value, percent }) => (percent && value > 0.1 ? `${operator} ${figure(value * 100)}` : null),
    (node, ground) => isWhole(node, ground) && hasActual(node),
  ),
  'a percentage target a hundred times as large': retargeted(
    ['scaleDiffers', 'actualUnreadable'],
    (target) =>
      target.percent && target.value > 0.1 ? `${target.operator} ${shown(target, target.value * 100)}` : null,
    (node, ground) => isWhole(node, ground) && isNear(node),
  ),
  'a deadline beside a number': retargeted(
    ['actualUnreadable', 'targetUnreadable'],
    'Entro 30/06/2024',
    (node) => hasActual(node) && typeof node.actual?.value === 'number',
  ),
  'a deadline of another year': onCell(
    ['deadlineOutsideYear'],
    (node, { year }) => year !== null && targetOf(node).kind === 'deadline' && node.target,
    (ground, cell) =>
      typeof cell.value === 'number'
        ? ground.type(cell, cell.value - 365)
        : ground.type(cell, 'Entro 31/12/2019'),
  ),
  'a deadline that is no day': onCell(
    ['targetUnreadable'],
    (node) => targetOf(node).kind === 'deadline' && node.target,
    (ground, cell) => ground.type(cell, 'Entro 31/02/2024'),
  ),
  'a sign that contradicts the name': retargeted(
    ['directionSuspicious'],
    (target, { name }) => {
      const side = wordsOfDirection(name)?.side;
      if (!side || !target.operator.startsWith(side) || target.operatorFrom !== 'written') return null;
      return `${side === '<' ? '>=' : '<='} ${shown(target, target.value)}`;
    },
    isWhole,
  ),
  'a target that asks less in a later year': onCell(['targetWorsens'], lastStated, (ground, cell, node) => {
    const target = thresholdOf({ ...node, target: cell });
    if (!target) return;
    const value = target.operator.startsWith('>') ? target.value * 0.5 : target.value * 2;
    ground.type(cell, `${target.operator} ${shown(target, value)}`);
  }),
  'a target below the cluster average': onCell(
    ['targetBelowCluster'],
    (node) => {
      const isKnown = /^[>=<≤≥\s]*\d/.test(String(node.cells.cluster?.value ?? ''));
      return thresholdOf(node)?.operatorFrom === 'written' && isKnown && node.target;
    },
    (ground, cell, node) => {
      const target = thresholdOf(node);
      if (!target) return;
      const worst = target.operator.startsWith('>') ? 0.001 : 9_999;
      ground.type(cell, `${target.operator} ${shown(target, worst)}`);
    },
  ),
};

/** What a target is surely not measured in; null: it does not say in what it is. */
function unitUnlike(node: PlanNode): string | null {
  const target = thresholdOf(node);
  if (target?.percent) return 'giorni';
  return target && isDuration(target.unit) ? '%' : null;
}

/** The target of the last year, where all years say theirs in words of one kind. */
function lastStated(node: PlanNode): CellReading | null {
  const { targets, direction } = node;
  const all = targets.map(({ target }) => thresholdOf({ ...node, target }));
  const areStated = all.every(
    (target) => target?.operatorFrom === 'written' && target.operator !== '=' && target.value > 0,
  );
  return targets.length > 1 && !direction && areStated ? (targets.at(-1)?.target ?? null) : null;
}
