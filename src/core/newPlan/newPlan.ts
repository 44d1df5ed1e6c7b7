import { freeSheetName } from '../sheet/sheetName';
import type { Message } from '../../messages/message';
import { Refusal } from '../refusal';
import { profileNamed } from '../rules/readRules';
import { isRulesSheet, RULES_SHEET } from '../rules/rulesSheet';
import { rulesTable } from '../rules/rulesTable';
import type { Rules } from '../rules/rules';
import type { SheetChange } from '../sheet/change';
import { trimText } from '../text/cleanText';
import { codeCell, entityRowName, planSheet, textCell, type NewCell, type NewColumn } from './planSheet';

/** What a person says of a plan that begins. */
export interface NewPlan {
  /** Name of the chamber. */
  entity: string;
  year: number;
  /** Names of the ambiti strategici, in their order. */
  areas: readonly string[];
  /** Name of the built-in rules it follows. */
  rules: string;
}

/** Sheets to be added to the workbook, and what to tell of them. */
export interface PlanStart {
  changes: SheetChange[];
  notice: Message;
}

const FIRST_PLAN_YEAR = 2000;
const LAST_PLAN_YEAR = 2099;

/**
 * A plan on a new sheet, as a plain table: the ente, each ambito with an objective and an indicator to begin with; and the
 * *Regole* sheet, unless the workbook has one. The plan is in front in the end.
 * @throws Refusal for what is wrong in the input, in words
 */
export function newPlanChanges(asked: NewPlan, sheetNames: readonly string[]): PlanStart {
  const plan = checked(asked);
  const rules = profileNamed(plan.rules);
  const hasRules = sheetNames.some((name) => isRulesSheet({ name }));
  const name = freeSheetName(`Piano ${plan.year}`, sheetNames);
  const params = { sheet: name, areas: plan.areas.length, rules: hasRules ? RULES_SHEET : rules.name };
  return {
    changes: [
      ...(hasRules ? [] : rulesSheet(rules)),
      ...planSheet({
        id: 'new plan',
        name,
        title: [plan.entity, `Piano della performance ${plan.year}`],
        columns: newPlanColumns(plan.year),
        rows: newPlanRows(plan),
      }),
    ],
    notice: { id: hasRules ? 'newPlan.doneOwnRules' : 'newPlan.done', params },
  };
}

export function isPlanYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR;
}

function checked({ entity, year, areas, rules }: NewPlan): NewPlan {
  const names = areas.map(trimText).filter((name) => name !== '');
  if (trimText(entity) === '') throw new Refusal('newPlan.noEntity');
  if (!isPlanYear(year)) throw new Refusal('newPlan.wrongYear', { year: String(year) });
  if (names.length === 0) throw new Refusal('newPlan.noAreas');
  const twice = names.find((name, i) => names.findIndex((other) => isSameAreaName(name, other)) < i);
  if (twice !== undefined) throw new Refusal('newPlan.areaTwice', { name: twice });
  return { entity: trimText(entity), year, areas: names, rules };
}

function isSameAreaName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

interface NewPlanRow {
  code: string;
  name: string;
  weight?: number;
  target?: string;
}

/** Names that differ, as those of objectives must. Weights equal: the last takes what rounding leaves of 100. `n.d.`: nothing is planned yet. */
function newPlanRows({ entity, areas }: NewPlan): NewPlanRow[] {
  const share = Math.floor(10_000 / areas.length) / 100;
  const last = Number((100 - share * (areas.length - 1)).toFixed(2));
  return [
    { code: '', name: entityRowName(entity) },
    ...areas.flatMap((name, i): NewPlanRow[] => {
      const area = String(i + 1).padStart(2, '0');
      return [
        { code: area, name, weight: i < areas.length - 1 ? share : last },
        { code: `${area}_01`, name: `Primo obiettivo strategico di «${name}»`, weight: 100 },
        { code: `${area}_01_01`, name: `Primo indicatore di «${name}»`, weight: 100, target: 'n.d.' },
      ];
    }),
  ];
}

function newPlanColumns(year: number): NewColumn<NewPlanRow>[] {
  const blank = (heading: string, width: number): NewColumn<NewPlanRow> => ({
    heading,
    width,
    cell: () => null,
  });
  const weight = ({ weight: points }: NewPlanRow): NewCell | null =>
    points === undefined ? null : { content: points, format: '0.00' };
  return [
    { heading: 'Codice', width: 12, cell: (row) => (row.code === '' ? null : codeCell(row.code)) },
    { heading: 'Denominazione', width: 48, cell: ({ name }) => textCell(name) },
    { heading: 'Peso', width: 8, cell: weight },
    blank('Verso', 8),
    { heading: `Target ${year}`, width: 18, cell: ({ target = '' }) => textCell(target) },
    blank(`Consuntivo ${year}`, 18),
    blank('Unità di misura', 14),
    blank('Tipologia', 14),
    blank('Unità organizzative', 24),
    blank('Note', 30),
  ];
}

/** Two columns, as readRules reads them. */
function rulesSheet(rules: Rules): SheetChange[] {
  const sheet = 'new rules';
  const table = rulesTable(rules);
  return [
    { kind: 'addSheet', sheet, name: RULES_SHEET, columnWidths: [32, 52] },
    ...table.flatMap((cells, row) =>
      cells.map((content, column): SheetChange => ({
        kind: 'write',
        sheet,
        row,
        column,
        content,
        format: '@',
      })),
    ),
    { kind: 'table', sheet, row: 0, rows: table.length - 1, columns: 2, figures: [] },
    { kind: 'page', sheet, headings: 0 },
  ];
}
