import { freeSheetName } from '../sheet/sheetName';
import { codeKey, parentsByCode } from '../codes/codeTree';
import { looksLikeCode } from '../codes/looksLikeCode';
import type { Message } from '../../messages/message';
import { yearOf } from '../layout/headings/years';
import type { CellReading, Plan, PlanNode } from '../plan/plan';
import type { NodeResult, Results } from '../plan/results';
import { trimText } from '../text/cleanText';
import type { PlanStart } from './newPlan';
import { codeCell, entityRowName, planSheet, textCell, type NewCell, type NewColumn } from './planSheet';
import { rollForward, type RolledTarget } from './rollForward';

interface NextYearRow {
  node: PlanNode;
  result: NodeResult;
  code: string;
  parentCode: string;
  target: RolledTarget | null;
}

/** What people write of a node that stays from year to year, with its heading. */
const DETAILS = [
  ['measure', 'Unità di misura', 14],
  ['type', 'Tipologia', 14],
  ['units', 'Unità organizzative', 24],
  ['description', 'Descrizione', 30],
  ['algorithm', 'Algoritmo', 30],
  ['source', 'Fonte', 18],
  ['mission', 'Missione', 24],
  ['programme', 'Programma', 24],
] as const;

/**
 * Next year's plan from this year's, on a new sheet as a plain table whatever the layout: targets rolled forward, actuals
 * blank, this year's actual and result kept in columns of their own, and a note of the rolling update at each indicator.
 * Indicators without a target in both years are left out and listed; dashboards are left out. Nothing else is touched.
 * @param why it is no copy of this year's sheet
 */
export function nextYearChanges(
  plan: Plan,
  results: Results,
  year: number,
  sheetNames: readonly string[],
  why: Message,
): PlanStart {
  const { rows, dropped, dashboards } = nextYearRows(plan, results, year);
  const name = freeSheetName(`Piano ${year + 1}`, sheetNames);
  const count = (from: RolledTarget['from']): number =>
    rows.filter(({ target }) => target?.from === from).length;
  const params = {
    sheet: name,
    why,
    planned: count('planned'),
    moved: count('moved'),
    same: count('same'),
    dropped: dropped.length,
    dashboards,
  };
  const lost = dropped.map(({ code: own, name: called }) => [own, called].filter(Boolean).join(' '));
  const entity = entityRowName(results.root.node.name);
  return {
    changes: planSheet({
      id: 'next year',
      name,
      title: [entity, `Piano della performance ${year + 1}`],
      columns: nextYearColumns(rows, plan, year),
      rows,
      foot: lost.length > 0 ? [`Lasciati fuori, senza target nel ${year} e nel ${year + 1}:`, ...lost] : [],
    }),
    notice: { id: dashboards > 0 ? 'nextYear.doneWithoutDashboards' : 'nextYear.done', params },
  };
}

/** The year of a plan: as it was read, otherwise the one that its headings and sheets name most often; null: none does. */
export function currentPlanYear({ year, sheets }: Plan): number | null {
  if (year !== null) return year;
  const named = sheets.flatMap(({ name, columns }) => [
    yearOf(name),
    ...columns.flatMap(({ role, header }) =>
      role === 'target' || role === 'actual' ? [yearOf(header)] : [],
    ),
  ]);
  const times = (one: number): number => named.filter((other) => other === one).length;
  const years = named.filter((one) => one !== null);
  return years.sort((a, b) => times(b) - times(a) || b - a)[0] ?? null;
}

function nextYearRows(
  plan: Plan,
  results: Results,
  year: number,
): { rows: NextYearRow[]; dropped: PlanNode[]; dashboards: number } {
  const codes = new Codes(plan.nodes);
  const rows: NextYearRow[] = [];
  const dropped: PlanNode[] = [];
  const inTree = new Set<string>();
  for (const node of plan.nodes) {
    if (node.parent !== null ? !inTree.has(node.parent) : node !== results.root.node) continue;
    inTree.add(node.id);
    const target = rollForward(node, year, results.rules);
    if (node.level === 'indicator' && target === null) {
      dropped.push(node);
      continue;
    }
    const result = results.byId.get(node.id) as NodeResult;
    rows.push({ node, result, target, ...codes.of(node) });
  }
  return { rows, dropped, dashboards: results.roots.length - 1 };
}

/** A code for each node: its own, or one below the parent's where it has none, or another node has the same. */
class Codes {
  private readonly byNode = new Map<string, string>();
  private readonly owners = new Map<string, string>();

  constructor(nodes: readonly PlanNode[]) {
    for (const { id, code: own } of nodes) {
      const key = codeKey(own);
      if (looksLikeCode(trimText(own)) && !this.owners.has(key)) this.owners.set(key, id);
    }
  }

