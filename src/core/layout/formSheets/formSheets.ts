import { codeKey } from '../../codes/codeTree';
import type { CellReading, Plan, SheetReading, YearTarget } from '../../plan/plan';
import { ENTITY_ID, PlanBuilder } from '../../plan/planBuilder';
import type { Level } from '../../rules/rules';
import type { SheetGrid } from '../../sheet/grid';
import type { Steps } from '../../steps';
import { trimText } from '../../text/cleanText';
import { readColumns, reportColumns } from '../headings/columns';
import { numbersOf, partReading, readTitle, sameWords, standsUnder } from '../describedText/describedText';
import { present, readingAt, type NodeReadings } from '../cells/cells';
import { yearTargets } from '../rows/yearTargets';
import {
  outlineForms,
  readForms,
  type Form,
  type FormMeaning,
  type FormSheet,
  type FormTable,
} from './formSheet';
import { forYear, headingText, sameColumns, type HeaderRow } from '../headings/headers';
import type { Layout } from '../layout';
import { readEach } from '../cells/readEach';
import { reportLeftOut } from '../rows/leftOut';
import { entityDraft, firstYears, textOf, yearsNamed } from '../rows/looseLines';
import { nameCells, nameKey, objectiveName, partBetween } from '../rows/objectiveName';
import { planYear } from '../rows/planYear';
import { tell } from '../rows/remark';
import { shownText } from '../rows/table';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { tableDraft } from '../rows/tableDraft';
import { reportOtherTables } from '../rows/tableRows';
import type { YearChoice } from '../headings/years';

/**
 * One sheet a scheda (Pistoia-Prato 2024): labels with their values on top (missione, ambito, objective, code…), a table of
 * indicators below, the operator of the target in a column of its own. All these sheets are one tree: ambito, objective,
 * indicators.
 */
export const formSheets: Layout = {
  id: 'formSheets',
  looksFor: { id: 'layout.formSheets.looksFor' },
  *recognise(sheets, activeSheet, hints) {
    const visible = sheets.filter(({ visible: shown }) => shown);
    const front = visible.find(({ id }) => id === activeSheet);
    if (!front || (yield* readEach([front], hints, outlineForms)).length === 0) return null;
    const outlines = yield* readEach(visible, hints, outlineForms);
    const headers = outlines.flatMap(({ extents }) => extents.flatMap((extent) => extent.headers));
    if (headers.length === 0) return null;
    const model = headers.reduce((a, b) => (b.columns.size > a.columns.size ? b : a));
    const forms: FormSheet[] = [];
    for (const outline of outlines) {
      yield;
      forms.push(readForms(outline, model));
    }
    const used = new Set(outlines.map(({ grid }) => grid));
    return yield* new FormPlan(forms, hints.year).plan(visible.filter((grid) => !used.has(grid)));
  },
};

/** Nobody reads the targets of a year that was only guessed without asking. */
const GUESSED_YEAR = 0.5;

type Cells = Readonly<Record<FormMeaning, CellReading | null>>;

/** What an objective is called, and where it says so. */
interface Identity {
  code: string;
  name: string;
  codeCell: CellReading | null;
  nameCell: CellReading | null;
}

class FormPlan {
  private readonly builder: PlanBuilder;
  /** Ambiti, and strategic objectives where schede are of operational ones. */
  private readonly above = new Map<string, string>();
  private readonly objectives = new Map<string, { id: string; indicators: Set<string> }[]>();
  private readonly choice: YearChoice;
  private readonly forms: readonly Form[];
  private readonly cells: ReadonlyMap<Form, Cells>;
  /** Ambiti as the labels of the schede name them, by their codes, the first of each. */
  private readonly areas = new Map<string, CellReading>();

  constructor(
    private readonly sheets: readonly FormSheet[],
    chosen: number | null,
  ) {
    this.builder = new PlanBuilder(entityDraft(sheets.flatMap(({ titles }) => titles)));
    this.forms = sheets.flatMap(({ forms }) => forms);
    this.cells = new Map(this.forms.map((form) => [form, cellsOf(form)]));
    for (const { area } of this.cells.values()) {
      const code = area ? areaCode(area) : '';
      if (area && !this.areas.has(code)) this.areas.set(code, area);
    }
    this.choice = yearOfForms(sheets, chosen);
  }

