import type { RuleId } from '../../../src/core/checks/rule';
import type { CellReading, PlanNode } from '../../../src/core/plan/plan';
import { formatDate } from '../../../src/core/date/readDate';
import { isDateFormat, isPercentFormat } from '../../../src/core/sheet/numberFormat';
import type { Fault, Faults } from './fault';
import { targetOf, thresholdOf } from './faultsOfTargets';
import { onCell, onNodes } from './onNodes';
import type { PlantingGround } from './plantingGround';

const isMeasured = ({ level, target, actual }: PlanNode): boolean =>
  level === 'indicator' && target !== null && actual !== null;

/** Something else in the place of an actual. */
function measured(
  rules: readonly RuleId[],
  isMeant: (node: PlanNode) => boolean,
  value: string | number | ((target: number) => number),
  format?: string,
): Fault {
  return onCell(
    rules,
    (node) => isMeasured(node) && isMeant(node) && node.actual,
    (ground, cell, node) => {
      const typed = typeof value === 'function' ? value(thresholdOf(node)?.value ?? 0) : value;
      ground.type(cell, typed, format);
    },
  );
}

const isKind =
  (kind: string) =>
  (node: PlanNode): boolean =>
    targetOf(node).kind === kind;
const isScored = (node: PlanNode): boolean =>
  ['threshold', 'deadline', 'yesNo'].includes(targetOf(node).kind);
const isAtLeast = (node: PlanNode): boolean => {
  const target = thresholdOf(node);
  return target !== null && target.operator.startsWith('>') && target.value > 0 && !node.actual?.part;
};
const isCount = (node: PlanNode): boolean => {
  const target = thresholdOf(node);
  return target !== null && !target.percent && target.value > 0;
};
const isPercent = (node: PlanNode): boolean => {
  const target = thresholdOf(node);
  return target !== null && target.percent && target.value > 0.05;
};

const FIGURES = ['weight', 'target', 'actual'] as const;

/** Whether most cells of a column are numbers, or dates, of Excel. */
function areReal(ground: PlantingGround, cell: CellReading, isDate: boolean): boolean {
  const column = ground.nodes.flatMap((node) =>
    FIGURES.flatMap((role) => {
      const other = node[role];
      return other?.sheet === cell.sheet && other.column === cell.column ? [other] : [];
    }),
  );
  const isReal = ({ value, format }: CellReading): boolean =>
    typeof value === 'number' &&
    isDateFormat(format) === isDate &&
    isPercentFormat(format) === isPercentFormat(cell.format);
  return (
    column.filter(isReal).length > column.filter(({ value }) => typeof value === 'string').length * 2 + 3
  );
}

/** A real number, or a real date, as the text that it shows. */
function keptAsText(role: (typeof FIGURES)[number], isDate: boolean): Fault {
  return onCell(
    [isDate ? 'dateAsText' : 'numberAsText'],
    (node, ground) => {
      const cell = node[role];
      const isReal = typeof cell?.value === 'number' && isDateFormat(cell.format) === isDate;
      return isReal && !cell.part && areReal(ground, cell, isDate) && cell;
    },
    (ground, cell) => ground.type(cell, isDate ? formatDate(Number(cell.value)) : asText(cell)),
  );
}

const asText = ({ value, format }: CellReading): string =>
  isPercentFormat(format)
    ? `${String(Math.round(Number(value) * 10_000) / 100).replace('.', ',')}%`
    : String(value).replace('.', ',');