  of({ id, parent, code: own, level }: PlanNode): { code: string; parentCode: string } {
    const parentCode = this.byNode.get(parent ?? '') ?? '';
    if (level === 'entity') return { code: '', parentCode };
    let given = trimText(own);
    if (this.owners.get(codeKey(own)) !== id) {
      let n = 0;
      do given = [parentCode, String(++n).padStart(2, '0')].filter(Boolean).join('_');
      while (this.owners.has(codeKey(given)));
      this.owners.set(codeKey(given), id);
    }
    this.byNode.set(id, given);
    return { code: given, parentCode };
  }
}

/** Whether the codes alone give the tree, as a plain table reads them. */
function isTreeOfCodes(rows: readonly NextYearRow[]): boolean {
  const coded = rows.filter((row) => row.code !== '');
  const parents = parentsByCode(coded.map((row) => codeKey(row.code)));
  return coded.every((row, i) => (coded[parents[i] ?? -1]?.code ?? '') === row.parentCode);
}

function nextYearColumns(rows: readonly NextYearRow[], plan: Plan, year: number): NewColumn<NextYearRow>[] {
  const later = plan.years.filter((other) => other > year + 1);
  const hasResults = rows.some(({ node, result }) => node.actual !== null || result.score !== null);
  const parents: NewColumn<NextYearRow> = {
    heading: 'Codice padre',
    width: 12,
    cell: ({ parentCode }) => (parentCode === '' ? null : codeCell(parentCode)),
  };
  const details = DETAILS.filter(
    ([role], i) => i < 3 || rows.some(({ node }) => trimText(String(node.cells[role]?.value ?? '')) !== ''),
  );
  return [
    { heading: 'Codice', width: 14, cell: (row) => (row.code === '' ? null : codeCell(row.code)) },
    ...(isTreeOfCodes(rows) ? [] : [parents]),
    { heading: 'Denominazione', width: 48, cell: nameOf },
    { heading: 'Peso', width: 8, cell: weightCell },
    { heading: 'Verso', width: 8, cell: ({ node }) => copyOf(node.direction) },
    ...(hasResults ? previousColumns(year) : []),
    {
      heading: `Target ${year + 1}`,
      width: 18,
      cell: ({ target }) => target && { content: target.value, format: target.format },
    },
    ...later.map((other): NewColumn<NextYearRow> => ({
      heading: `Target ${other}`,
      width: 18,
      cell: ({ node }) => copyOf(node.targets.find((target) => target.year === other)?.target ?? null),
    })),
    { heading: `Consuntivo ${year + 1}`, width: 18, cell: () => null },
    ...details.map(([role, heading, width]): NewColumn<NextYearRow> => ({
      heading,
      width,
      cell: ({ node }) => detailOf(node.cells[role]),
    })),
    { heading: 'Note', width: 40, cell: (row) => noteOf(row, year) },
  ];
}

function previousColumns(year: number): NewColumn<NextYearRow>[] {
  return [
    { heading: `Consuntivo ${year}`, width: 18, cell: ({ node }) => copyOf(node.actual) },
    {
      heading: `Risultato precedente ${year}`,
      width: 12,
      cell: ({ result: { score } }) => (score === null ? null : { content: score, format: '0.00%' }),
    },
  ];
}

function nameOf({ node, code: given }: NextYearRow): NewCell | null {
  if (node.level === 'entity') return textCell(entityRowName(node.name));
  return textCell(trimText(node.name) || trimText(node.code) || given);
}

/** In points; one that cannot be read as it stands. */
function weightCell({ node, result }: NextYearRow): NewCell | null {
  if (!node.weight) return null;
  return result.weight === null ? copyOf(node.weight) : { content: result.weight, format: '0.00' };
}

function copyOf(cell: CellReading | null): NewCell | null {
  if (!cell || cell.value === null || cell.value === '') return null;
  return { content: cell.value, format: cell.part ? 'General' : cell.format };
}

/** Lines stay lines; spaces at the ends go. */
function detailOf(cell: CellReading | undefined): NewCell | null {
  return cell ? textCell(String(cell.value ?? '').trim()) : null;
}

const NOTES = {
  planned: 'target dal piano triennale',
  moved: 'target spostato di un anno',
  same: 'target invariato',
} as const;

/** The rolling update, and a code that could not be kept. */
function noteOf({ node, target, code: given }: NextYearRow, year: number): NewCell | null {
  const own = trimText(node.code);
  const renamed = own !== '' && own !== given ? [`codice ${year}: ${own}`] : [];
  const rolled = target ? [NOTES[target.from]] : [];
  const note = [...rolled, ...renamed].join('; ');
  return note === '' ? null : textCell(`Aggiornato dal piano ${year}: ${note}`);
}
