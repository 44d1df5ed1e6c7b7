import { actualIn, readWeightOrNull } from '../../cells/leniently';
import { headingMeaning, namesNumberedNode } from '../../headings/headingMeaning';
import { isMarkedTarget, READS_AS } from '../../headings/content';
import { isFootnote, isPageNumber } from '../../rows/looseLines';
import type { LineLook, TableDeclaration } from '../declaration/declaration';
import { isNaming } from '../fields/fieldContent';
import type { Fields } from '../fields/fields';
import { isYearsLine } from '../tables/headerBlocks';
import { labelledValues } from '../tables/labelledValues';
import { isBaseMeasure } from '../tables/baseMeasure';
import { unlikeness } from './lineLook';
import { steppedLevels } from './steppedCodes';
import type { LineCell } from '../tables/sheetView';
import type { PlanTable } from '../tables/tables';

const FIGURES_OF_LINE = ['weight', 'target', 'actual', 'published'] as const;

/** A name, its own or merged down to it, with a target, a result or a score beside it. */
export function isMeasured(fields: Fields, line: number): boolean {
  const known = fields.measured.get(line);
  if (known !== undefined) return known;
  const is = hasFigures(fields, line);
  fields.measured.set(line, is);
  return is;
}

function hasFigures(fields: Fields, line: number): boolean {
  if (namesNodesAlone(fields.declaration)) return false;
  const figures = figuresRead(fields, line);
  if (isWeighedTitle(fields, line) || areWords(figures) || isYearsLine(fields.line(line))) return false;
  return fields.groups.some((group) => {
    const name = fields.cell(line, 'name', { group });
    const target = fields.cell(line, 'target', { group }) ?? anyYear(fields, line, 'target');
    const actual = fields.cell(line, 'actual', { group }) ?? anyYear(fields, line, 'actual');
    const isFigure = (cell: LineCell | null): boolean =>
      cell !== null && (isMarkedTarget(cell.value) || actualIn(cell.value).kind !== 'unreadable');
    if (name === null && fields.field('name', { group }) === null)
      return fields.cell(line, 'code') !== null && (target !== null || actual !== null);
    if (name === null) return target !== null && isFigure(target);
    if (isBaseMeasure(name.text)) return false;
    const hasOwnFields =
      fields.field('target', { group }) !== null || fields.field('actual', { group }) !== null;
    const published = fields.cell(line, 'published', { group });
    return isNaming(name) || typeof name.value === 'string'
      ? target !== null || actual !== null || (!hasOwnFields && published !== null)
      : false;
  });
}

/** All that its lines are is nodes, and it has neither targets nor results: the score beside them is how these went. */
function namesNodesAlone({ fields, lines, nesting, titles }: TableDeclaration): boolean {
  const hasFigures = fields.some(({ role }) => role === 'target' || role === 'actual');
  return !nesting && !titles && !hasFigures && lines.length > 0 && lines.every(({ is }) => is === 'node');
}

/** `(punti)`, `(come scritto)`, `(dato)`: words wherever figures should be are a second line of headings. */
function areWords(reads: readonly boolean[]): boolean {
  return reads.length >= 3 && !reads.includes(true);
}

/** `Obiettivo 1.1 – …`, `Peso`, `50`: a label stands where indicators have their figures; beside a numbered title its value may be missing. */
function isWeighedTitle(fields: Fields, line: number): boolean {
  const cells = fields.line(line);
  const labels = cells.some(({ text }) => namesNumberedNode(text))
    ? cells.filter(({ text }) => headingMeaning(text)?.role === 'weight')
    : labelledValues(cells).flatMap(({ role, label, value }) =>
        role === 'weight' && readWeightOrNull(value.value) !== null ? [label] : [],
      );
  return labels.some(({ field }) => fields.roleAt.get(field) !== 'name');
}

function anyYear(fields: Fields, line: number, role: 'target' | 'actual'): LineCell | null {
  for (const { field } of fields.byYear(role)) {
    const cell = fields.at(line, field);
    if (cell) return cell;
  }
  return null;
}

/** A name in the indicators' own field where nodes have theirs, and no figures yet. */
export function isUnmeasured(fields: Fields, line: number): boolean {
  const { table } = fields;
  if (fields.depths.length === 0 || !hasFigureFields(fields) || steppedLevels(fields).has(line)) return false;
  const name = fields.cell(line, 'name');
  const levels = fields.depths.flatMap(
    (depth) => fields.field('name', { depth }) ?? fields.field('code', { depth }) ?? [],
  );
  return (
    name !== null &&
    isNaming(name) &&
    !isFootnote(name.text) &&
    !isPageNumber(name.text) &&
    !table.front.has(line) &&
    name.fields === 1 &&
    name.field > Math.min(...levels)
  );
}

/** A table that only names nodes has none. */
export function hasFigureFields(fields: Fields): boolean {
  return fields.entries.some(([{ role }]) => role === 'target' || role === 'actual' || role === 'published');
}

/**
 * Weighted as the indicators are, and like them but for the figures: they are still to come. Where titles stand among headings
 * any detail that the indicators have beside their names is as good as a weight.
 */
export function isToCome({ titles }: PlanTable, look: LineLook, indicator: LineLook): boolean {
  const isAlike =
    unlikeness({ ...look, band: false, filled: [] }, { ...indicator, band: false, filled: [] }) === 0;
  const shared = look.filled.filter((role) => indicator.filled.includes(role));
  const isDetailed = titles.size > 0 && shared.includes('name') && shared.length > 1;
  return isAlike && (isDetailed || shared.includes('weight'));
}

/** Of each cell where figures should be: whether it reads as one. */
export function figuresRead(fields: Fields, line: number): boolean[] {
  return FIGURES_OF_LINE.flatMap((role) => {
    const cell = fields.cell(line, role);
    return cell ? [readsAs(role, cell)] : [];
  });
}

/** The same of those that stand by year. */
export function figuresByYear(fields: Fields, line: number): boolean[] {
  return (['target', 'actual'] as const).flatMap((role) =>
    fields.byYear(role).flatMap(({ field }) => {
      const cell = fields.at(line, field);
      return cell ? [readsAs(role, cell)] : [];
    }),
  );
}

function readsAs(role: (typeof FIGURES_OF_LINE)[number], { value }: LineCell): boolean {
  return role === 'weight' ? readWeightOrNull(value) !== null : (READS_AS[role]?.(value) ?? true);
}