export const FAULTS_OF_VALUES: Faults = {
  'an actual left blank': measured(
    ['actualsMissing', 'cellDecides'],
    (node) => isScored(node) && !node.actual?.part,
    '',
  ),
  'an actual that is lost beside its published score': measured(
    ['publishedDiffers'],
    (node) => isScored(node) && node.published !== null && !node.actual?.part,
    'n.d.',
  ),
  'an actual with a minus': measured(['actualUnreadable'], isAtLeast, (target) => -target),
  'a word for an actual': measured(['actualUnreadable'], isKind('threshold'), 'molti'),
  'an actual still in progress': measured(['actualUnreadable'], isKind('threshold'), 'in corso'),
  'an actual with a letter O': measured(['figureAmbiguous'], isKind('threshold'), '1O'),
  'an actual with two commas': measured(['actualUnreadable'], isKind('threshold'), '12,5,0'),
  'a date for a number': measured(['actualUnreadable'], isCount, '30/06/2024'),
  'a real date for a number': measured(['actualUnreadable'], isCount, 45473, 'dd/mm/yyyy'),
  'a number for a deadline': measured(['actualUnreadable'], isKind('deadline'), 45, 'General'),
  'a day that is not': measured(['actualUnreadable'], isKind('deadline'), '31/02/2024'),
  'a yes for a number': measured(['actualUnreadable'], isCount, 'sì'),
  'an outcome for a number': measured(['actualUnreadable'], isCount, 'Raggiunto'),
  'a number for yes or no': measured(['actualUnreadable'], isKind('yesNo'), 5, 'General'),
  'a percentage beside a number': measured(['unitDiffers', 'scaleDiffers'], isCount, '65%'),
  'an actual percentage that lost its mark': measured(
    ['scaleDiffers'],
    isPercent,
    (target) => Math.round(target * 95),
    'General',
  ),
  'an actual in thousands': measured(
    ['scaleDiffers', 'figureAmbiguous'],
    (node) => isCount(node) && (thresholdOf(node)?.value ?? 0) > 1_000,
    (target) => target / 1_000,
    'General',
  ),
  'an actual in another unit': measured(
    ['unitDiffers'],
    (node) => isCount(node) && /^(?:gg|giorni)/.test(thresholdOf(node)?.unit ?? ''),
    '2 settimane',
  ),
  'an actual #N/A': measured(['errorCell', 'actualUnreadable'], () => true, '#N/A'),
  'an actual #DIV/0!': measured(['errorCell', 'actualUnreadable'], () => true, '#DIV/0!'),
  'a target #REF!': onCell(
    ['errorCell', 'targetUnreadable'],
    ({ level, target }) => level === 'indicator' && target,
    (ground, cell) => ground.type(cell, '#REF!'),
  ),
  'a number kept as text': keptAsText('actual', false),
  'a date kept as text': keptAsText('actual', true),
  'a weight kept as text': keptAsText('weight', false),
  'a target kept as text': keptAsText('target', false),
  'a code that ends with a space': onCell(
    ['straySpaces'],
    ({ cells: { code } }) => typeof code?.value === 'string' && !code.part && code,
    (ground, cell) => ground.type(cell, `${cell.value}\u00a0`),
  ),
  'a name that ends with a space': onCell(
    ['straySpaces'],
    ({ cells: { name } }) => name && !name.part && !/^\s|\s$/.test(String(name.value)) && name,
    (ground, cell) => ground.type(cell, `${cell.value}\u00a0`),
  ),
  'a target that begins with a space': onCell(
    ['straySpaces'],
    ({ target }) => typeof target?.value === 'string' && target,
    (ground, cell) => ground.type(cell, `\u00a0${cell.value}`),
  ),
  'a published score of another row': onCell(
    ['publishedDiffers', 'scoreByHand', 'objectiveTwoResults'],
    ({ published }) => published,
    (ground, cell) => {
      const isFull = /100/.test(String(cell.value)) || Number(cell.value) > 0.5;
      ground.type(
        cell,
        typeof cell.value === 'number' ? (isFull ? 0.37 : 0.91) : isFull ? '37,00 %' : '91,00 %',
      );
    },
  ),
  'a published score in words': onCell(
    ['publishedDiffers'],
    // Of a node it may stand in a table of results, which a word that is no score is not read from.
    ({ level, published }) => level === 'indicator' && published,
    (ground, cell) => ground.type(cell, 'ottimo'),
  ),
  'a published score in points': onCell(
    ['publishedDiffers'],
    ({ published }) => typeof published?.value === 'number' && published.value > 0.1 && published,
    (ground, cell) => ground.type(cell, Number(cell.value) * 100),
  ),
  'a published result in which a child without actual still weighs': onNodes(
    ['publishedDiffers', 'objectiveTwoResults'],
    (node, ground) =>
      resultWithDivisor(node, ground) === null ? null : { at: [node.published, node.rows[0]] },
    (ground, node) => {
      const [first] = ground.childrenOf(node);
      const share = resultWithDivisor(node, ground);
      if (!first?.actual || !node.published || share === null) return;
      ground.type(first.actual, '');
      const isNumber = typeof node.published.value === 'number';
      ground.type(node.published, isNumber ? share : `${(share * 100).toFixed(2).replace('.', ',')} %`);
    },
  ),
};

/** What a node comes to where the weight of its first indicator, left without a score, still divides; null: it has none to tell. */
function resultWithDivisor(node: PlanNode, ground: PlantingGround): number | null {
  const { results } = ground.clean.checked;
  const children = ground.childrenOf(node).map((child) => ({ child, result: results.byId.get(child.id) }));
  const areScored = children.every(
    ({ child, result }) =>
      child.level === 'indicator' &&
      child.weight &&
      child.actual &&
      result?.score != null &&
      result.weight &&
      // A result of 0 as printed may be a little more, and miss a target of just 0.
      thresholdOf(child)?.operator !== '=',
  );
  if (!node.published || children.length < 2 || !areScored) return null;
  const [, ...others] = children;
  const sum = others.reduce((all, { result }) => all + (result?.weight ?? 0) * (result?.score ?? 0), 0);
  const weights = children.reduce((all, { result }) => all + (result?.weight ?? 0), 0);
  return Number((sum / weights).toFixed(4));
}
