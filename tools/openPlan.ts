import type { LayoutDeclaration } from '../src/core/layout/engine/declaration/declaration';
import { NO_HINTS, type Hints } from '../src/core/layout/layout';
import { recognise, type Recognition } from '../src/core/layout/recognise';
import { withRefusedRules } from '../src/core/plan/refusedRules';
import { profileNamed } from '../src/core/rules/readRules';
import type { Rules } from '../src/core/rules/rules';
import { rulesInUse } from '../src/core/rules/rulesInUse';
import type { SheetGrid } from '../src/core/sheet/grid';
import { readWorkbook } from './readWorkbook';
import { UnreadableFile } from './unzipParts';

export interface OpenOptions {
  /** Name of a profile; otherwise those of the sheet *Regole*, or the ones that the workbook speaks for. */
  rules?: string | undefined;
  sheet?: string | undefined;
  year?: string | undefined;
  /** Hidden sheets of the plan count as if they were shown. */
  hidden?: boolean | undefined;
  /** How it is laid out, as a person taught it. */
  declaration?: LayoutDeclaration | null | undefined;
}

/** A workbook file, what was recognised in it, and the rules to compute it with. */
export interface OpenedPlan {
  sheets: readonly SheetGrid[];
  recognition: Recognition;
  rules: Rules;
  /** The same with one sheet changed. */
  readAgain(changed: SheetGrid): Recognition;
}

/**
 * Recognises a workbook, from its active sheet or the named one, otherwise from the first that is laid out as a plan.
 * @throws UnreadableFile for what is no workbook, and for a sheet or a year that it does not have
 */
export async function openPlan(
  bytes: Uint8Array,
  { rules: rulesName, sheet, year, hidden = false, declaration = null }: OpenOptions = {},
): Promise<OpenedPlan> {
  const { sheets, activeSheet } = await readWorkbook(bytes);
  const named = sheet === undefined ? null : sheets.find(({ name }) => name === sheet);
  if (named === undefined) throw new UnreadableFile(`Il file non ha un foglio «${sheet}».`);
  const rules = rulesInUse(sheets, rulesName ? profileNamed(rulesName).name : null);
  const counted = sheets.flatMap(({ name, visible }) =>
    hidden && !visible ? [{ name, counted: true }] : [],
  );
  const hints = {
    ...NO_HINTS,
    year: year === undefined ? null : Number(year),
    hidden: counted,
    declaration,
  };
  const candidates = named ? [named.id] : [activeSheet, ...sheets.map(({ id }) => id)];
  const recognition = firstPlan(sheets, candidates, hints);
  const { years = [] } = recognition.plan ?? {};
  if (hints.year !== null && years.length > 0 && !years.includes(hints.year)) {
    throw new UnreadableFile(`Il piano ha target per gli anni ${years.join(', ')}, non per «${year}».`);
  }
  const { plan } = recognition;
  return {
    sheets,
    recognition: plan ? { plan: withRefusedRules(plan, rules) } : recognition,
    rules: rules.rules,
    readAgain: (changed) =>
      firstPlan(
        sheets.map((grid) => (grid.id === changed.id ? changed : grid)),
        candidates,
        hints,
      ),
  };
}

/** From the first of these sheets that gives a plan with rows; one without rows only where there is no other. */
function firstPlan(sheets: readonly SheetGrid[], candidates: readonly string[], hints: Hints): Recognition {
  let first: Recognition | null = null;
  for (const id of candidates) {
    const recognition = recognise(sheets, id, hints);
    if (recognition.plan && recognition.plan.nodes.length > 1) return recognition;
    if (!first || (!first.plan && recognition.plan)) first = recognition;
  }
  return first ?? { plan: null, lookedFor: [] };
}
