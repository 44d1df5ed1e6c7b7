import type { CellReading, ColumnMapping, Plan, SheetReading } from '../../plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../plan/planBuilder';
import { endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import { readColumns, reportColumns } from '../headings/columns';
import { cellsOf, present } from '../cells/cells';
import { yearTargets } from '../rows/yearTargets';
import { forYear, headingText, type HeaderRow } from '../headings/headers';
import type { Hints, Layout } from '../layout';
import { readEach } from '../cells/readEach';
import { reportLeftOut } from '../rows/leftOut';
import { entityDraft, textOf, yearsNamed } from '../rows/looseLines';
import {
  compareObjectives,
  isNumbered,
  nameCells,
  nameKey,
  objectiveName,
  type ObjectiveName,
} from '../rows/objectiveName';
import {
  readHeadless,
  readOperationalSheet,
  type OperationalGroup,
  type OperationalSheet,
} from './operationalSheet';
import { notesOf, readStrategicSheet, type StrategicBlock, type StrategicSheet } from './strategicSheet';
import { planYear } from '../rows/planYear';
import { tell } from '../rows/remark';
import { tableDraft } from '../rows/tableDraft';
import type { YearChoice } from '../headings/years';

/**
 * The Cruscotto (Maremma e Tirreno): a sheet of strategic objectives, each of which is the header of its indicators with
 * their targets year by year, and operational sheets (one a *prospettiva*) whose merged columns name strategic objective,
 * programme and operational objective of each indicator. All these sheets are one tree.
 */
export const yearsDashboard: Layout = {
  id: 'yearsDashboard',
  looksFor: { id: 'layout.yearsDashboard.looksFor' },
  *recognise(sheets, activeSheet, hints) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const all = yield* readSheets(visible, hints);
    if (!all.some(({ grid }) => grid.id === activeSheet) || !areOfFamily(all)) return null;
    const leftOut = visible.filter((grid) => !all.some((sheet) => sheet.grid === grid));
    return new Dashboard(all, activeSheet, hints).plan(leftOut);
  },
};

type DashboardSheet = StrategicSheet | OperationalSheet;

/** Columns for two levels stand in many a plain table: years over objectives, missions, or programmes with their benefits do not. */
function areOfFamily(sheets: readonly DashboardSheet[]): boolean {
  return sheets.some(
    (sheet) =>
      'blocks' in sheet ||
      sheet.groups.some(({ mission }) => mission) ||
      (sheet.header.columns.has('programme') && sheet.header.columns.has('description')),
  );
}

/** The strategic sheets, then the others; one without headings is read with those of another one, if its rows fit them. */
function* readSheets(grids: readonly SheetGrid[], hints: Hints): Steps<DashboardSheet[]> {
  const sheets = yield* readEach(grids, hints, readSheet);
  const headed = new Map(sheets.map((sheet) => [sheet.grid, sheet]));
  const model = sheets.find((sheet) => 'groups' in sheet);
  const strategic = sheets.filter((sheet) => 'blocks' in sheet);
  const others = grids.flatMap((grid) => headed.get(grid) ?? (model && readHeadless(grid, model)) ?? []);
  return [...strategic, ...others.filter((sheet) => 'groups' in sheet)];
}

/** A sheet that reads both ways, as a table of years beside it makes it seem, is what most of its rows say. */
function readSheet(grid: SheetGrid, hints: Hints): DashboardSheet | null {
  const both = [readStrategicSheet(grid, hints.columns), readOperationalSheet(grid, hints.columns)];
  const [sheet, other] = both.filter((one) => one !== null);
  if (!sheet || !other) return sheet ?? null;
  return measuredRows(other).length > measuredRows(sheet).length ? other : sheet;
}

/** Nobody reads the targets of a year that was only guessed without asking. */
const GUESSED_YEAR = 0.5;

class Dashboard {
  private readonly builder: PlanBuilder;
  private readonly objectives: { name: ObjectiveName; id: string }[] = [];
  /** The objective that was placed last. */
  private last = '';
  private readonly sheets: readonly DashboardSheet[];
  private readonly copies: readonly { sheet: DashboardSheet; of: DashboardSheet }[];
  private readonly choice: YearChoice;
  private readonly hasActuals: boolean;

  constructor(all: readonly DashboardSheet[], activeSheet: string, hints: Hints) {
    this.builder = new PlanBuilder(entityDraft(all.flatMap((sheet) => sheet.titles)));
    const { sheets, copies } = withoutCopies(all, activeSheet);
    this.sheets = sheets;
    this.copies = copies;
    this.choice = yearOfPlan(sheets, hints.year);
    this.hasActuals = sheets.some(({ header }) => header.columns.has('actual'));
  }