  *plan(leftOut: readonly SheetGrid[]): Steps<Plan> {
    const { builder, choice } = this;
    for (const [form, cells] of this.cells) {
      yield;
      this.addForm(form, cells);
    }
    const sheets: SheetReading[] = [];
    for (const sheet of this.sheets) {
      yield;
      sheets.push(...[this.reading(sheet)].filter((reading) => reading !== null));
    }
    this.reportMissing();
    this.reportYear();
    for (const grid of leftOut) reportLeftOut(builder, grid);
    const confidences = sheets.flatMap(({ columns }) => columns.map(({ confidence }) => confidence));
    return {
      layout: 'formSheets',
      confidence: Math.min(...confidences, choice.guessed ? GUESSED_YEAR : 1),
      sheets,
      years: choice.years,
      year: choice.year,
      nodes: builder.ordered(),
      findings: builder.findings,
    };
  }

  private addForm(form: Form, cells: Cells): void {
    const identity = this.identityOf(form, cells);
    const area = this.areaOf(form, cells, identity.code);
    const above = cells.strategic ? this.place(cells.strategic, 'strategic', area) : area;
    const id = this.objectiveOf(form, cells, { ...identity, above });
    for (const { header, indicators } of form.tables) {
      for (const row of indicators) this.addIndicator(form, id, { header, row });
    }
    tell(this.builder, form.remarks);
    for (const { found } of form.tables) reportOtherTables(this.builder, found);
  }

  /** Code and name, each from its own label, or one of them from the other's; at last the name of the sheet is a code. */
  private identityOf({ grid, first }: Form, cells: Cells): Identity {
    const [inCode, inName] = [codeAndName(cells.code), codeAndName(cells.name)];
    const name = (cells.code ? cells.name : inName?.name) ?? cells.name ?? inCode?.name ?? null;
    const code = inCode?.code ?? cells.code ?? inName?.code ?? null;
    const own = { codeCell: code, nameCell: name, name: name ? textOf(name) : '' };
    if (code) return { ...own, code: shownText(code) };
    const sheet = trimText(grid.name);
    if (!looksLikeCode(sheet)) return { ...own, code: '' };
    const at = { sheet: grid.id, row: first, column: grid.column };
    this.builder.find('warning', 'form.codeOfSheet', { code: sheet }, at);
    return { ...own, code: sheet };
  }

  /** The ambito of the label; without one that of the other schede whose codes begin alike, otherwise none. */
  private areaOf(form: Form, { area, strategic }: Cells, code: string): string {
    if (area) return strategic ? this.place(area, 'area', ENTITY_ID) : this.placeArea(area);
    const [, alike] = [...this.areas].find(([above]) => standsUnder(code, above)) ?? [];
    const at = { sheet: form.grid.id, row: form.first, column: form.grid.column };
    const params = { sheet: form.grid.name, area: alike ? textOf(alike) : '' };
    this.builder.find('warning', alike ? 'form.areaByCode' : 'form.noArea', params, at);
    return alike ? this.placeArea(alike) : ENTITY_ID;
  }

  /** An ambito has one number: what has two (`01_01`) is a strategic objective, whatever its label, below the ambito of its first. */
  private placeArea(cell: CellReading): string {
    const code = areaCode(cell);
    const [first, second] = numbersOf(code);
    if (first === undefined || second === undefined) return this.place(cell, 'area', ENTITY_ID);
    const above = code.slice(0, code.indexOf(first) + first.length);
    const key = `${ENTITY_ID}|${codeKey(above)}`;
    const draft = { level: 'area', code: above, name: '', rows: [], own: null } as const;
    const id = this.above.get(key) ?? this.builder.addNode(ENTITY_ID, draft);
    this.above.set(key, id);
    return this.place(cell, 'strategic', id);
  }

  /** What several schede stand below: one node for all that name its code, the first name holds. */
  private place(cell: CellReading, level: Level, parent: string): string {
    const { builder } = this;
    const title = objectiveName(cell);
    const { text: code = '' } = title.code ?? {};
    const { text: name = '' } = title.name ?? {};
    const key = `${parent}|${code === '' ? nameKey(name) : codeKey(code)}`;
    const at = { sheet: cell.sheet, row: cell.row, column: cell.column };
    const known = this.above.get(key);
    if (known === undefined) {
      const id = builder.addNode(parent, {
        level,
        code,
        name,
        rows: [at],
        own: null,
        cells: nameCells(title),
      });
      this.above.set(key, id);
      return id;
    }
    const node = builder.node(known);
    if (node?.rows.some(({ sheet, row }) => sheet === at.sheet && row === at.row)) return known;
    builder.merge(known, { rows: [at] });
    if (node && !sameWords(node.name, name)) {
      builder.find('note', 'form.otherName', { code, name, taken: node.name }, at, known);
    }
    return known;
  }

