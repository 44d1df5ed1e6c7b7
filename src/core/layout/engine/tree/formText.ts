import { looksLikeCode } from '../../../codes/looksLikeCode';
import type { CellReading } from '../../../plan/plan';
import { trimText } from '../../../text/cleanText';
import { present, type NodeReadings } from '../../cells/cells';
import { partReading, readTitle } from '../../describedText/describedText';
import { textOf } from '../../rows/looseLines';
import { shownText } from '../../rows/table';
import type { Form, FormLabel, FormMeaning } from '../tables/form';

/** What the labels of a form say; null where one is not there, or blank. */
export type FormCells = Readonly<Record<FormMeaning, CellReading | null>>;

/** What the node of a form is called, and where the form says so. */
export interface FormIdentity {
  code: string;
  name: string;
  codeCell: CellReading | null;
  nameCell: CellReading | null;
  /** No label has a code: the name of the sheet is one. */
  isNamedBySheet: boolean;
}

/** What the labels say; a value on several lines is one text. */
function formCells(form: Form): FormCells {
  const labels = withOwnOfArea(form);
  const valueOf = (meaning: FormMeaning): CellReading | null => {
    const values = labels.flatMap((label) => (label.meaning === meaning ? label.values : []));
    const texts = values
      .map(textOf)
      .filter((text, i, all) => all.findIndex((one) => isSameValue(one, text)) === i);
    const [first] = values;
    return first && texts.length > 1 ? { ...first, value: texts.join('\n') } : (first ?? null);
  };
  const codeOf = (meaning: FormMeaning): CellReading | null =>
    labels.find((label) => label.code && label.meaning === meaning)?.code ?? null;
  const [strategic, name] = [valueOf('strategic'), valueOf('name')];
  return {
    mission: valueOf('mission'),
    programme: valueOf('programme'),
    area: valueOf('area'),
    areaWeight: valueOf('areaWeight'),
    areaCode: valueOf('areaCode') ?? codeOf('area'),
    // Alone it is the form's own.
    strategic: name && strategic,
    strategicCode: valueOf('strategicCode') ?? (name && codeOf('strategic')),
    strategicWeight: valueOf('strategicWeight'),
    name: name ?? strategic,
    code: valueOf('code') ?? codeOf(name ? 'name' : 'strategic'),
    description: valueOf('description'),
    resources: valueOf('resources'),
    weight: valueOf('weight'),
    units: valueOf('units'),
  };
}

/** What stands above the nodes of forms. */
const ABOVE = ['area', 'areaCode', 'areaWeight', 'mission', 'programme'] as const;

/** What the labels of the forms of a sheet say: an ambito apart from the labels of the first form, which no other one names, is of all. */
export function readForms(forms: readonly Form[]): readonly { form: Form; cells: FormCells }[] {
  const read = forms.map((form) => ({ form, cells: formCells(form) }));
  const [first, ...others] = read;
  const isOwn = others.some(({ cells }) => ABOVE.some((meaning) => cells[meaning]));
  if (!first || isOwn || !hasAreaApart(first.form)) return read;
  const shared = Object.fromEntries(ABOVE.map((meaning) => [meaning, first.cells[meaning]]));
  return [first, ...others.map(({ form, cells }) => ({ form, cells: { ...cells, ...shared } }))];
}

/** Another line, or none, stands between it and the next label: it is none of the form's own. */
function hasAreaApart({ labels }: Form): boolean {
  const area = labels.find(({ meaning }) => meaning === 'area');
  const next = labels.find(({ at }) => area !== undefined && at.row > area.at.row);
  return area !== undefined && next !== undefined && next.at.row > area.lastRow + 1;
}

/** Beside an ambito stand its own code and weight. */
function withOwnOfArea({ labels }: Form): readonly FormLabel[] {
  const areas = new Map(
    labels.flatMap(({ meaning, at }) => (meaning === 'area' ? [[at.row, at.column] as const] : [])),
  );
  return labels.map((label) => {
    const { meaning, at } = label;
    const ofArea = at.column > (areas.get(at.row) ?? Infinity) ? OF_AREA[meaning] : undefined;
    return ofArea ? { ...label, meaning: ofArea } : label;
  });
}

const OF_AREA: Readonly<Partial<Record<FormMeaning, FormMeaning>>> = {
  weight: 'areaWeight',
  code: 'areaCode',
};

/** `Ufficio: PID` and `PID`: merged cells that were undone repeat a value, with its own label and without. */
function isSameValue(one: string, other: string): boolean {
  return one === other || one.endsWith(`: ${other}`);
}

/** Code and name, each from its own label, or one of them from the other's; at last the name of the sheet is a code. */
export function formIdentity(cells: FormCells, sheetName: string): FormIdentity {
  const [inCode, inName] = [codeAndName(cells.code), codeAndName(cells.name)];
  const nameCell = (cells.code ? cells.name : inName?.name) ?? cells.name ?? inCode?.name ?? null;
  const codeCell = inCode?.code ?? cells.code ?? inName?.code ?? null;
  const sheet = trimText(sheetName);
  // `Scheda 1` counts sheets.
  const isNamedBySheet = codeCell === null && looksLikeCode(sheet) && !/^\p{L}{5}/u.test(sheet);
  const code = isNamedBySheet ? sheet : shownText(codeCell);
  return { codeCell, nameCell, name: nameCell ? textOf(nameCell) : '', code, isNamedBySheet };
}

/** `01_01_OS01 - Turismo` beside a label that asks for one of them. */
function codeAndName(cell: CellReading | null): { code: CellReading; name: CellReading } | null {
  if (!cell) return null;
  const said = readTitle(String(cell.value));
  const [code, name] = [partReading(cell, said.code), partReading(cell, said.name)];
  return code && name && looksLikeCode(textOf(code)) ? { code, name } : null;
}

/** What is said of the node itself, besides code and name. */
export function formDetails({ mission, programme, description, resources, units }: FormCells): NodeReadings {
  return present({ mission, programme, description, resources, units });
}