  plan(leftOut: readonly SheetGrid[]): Plan {
    const { builder, choice, sheets } = this;
    const strategic = sheets.filter((sheet) => 'blocks' in sheet);
    for (const sheet of strategic) for (const block of sheet.blocks) this.addBlock(sheet, block);
    const operational = sheets.filter((sheet) => 'groups' in sheet);
    for (const sheet of operational)
      for (const group of sheet.groups) this.addGroup(sheet, group, strategic.length > 0);
    for (const alike of [strategic, operational]) reportGaps(builder, alike);
    for (const sheet of sheets) tell(builder, sheet.remarks);
    for (const { sheet, of } of this.copies) {
      const params = { sheet: sheet.grid.name, taken: of.grid.name };
      builder.find('warning', 'sheet.copy', params, {
        sheet: sheet.grid.id,
        row: sheet.header.row,
        column: sheet.header.first,
      });
    }
    const readings = sheets.map((sheet) => this.reading(sheet));
    if (!this.hasActuals) builder.find('note', 'plan.noActuals', {}, null);
    this.reportYear();
    this.reportWithoutNumber();
    for (const grid of leftOut) this.reportLeftOut(grid);
    const confidences = readings.flatMap(({ columns }) => columns.map(({ confidence }) => confidence));
    return {
      layout: 'yearsDashboard',
      confidence: Math.min(...confidences, choice.guessed ? GUESSED_YEAR : 1),
      sheets: readings,
      years: choice.years,
      year: choice.year,
      nodes: builder.ordered(),
      findings: builder.findings,
    };
  }

  private addBlock(sheet: StrategicSheet, { objective, header, mission, rows }: StrategicBlock): void {
    const { builder } = this;
    this.reportYearMissing(sheet, header);
    const parent = objective
      ? this.place(objective, { mission, own: header.row })
      : builder.addNode(ENTITY_ID, { level: 'strategic', code: '', name: '', rows: [], own: null });
    for (const row of rows) {
      const draft = tableDraft(sheet.grid, header, { row, year: this.choice.year });
      const notes = notesOf(sheet, row);
      const cells = { ...draft.cells, ...present({ mission, note: notes[0] }) };
      const id = builder.addIndicator(parent, { ...draft, cells });
      const at = draft.rows[0] ?? null;
      if (draft.name === '') builder.find('warning', 'indicator.withoutName', { row: row + 1 }, at, id);
      this.reportEliminated(id, notes);
    }
  }

  /** The headings of one objective do not have the year of the plan, which the others have. */
  private reportYearMissing({ grid, header: reference }: StrategicSheet, header: HeaderRow): void {
    const { year } = this.choice;
    const has = ({ targets }: HeaderRow): boolean => targets.some((target) => target.year === year);
    if (year === null || has(header) || !has(reference)) return;
    this.builder.find(
      'warning',
      'header.yearMissing',
      { year },
      { sheet: grid.id, row: header.row, column: header.first },
    );
  }

  /** An indicator that a rolling update took out of the plan has no target left; one that has is still counted. */
  private reportEliminated(id: string, notes: readonly CellReading[]): void {
    const note = notes.find((cell) => /^(?:eliminat|soppress|cancellat|cessat)/i.test(textOf(cell)));
    const node = this.builder.node(id);
    if (!note || !node) return;
    const { year, years } = this.choice;
    const params = { name: node.name, year: year ?? '' };
    // Of an earlier year it had one.
    const isLatest = years.every((other) => other <= (year ?? other));
    if (node.target && isLatest)
      this.builder.find('warning', 'indicator.eliminatedCounted', params, node.target, id);
    if (!node.target) this.builder.find('note', 'indicator.eliminated', params, note, id);
  }

  private addGroup(sheet: OperationalSheet, group: OperationalGroup, listed: boolean): void {
    const { builder } = this;
    const { strategic, operational, programme, benefits, mission, units, resources, rows } = group;
    const above = strategic
      ? this.place(objectiveName(strategic), { mission, own: null, listed })
      : ENTITY_ID;
    const context = { programme, description: benefits, mission };
    const shared = rows[0]?.row === operational?.row;
    const parent = operational
      ? builder.addNode(above, {
          level: 'operational',
          code: '',
          name: textOf(operational),
          rows: [operational],
          ...(shared && { own: null }),
          cells: present({ name: operational, ...context, units, resources }),
        })
      : above;
    for (const { row, name, ...line } of rows) {
      const draft = tableDraft(sheet.grid, sheet.header, { row, year: this.choice.year });
      const cells = present({ ...draft.cells, ...context, ...line, name });
      builder.addIndicator(parent, { ...draft, name: name ? textOf(name) : '', cells });
    }
  }