  private objectiveOf(
    form: Form,
    cells: Cells,
    { code, name, codeCell, nameCell, above }: Identity & { above: string },
  ): string {
    const { builder } = this;
    const indicators = new Set(form.tables.flatMap((table) => indicatorKeys(form.grid, table)));
    const first = form.labels[0]?.valueAt ?? {
      sheet: form.grid.id,
      row: form.first,
      column: form.grid.column,
    };
    const { sheet, row, column } = codeCell ?? nameCell ?? first;
    const at = { sheet, row, column };
    const key = codeKey(code);
    const seen = this.objectives.get(key) ?? [];
    this.objectives.set(key, seen);
    const goesOn = seen.find(({ id, indicators: known }) => {
      const node = builder.node(id);
      const isSame = node?.parent === above && (name === '' || sameWords(node.name, name));
      return isSame && key !== '' && ![...indicators].some((indicator) => known.has(indicator));
    });
    if (goesOn) {
      builder.merge(goesOn.id, { rows: [at] });
      builder.find('note', 'form.continued', { code, sheet: form.grid.name }, at, goesOn.id);
      indicators.forEach((indicator) => goesOn.indicators.add(indicator));
      return goesOn.id;
    }
    const last = form.tables[0]?.header.lastRow ?? Math.max(...form.labels.map(({ lastRow }) => lastRow));
    const id = builder.addNode(above, {
      level: builder.node(above)?.level === 'strategic' ? 'operational' : 'strategic',
      code,
      name,
      rows: [at],
      own: { sheet: form.grid.id, first: form.first, last },
      weight: cells.weight,
      cells: present({ ...detailsOf(cells), code: codeCell, name: nameCell }),
    });
    seen.push({ id, indicators });
    if (name === '') builder.find('warning', 'form.noName', { code, sheet: form.grid.name }, at, id);
    if (code === '') builder.find('warning', 'node.withoutCode', { name }, at, id);
    const parent = builder.node(above)?.code ?? '';
    if (standsUnder(code, parent) === false)
      builder.find('warning', 'code.wrongParent', { code, parent }, at, id);
    return id;
  }

  private addIndicator(
    { grid }: Form,
    parent: string,
    { header, row }: { header: HeaderRow; row: number },
  ): void {
    const draft = tableDraft(grid, header, { row, year: this.choice.year });
    const { name, algorithm } = nameAndAlgorithm(draft.cells.name ?? null);
    const own = draft.cells.algorithm;
    const cells = own ? draft.cells : present({ ...draft.cells, name, algorithm });
    const text = own ? draft.name : name ? textOf(name) : '';
    const id = this.builder.addIndicator(parent, { ...draft, name: text, cells });
    if (text === '')
      this.builder.find('warning', 'indicator.withoutName', { row: row + 1 }, draft.rows[0] ?? null, id);
  }

  private reading({ grid, forms }: FormSheet): SheetReading | null {
    const tables = forms.flatMap((form) => form.tables);
    const [first] = tables;
    if (!first) return null;
    const header = forYear(first.header, this.choice.year);
    const alike = tables.filter(({ header: other }) => sameColumns(other, first.header));
    const columns = readColumns(
      grid,
      header,
      alike.flatMap(({ indicators }) => indicators),
    );
    reportColumns(this.builder, grid, header, { columns, expected: [] });
    const headerRows = tables.flatMap(({ found }) => found.headerRows);
    return { id: grid.id, name: grid.name, headerRows, columns, unused: header.unused };
  }

  /** Weights and actuals: told once where no scheda has them, otherwise of each that has none. */
  private reportMissing(): void {
    const tables = this.forms.flatMap(({ grid, tables: own }) => own.map(({ header }) => ({ grid, header })));
    for (const role of ['weight', 'actual'] as const) {
      const lacking = tables.filter(({ header }) => !header.columns.has(role));
      for (const { grid, header } of lacking.length === tables.length ? lacking.slice(0, 1) : lacking) {
        const at = { sheet: grid.id, row: header.row, column: header.first };
        this.builder.find('warning', `column.no.${role}`, {}, at);
      }
    }
  }

