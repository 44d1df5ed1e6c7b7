import { codeKey } from '../../../codes/codeTree';
import type { CellReading } from '../../../plan/plan';
import { ENTITY_ID } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import type { CellAddress, SheetGrid } from '../../../sheet/grid';
import { present } from '../../cells/cells';
import { sameWords, standsUnder } from '../../describedText/describedText';
import { nameKey } from '../../rows/objectiveName';
import { shownText } from '../../rows/table';
import { codedTitle } from '../titles/codedTitle';
import type { TableDeclaration } from '../declaration/declaration';
import { tableFields } from '../fields/fields';
import { formAbove, formsOn, type Form } from '../tables/form';
import { formDetails, formIdentity, readForms, type FormCells } from './formText';
import { isTaken } from '../lines/headlessTables';
import type { MatchedTable } from '../tables/matchedTable';
import { isMeasured } from '../lines/measuredLine';
import type { SheetView } from '../tables/sheetView';
import { NO_TITLE, titleText } from '../declaration/titleText';
import type { TreeAssembly } from './treeAssembly';

/** A form in its sheet, with what stands below it. */
interface PlacedForm {
  form: Form;
  grid: SheetGrid;
  declaration: TableDeclaration;
  cells: FormCells;
  /** The last row of the headings below it; of its labels where it has none. */
  headedTo: number;
  /** Names of its indicators: a form that goes on with another one has other ones. */
  indicators: ReadonlySet<string>;
  isHeadless: boolean;
}

/** The nodes that forms name, each with those that stand above it: many forms name these alike. */
export class FormNodes {
  private readonly ids = new Map<Form, string>();
  private readonly objectives = new Map<string, { id: string; indicators: Set<string> }[]>();
  /** Ambiti as the labels name them, by their codes, the first of each. */
  private readonly areas = new Map<string, CellReading>();

  constructor(private readonly tree: TreeAssembly) {}

  /** Adds the nodes of all forms over these tables, in their order. */
  add(matched: readonly MatchedTable[]): void {
    const forms = placedForms(matched);
    for (const { cells } of forms) {
      const code = cells.area ? shownText(titleText(cells.area, true).code ?? cells.areaCode) : '';
      if (cells.area && !this.areas.has(code)) this.areas.set(code, cells.area);
    }
    for (const one of forms) this.ids.set(one.form, this.nodeOf(one));
  }

  /** The node whose form stands above a row; null: none does. */
  nodeAt(view: SheetView, row: number): string | null {
    const form = formAbove(view, row);
    return (form && this.ids.get(form)) ?? null;
  }

  private nodeOf(one: PlacedForm): string {
    const { form, grid, cells } = one;
    const identity = formIdentity(cells, grid.name);
    const { code, name, codeCell, nameCell } = identity;
    const above = this.above(one, code);
    const at = addressOf(codeCell ?? nameCell ?? form.labels[0]?.valueAt ?? firstCell(one));
    if (identity.isNamedBySheet) this.tell('form.codeOfSheet', { code }, firstCell(one));
    this.reportTable(one);
    const known = this.goesOn(above, identity, one);
    if (known !== null) {
      this.tree.showTitle(known, { code, name, rows: [at] });
      this.tree.find('note', 'form.continued', { code, sheet: grid.name }, at, known);
      return known;
    }
    const id = this.tree.addNode(above, this.tree.depthBelow(above), {
      code,
      name,
      rows: [at],
      own: { sheet: grid.id, first: form.first, last: one.headedTo },
      weight: cells.weight,
      cells: present({ ...formDetails(cells), code: codeCell, name: nameCell }),
    });
    const key = codeKey(code);
    this.objectives.set(key, [
      ...(this.objectives.get(key) ?? []),
      { id, indicators: new Set(one.indicators) },
    ]);
    if (name === '') this.tell('form.noName', { code, sheet: grid.name }, at, id);
    if (code === '') this.tell('node.withoutCode', { name }, at, id);
    const parent = this.tree.parentCode(id);
    if (standsUnder(code, parent) === false) this.tell('code.wrongParent', { code, parent }, at, id);
    return id;
  }

  /** The same code below the same node, with other indicators: a form that has several sheets. */
  private goesOn(
    above: string,
    { code, name }: { code: string; name: string },
    { indicators }: PlacedForm,
  ): string | null {
    const key = codeKey(code);
    const known = (this.objectives.get(key) ?? []).find((one) => {
      const isSame =
        this.tree.isBelow(one.id, above) && (name === '' || sameWords(this.tree.nameOf(one.id), name));
      return isSame && key !== '' && ![...indicators].some((indicator) => one.indicators.has(indicator));
    });
    indicators.forEach((indicator) => known?.indicators.add(indicator));
    return known?.id ?? null;
  }