  /** The strategic objective of that name: the same on all sheets, whatever its punctuation. */
  private place(
    name: ObjectiveName,
    { mission, own, listed = false }: { mission: CellReading | null; own: number | null; listed?: boolean },
  ): string {
    const { builder } = this;
    const { sheet, row, column } = name.cell;
    const compared = this.objectives.map((known) => ({ ...known, how: compareObjectives(known.name, name) }));
    const known =
      compared.find(({ how }) => how === 'same') ??
      compared.find(({ how }) => how === 'similar' || how === 'renumbered');
    if (known) {
      const shown = builder.node(known.id)?.rows ?? [];
      const isNew = !shown.some((at) => at.sheet === sheet && at.row === row);
      if (isNew) builder.merge(known.id, { rows: [{ sheet, row, column }] });
      if (isNew && own !== null && this.last !== known.id) {
        builder.find('warning', 'objective.resumed', { name: textOf(name.cell) }, name.cell, known.id);
      }
      this.last = known.id;
      if (isNew && known.how === 'similar') {
        const params = { name: textOf(name.cell), taken: textOf(known.name.cell) };
        builder.find('note', 'objective.otherName', params, name.cell, known.id);
        this.objectives.push({ name, id: known.id });
      }
      if (isNew && known.how === 'renumbered') {
        const codes = { code: name.code?.text ?? '', other: known.name.code?.text ?? '' };
        const params = { name: name.name?.text ?? '', ...codes };
        builder.find('warning', 'objective.twoCodes', params, name.cell, known.id);
        this.objectives.push({ name, id: known.id });
      }
      return known.id;
    }
    const id = builder.addNode(ENTITY_ID, {
      level: 'strategic',
      code: name.code?.text ?? '',
      name: name.name?.text ?? '',
      rows: [{ sheet, row, column }],
      own: own === null ? null : { sheet, first: own, last: own },
      cells: { ...nameCells(name), ...present({ mission }) },
    });
    if (listed) builder.find('note', 'objective.onlyOperational', { name: textOf(name.cell) }, name.cell, id);
    this.objectives.push({ name, id });
    this.last = id;
    return id;
  }

  private reading(sheet: DashboardSheet): SheetReading {
    const { grid, headerRows } = sheet;
    const header = forYear(sheet.header, this.choice.year);
    const rows = measuredRows(sheet).map(({ row }) => row);
    const columns = readColumns(grid, header, rows);
    reportColumns(this.builder, grid, header, {
      columns,
      expected: this.hasActuals ? ['actual'] : [],
    });
    const more =
      'blocks' in sheet
        ? sheet.notes.slice(1).flatMap((column) => columnOf(grid, header, { role: 'note', column }, rows))
        : [sheet.strategic, sheet.operational].flatMap((column) =>
            column === null ? [] : columnOf(grid, header, { role: 'parent', column }, rows),
          );
    const named = 'blocks' in sheet ? columns.map(underObjectives) : columns;
    return { id: grid.id, name: grid.name, headerRows, columns: [...named, ...more], unused: header.unused };
  }

  /** Where objectives are numbered, one without a number has lost it, or its name. */
  private reportWithoutNumber(): void {
    if (!this.objectives.some(({ name }) => name.code)) return;
    for (const { name, id } of this.objectives) {
      const isNamed = this.builder.node(id)?.code !== '';
      if (!isNamed)
        this.builder.find('warning', 'node.withoutCode', { name: textOf(name.cell) }, name.cell, id);
    }
  }

  /** A sheet with targets, or one that names the objectives and has lost its headings. */
  private reportLeftOut(grid: SheetGrid): void {
    const before = this.builder.findings.length;
    reportLeftOut(this.builder, grid);
    if (this.builder.findings.length > before) return;
    for (let row = grid.row; row < endRow(grid); row++) {
      const cell = cellsOf(grid, row).find((one) => this.namesObjective(one));
      if (!cell) continue;
      this.builder.find('warning', 'sheet.withoutHeadings', { sheet: grid.name }, cell);
      return;
    }
  }

  private namesObjective(cell: CellReading): boolean {
    if (typeof cell.value !== 'string' || !isNumbered(cell.value)) return false;
    const named = objectiveName(cell);
    return this.objectives.some(({ name }) => compareObjectives(name, named) !== 'different');
  }

  private reportYear(): void {
    const [sheet] = this.sheets;
    const { guessed, year } = this.choice;
    if (!guessed || !sheet || year === null) return;
    const { row, first } = sheet.header;
    const at = {
      sheet: sheet.grid.id,
      row,
      column: forYear(sheet.header, year).columns.get('target') ?? first,
    };
    this.builder.find('warning', 'year.guessed', { year }, at);
  }
}

