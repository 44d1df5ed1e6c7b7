import type { Plan, PlanNode } from '../../plan/plan';
import type { TableDeclaration } from './declaration/declaration';
import type { DeclaredPlan } from './declared';
import type { TableColumns } from './fields/tableColumns';
import type { PlanTable } from './tables/tables';
import { titledLevel, yearHeading } from './tables/titledHeadings';
import { isTaken } from './lines/headlessTables';
import { haveRowsAlike } from './declaration/rowsAlike';

/** Nobody saw this layout before, and something of it is only supposed: a person looks at what was made of it. */
const PROPOSED = 0.6;
/** Lines that nobody understood, titles without a name or code. */
const LEFT_OVER = 0.5;

/**
 * How sure a proposal is, by what speaks for it: every column has its meaning from words that its cells bear out, no line is
 * left over, and codes that agree with each other, codes of known titles, or headings that name the levels give the tree, in
 * which all have a name.
 */
export function proposalConfidence({ parts, columns, lines, plan }: DeclaredPlan): number {
  // What no row shows has no name to be had.
  const isNameless = ({ level, code, name, rows }: PlanNode): boolean =>
    rows.length > 0 &&
    level !== 'entity' &&
    level !== 'indicator' &&
    !/\p{L}{2}/u.test(name) &&
    name !== code;
  const isSupposed =
    [...parts].some((table) => !haveRowsAlike(table) && !isToldByTitles(table)) ||
    !columns.every(hasCertainLevels) ||
    columns.some(({ of: { table, declaration } }) => isTaken(table) && !declaration.forms) ||
    isPlanLeftOut(plan) ||
    areActualsOfObjectives(plan);
  return Math.min(
    ...columns.flatMap((one) => one.columns.map(({ confidence }) => confidence)),
    isSupposed ? PROPOSED : 1,
    lines.some(({ is }) => is === 'unread') || plan.nodes.some(isNameless) || hasUncodedTitle(plan)
      ? LEFT_OVER
      : 1,
  );
}

/** Another sheet, much larger or headed as this one, is no part of it: it may be the one that is meant, or missing. */
function isPlanLeftOut({ findings }: Pick<Plan, 'findings'>): boolean {
  return findings.some(({ severity, message }) => message.id === 'sheet.leftOut' && severity === 'error');
}

/** Results beside objectives may say how much of these was reached. */
function areActualsOfObjectives({ findings }: Pick<Plan, 'findings'>): boolean {
  return findings.some(({ message }) => message.id === 'actual.ofObjective');
}

/** Which node it is only the lines below tell: it may have been an indicator. */
function hasUncodedTitle({ findings }: Pick<Plan, 'findings'>): boolean {
  return findings.some(({ message }) => message.id === 'title.withoutCode');
}

function isToldByTitles({ titles, forms, roots, titledHeadings, lines }: TableDeclaration): boolean {
  return (
    titles !== undefined ||
    forms !== undefined ||
    roots !== undefined ||
    (titledHeadings !== undefined && lines.every(({ is }) => is === 'indicator'))
  );
}

function hasCertainLevels({ of: { table, declaration }, areLevelsNamed }: TableColumns): boolean {
  const hasLevels = declaration.fields.some(({ depth }) => depth !== undefined);
  return (
    declaration.listsNodes === true ||
    declaration.completes === true ||
    declaration.nesting !== undefined ||
    declaration.titles !== undefined ||
    declaration.roots !== undefined ||
    declaration.forms !== undefined ||
    (declaration.titledHeadings !== undefined && areTitlesCertain(table)) ||
    (hasLevels && areLevelsNamed)
  );
}

/** Titles over years are objectives; over other headings they say what they are. */
function areTitlesCertain({ header, titles }: PlanTable): boolean {
  return (
    [...header.texts.values()].some((text) => yearHeading({ text }) !== null) ||
    titledLevel(titles.values()) !== null
  );
}
