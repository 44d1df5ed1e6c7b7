import type { MessageId } from '../../../messages/message';
import { codeKey } from '../../codes/codeTree';
import { oncePerObject } from '../../oncePerObject';
import type { ColumnRole, Finding, LayoutId, Plan } from '../../plan/plan';
import { ENTITY_ID } from '../../plan/planBuilder';
import type { SheetGrid } from '../../sheet/grid';
import { cellsOf } from '../cells/cells';
import type { Layout } from '../layout';
import { codedTitle } from './titles/codedTitle';
import { tellsBox } from './lines/boxes';
import { tellsDashboard } from './titles/dashboardTitle';
import { tellsForm } from './tables/form';
import type { CodedTitle, LayoutDeclaration } from './declaration/declaration';
import { planAsProposed } from './declaredPlan';
import { oncePerSheets } from './tables/oncePerSheets';
import { withOpenTables } from './proposal/openTables';

type DetailRole = Exclude<ColumnRole, 'weight' | 'target' | 'direction' | 'actual' | 'published'>;

/** A family of documents, and what evidence alone does not say of it. */
export interface BuiltInLayout {
  id: LayoutId;
  declaration: LayoutDeclaration;
  /** Made before the year: it has no actuals yet, and nothing is missing. */
  isPlan?: boolean;
  /** Its titles name the ente. */
  namesEntity?: boolean;
  /** A detail that some of its nodes have: without it the workbook is of another family. */
  requires?: DetailRole;
}

/** Reads workbooks as a built-in declaration says, its fields proposed from what each of them holds. */
export function builtIn(family: BuiltInLayout): Layout {
  const { id, declaration, namesEntity = true, requires } = family;
  const titles = declaration.tables.flatMap((table) => table.titles ?? []);
  const has = (mark: 'forms' | 'boxes' | 'roots'): boolean =>
    declaration.tables.some((table) => table[mark] !== undefined);
  const shows = (grid: SheetGrid): boolean => {
    if (has('forms')) return tellsForm(grid);
    if (has('roots') && tellsDashboard(grid)) return true;
    return has('boxes') ? tellsBox(grid) : showsTitle(grid, titles);
  };
  const completedOf = oncePerSheets<LayoutDeclaration | null>();
  const isTitled = oncePerObject(shows);
  return {
    id,
    looksFor: { id: `layout.${id}.looksFor` as MessageId },
    *recognise(sheets, activeSheet, { year, columns: choices }) {
      if (!sheets.some((grid) => grid.visible && isTitled(grid))) return null;
      const completed = yield* completedOf(sheets, JSON.stringify(choices), () =>
        withOpenTables(sheets, declaration, choices),
      );
      const plan = completed && (yield* planAsProposed(sheets, completed, { activeSheet, year, choices }));
      if (!plan || (titles.length > 0 && areCodesShared(plan))) return null;
      if (requires && plan.nodes.every(({ cells }) => !cells[requires])) return null;
      const findings = [
        ...plan.findings.map((finding) => asOfFamily(finding, family)),
        ...(namesEntity ? withoutEntity(plan) : []),
      ];
      return { ...plan, layout: id, findings };
    },
  };
}

/** Numbers that begin anew below each title tell no tree by themselves: it is another kind of document. */
function areCodesShared({ nodes }: Plan): boolean {
  const codes = nodes.flatMap(({ level, code }) =>
    level === 'indicator' || code === '' ? [] : [codeKey(code)],
  );
  return new Set(codes).size * 2 <= codes.length;
}

/** A quick look before a close one. */
function showsTitle(grid: SheetGrid, titles: readonly CodedTitle[]): boolean {
  return grid.values.some((_, index) => {
    const text = cellsOf(grid, grid.row + index).find(({ value }) => typeof value === 'string')?.value;
    // Most tables have codes of figures: beside their names they are no titles.
    const isCoded = typeof text === 'string' && /^\s*(?:\p{L}{1,8}[^\p{L}\d]?\d|\d+[._-]\d\S*\s)/u.test(text);
    return isCoded && codedTitle({ titles }, text.trim()) !== undefined;
  });
}

function withoutEntity({ nodes: [entity] }: Plan): Finding[] {
  if (entity?.name !== '') return [];
  return [{ severity: 'warning', message: { id: 'entity.withoutName' }, at: null, node: ENTITY_ID }];
}

/** What is missing in no document of this family is no finding. */
function asOfFamily(finding: Finding, { isPlan }: BuiltInLayout): Finding {
  if (finding.message.id !== 'column.no.actual' || !isPlan) return finding;
  return { severity: 'note', message: { id: 'plan.noActuals' }, at: null, node: null };
}