/** The names of indicators stand below those of the objectives, which are no headings of theirs. */
function underObjectives(column: ColumnMapping): ColumnMapping {
  if (column.role !== 'name') return column;
  return { ...column, header: '', reason: { ...column.reason, id: 'column.objectives' } };
}

function columnOf(
  grid: SheetGrid,
  header: HeaderRow,
  { role, column }: Pick<ColumnMapping, 'role' | 'column'>,
  rows: readonly number[],
): ColumnMapping[] {
  return readColumns(grid, { ...header, columns: new Map([[role, column]]) }, rows);
}

/** The rows of a sheet's indicators, each with the headings above it. */
function measuredRows(sheet: DashboardSheet): { row: number; header: HeaderRow }[] {
  return 'blocks' in sheet
    ? sheet.blocks.flatMap(({ rows, header }) => rows.map((row) => ({ row, header })))
    : sheet.groups.flatMap(({ rows }) => rows.map(({ row }) => ({ row, header: sheet.header })));
}

/** The year that titles, sheet names and headings name; where nothing says it the latest that has targets. */
function yearOfPlan(sheets: readonly DashboardSheet[], chosen: number | null): YearChoice {
  const targets = sheets.flatMap((sheet) =>
    measuredRows(sheet).flatMap(({ row, header }) => yearTargets(sheet.grid, row, header)),
  );
  const mentions = sheets.flatMap(({ grid, header, titles }) => {
    const heading = headingText(grid, header.row, header.columns.get('target') ?? -1);
    const headed = header.targets.length > 0 ? [] : yearsNamed(heading);
    return [grid.name, ...titles.map(textOf)].flatMap(yearsNamed).concat(headed);
  });
  return planYear(targets, { mentions, chosen, guess: 'latest' });
}

/** Of the indicators of a copy so many are in the other sheet. */
const SHARE_OF_COPY = 0.8;

/** A sheet that says again what another one says (last year's) is left out; the one in front never. */
function withoutCopies(
  all: readonly DashboardSheet[],
  activeSheet: string,
): { sheets: DashboardSheet[]; copies: { sheet: DashboardSheet; of: DashboardSheet }[] } {
  const inFront = (sheet: DashboardSheet): number => (sheet.grid.id === activeSheet ? 0 : 1);
  const kept = new Map<DashboardSheet, Set<string>>();
  const copies: { sheet: DashboardSheet; of: DashboardSheet }[] = [];
  for (const sheet of [...all].sort((a, b) => inFront(a) - inFront(b))) {
    const keys = indicatorKeys(sheet);
    const of = [...kept].find(([, known]) => {
      const common = [...keys].filter((key) => known.has(key)).length;
      return common > 0 && common >= keys.size * SHARE_OF_COPY;
    });
    if (of) copies.push({ sheet, of: of[0] });
    else kept.set(sheet, keys);
  }
  return { sheets: all.filter((sheet) => kept.has(sheet)), copies };
}

function indicatorKeys(sheet: DashboardSheet): Set<string> {
  const keyOf = (cell: CellReading | null | undefined): string => (cell ? nameKey(textOf(cell)) : '');
  const keys =
    'blocks' in sheet
      ? sheet.blocks.flatMap(({ objective, header, rows }) =>
          rows.map((row) => {
            const name = valueAt(sheet.grid, row, header.columns.get('name') ?? header.first);
            return `${keyOf(objective?.cell)}|${nameKey(String(name))}`;
          }),
        )
      : sheet.groups.flatMap(({ strategic, operational, rows }) =>
          rows.map(({ name }) => [strategic, operational, name].map(keyOf).join('|')),
        );
  return new Set(keys);
}

/** The numbers of the objectives jump: the row of one may be missing, and its indicators stand with the one above. */
function reportGaps(builder: PlanBuilder, sheets: readonly DashboardSheet[]): void {
  const nodes = builder.ordered();
  const objectives = nodes.filter(({ level, code }) => level === 'strategic' && /^\d+$/.test(code));
  const shown = sheets.map(({ grid }) =>
    objectives
      .flatMap(({ code, rows }) => rows.map((at) => ({ number: Number(code), at })))
      .filter(({ at }) => at.sheet === grid.id)
      .sort((a, b) => a.at.row - b.at.row),
  );
  // What one sheet leaves out another may have.
  const named = new Set(shown.flat().map(({ number }) => number));
  for (const numbered of shown) {
    numbered.forEach(({ number, at }, i) => {
      const before = numbered[i - 1]?.number ?? number;
      let next = before + 1;
      while (named.has(next)) next += 1;
      if (next < number) builder.find('warning', 'objective.gap', { before, after: number }, at);
    });
  }
}