  private reportYear(): void {
    const { guessed, year } = this.choice;
    const form = this.forms.find(({ tables }) => tables.length > 0);
    const header = form?.tables[0]?.header;
    if (!guessed || !form || !header || year === null) return;
    const column = forYear(header, year).columns.get('target') ?? header.first;
    this.builder.find('warning', 'year.guessed', { year }, { sheet: form.grid.id, row: header.row, column });
  }
}

/** What the labels say; a value on several lines is one text. */
function cellsOf({ labels }: Form): Cells {
  const valueOf = (meaning: FormMeaning): CellReading | null => {
    const values = labels.flatMap((label) => (label.meaning === meaning ? label.values : []));
    const texts = values
      .map(textOf)
      .filter((text, i, all) => all.findIndex((one) => sameValue(one, text)) === i);
    const [first] = values;
    return first && texts.length > 1 ? { ...first, value: texts.join('\n') } : (first ?? null);
  };
  const [strategic, name] = [valueOf('strategic'), valueOf('name')];
  return {
    mission: valueOf('mission'),
    programme: valueOf('programme'),
    area: valueOf('area'),
    // Alone it is the objective of the scheda.
    strategic: name && strategic,
    name: name ?? strategic,
    code: valueOf('code'),
    description: valueOf('description'),
    resources: valueOf('resources'),
    weight: valueOf('weight'),
    units: valueOf('units'),
  };
}

/** What is said of the objective itself. */
function detailsOf({ mission, programme, description, resources, units }: Cells): NodeReadings {
  return { mission, programme, description, resources, units };
}

/** `01_01_OS01 - Turismo` beside a label that asks for one of them. */
function codeAndName(cell: CellReading | null): { code: CellReading; name: CellReading } | null {
  if (!cell) return null;
  const said = readTitle(String(cell.value));
  const [code, name] = [partReading(cell, said.code), partReading(cell, said.name)];
  return code && name && looksLikeCode(textOf(code)) ? { code, name } : null;
}

/** `Ufficio: PID` and `PID`: merged cells that were undone repeat a value, with its own label and without. */
function sameValue(one: string, other: string): boolean {
  return one === other || one.endsWith(`: ${other}`);
}

function areaCode(cell: CellReading): string {
  return objectiveName(cell).code?.text ?? '';
}

/** The first line of an indicator's cell is its name, the lines below are its algorithm. */
function nameAndAlgorithm(cell: CellReading | null): Record<'name' | 'algorithm', CellReading | null> {
  if (!cell) return { name: null, algorithm: null };
  const text = String(cell.value);
  const line = text.split(/[\r\n]+/).find((one) => /\p{L}/u.test(one)) ?? '';
  const end = text.indexOf(line) + line.length;
  return {
    name: partReading(cell, partBetween(text, 0, end)),
    algorithm: partReading(cell, partBetween(text, end, text.length)),
  };
}

/** The indicators of a table by all that their cells say of them: a scheda that goes on has other ones. */
function indicatorKeys(grid: SheetGrid, { header, indicators }: FormTable): string[] {
  const column = header.columns.get('name') ?? header.first;
  return indicators.map((row) => nameKey(String(readingAt(grid, { row, column }).value)));
}

/** The year of the targets, as titles, sheet names and the dates over the actuals name it. */
function yearOfForms(sheets: readonly FormSheet[], chosen: number | null): YearChoice {
  const targets: YearTarget[] = [];
  const mentions: number[] = [];
  for (const { grid, forms, titles } of sheets) {
    mentions.push(...[grid.name, ...titles.map(textOf)].flatMap(firstYears));
    for (const { header, indicators } of forms.flatMap(({ tables }) => tables)) {
      const headed = (['actual', ...(header.targets.length > 0 ? [] : ['target' as const])] as const).flatMap(
        (role) => {
          const column = header.columns.get(role);
          return column === undefined ? [] : yearsNamed(headingText(grid, header.row, column));
        },
      );
      mentions.push(...headed);
      for (const row of indicators) targets.push(...yearTargets(grid, row, header));
    }
  }
  return planYear(targets, { mentions, chosen, guess: 'first' });
}