  /** What a form stands below: its labels name it, or those of others whose codes begin alike. */
  private above(one: PlacedForm, code: string): string {
    const { area, areaCode, areaWeight, strategic } = one.cells;
    const ofArea = { code: areaCode, weight: areaWeight };
    if (!strategic) return area ? this.placeArea(area, one, ofArea) : this.areaByCode(one, code);
    const { strategicCode, strategicWeight } = one.cells;
    const own = { code: strategicCode, weight: strategicWeight };
    if (area) return this.placeAbove(strategic, 1, this.placeAbove(area, 0, ENTITY_ID, ofArea), own);
    // Where no form names an ambito there are none.
    const top = this.areas.size === 0 ? ENTITY_ID : this.areaByCode(one, code);
    return this.placeAbove(strategic, 1, top, own);
  }

  private areaByCode(one: PlacedForm, code: string): string {
    const [, alike] = [...this.areas].find(([above]) => standsUnder(code, above)) ?? [];
    const params = { sheet: one.grid.name, area: alike ? shownText(alike) : '' };
    this.tell(alike ? 'form.areaByCode' : 'form.noArea', params, firstCell(one));
    return alike ? this.placeArea(alike, one) : ENTITY_ID;
  }

  /** What the code of a label tells of another depth than the label: it stands below the node of its first number. */
  private placeArea(
    cell: CellReading,
    { declaration }: PlacedForm,
    own: { code?: CellReading | null; weight?: CellReading | null } = {},
  ): string {
    const known = codedTitle({ titles: declaration.forms ?? [] }, String(cell.value).trim());
    const [number] = /\d+/.exec(String(cell.value)) ?? [];
    if (!known?.impliesAbove || number === undefined)
      return this.placeAbove(cell, known?.depth ?? 0, ENTITY_ID, own);
    const above = this.tree.placeImplied(ENTITY_ID, known.depth - 1, number, { isTold: false });
    return this.placeAbove(cell, known.depth, above);
  }

  /** @param own what labels of its own say of it */
  private placeAbove(
    cell: CellReading,
    depth: number,
    parent: string,
    own: { code?: CellReading | null; weight?: CellReading | null } = {},
  ): string {
    const read = titleText(cell, true);
    const title = { ...read, code: read.code ?? own.code ?? null, weight: own.weight ?? read.weight };
    const name = title.name ?? (read.code ? null : cell);
    const cells = present({ code: title.code, name });
    const draft = {
      code: shownText(title.code),
      name: shownText(name),
      rows: [addressOf(cell)],
      own: null,
      weight: title.weight,
      cells,
    };
    return this.tree.placeAbove(parent, depth, { title: { ...NO_TITLE, ...title, name }, draft });
  }

  private reportTable(one: PlacedForm): void {
    const params = { sheet: one.grid.name };
    if (one.indicators.size === 0 && one.isHeadless) this.tell('form.noTable', params, firstCell(one));
    else if (one.isHeadless) this.tell('header.formTaken', params, firstCell(one));
  }

  private tell(
    id: Parameters<TreeAssembly['find']>[1],
    params: Parameters<TreeAssembly['find']>[2],
    at: CellAddress,
    node: string | null = null,
  ): void {
    this.tree.find('warning', id, params, at, node);
  }
}

function firstCell({ form, grid }: PlacedForm): CellAddress {
  return { sheet: grid.id, row: form.first, column: form.labels[0]?.at.column ?? grid.column };
}

function placedForms(matched: readonly MatchedTable[]): PlacedForm[] {
  const views = [...new Set(matched.map(({ table }) => table.view))];
  return views.flatMap((view) => {
    const tables = matched.filter(({ table, declaration }) => table.view === view && declaration.forms);
    const [first] = tables;
    if (!first) return [];
    return readForms(formsOn(view)).map(({ form, cells }, index, all): PlacedForm => {
      const end = all[index + 1]?.form.first ?? view.endLine;
      const isBelow = (row: number): boolean => row > form.last && row < end;
      const headers = tables.flatMap(({ table }) => table.headerLines.filter(isBelow));
      return {
        form,
        grid: view.grid,
        declaration: first.declaration,
        cells,
        headedTo: lastOfFirst(headers) ?? form.last,
        indicators: new Set(tables.flatMap((one) => indicatorNames(one, isBelow))),
        isHeadless: headers.length === 0 || tables.every(({ table }) => isTaken(table)),
      };
    });
  });
}

/** The last of the lines that follow one another from the first. */
function lastOfFirst(lines: readonly number[]): number | null {
  const [first = null] = [...lines].sort((a, b) => a - b);
  let last = first;
  while (last !== null && lines.includes(last + 1)) last += 1;
  return last;
}

function indicatorNames({ table, declaration }: MatchedTable, isBelow: (row: number) => boolean): string[] {
  const fields = tableFields(table, declaration, null);
  return table.lines
    .filter((line) => isBelow(line) && isMeasured(fields, line))
    .map((line) => nameKey(shownText(fields.cell(line, 'name'))));
}
