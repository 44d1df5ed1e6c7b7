import type { CellReading } from '../../../plan/plan';
import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import { present } from '../../cells/cells';
import { textOf } from '../../rows/looseLines';
import { shownText } from '../../rows/table';
import { labelOfTitle, type BoxLabel, type BoxMeaning } from '../lines/boxes';
import type { Fields } from '../fields/fields';
import { scoreBeside, withoutShapes } from '../lines/scoreBeside';
import { cellsIn } from '../tables/tables';
import type { TitleDraft } from '../declaration/titleText';
import { titleText } from '../declaration/titleText';

/** A title among labels: beside its own, or alone with a result to its right. */
export function boxTitle(fields: Fields, line: number): TitleDraft | null {
  const { table } = fields;
  const label = labelOfTitle(fields, line);
  const [value] = label?.values ?? [];
  const first = cellsIn(table, line).find(({ value: own }) => typeof own === 'string');
  const cell = value ? table.view.cell(line, value.column) : first;
  if (!cell) return null;
  const title = titleText(value ?? cell, true);
  const name = title.name ?? (title.code ? null : (value ?? cell));
  const draft = {
    code: shownText(title.code),
    name: shownText(name),
    rows: [addressOf(cell)],
    weight: title.weight,
    published: label ? null : scoreBeside(table.view.grid, cell),
    cells: present({ code: title.code, name }),
  };
  return { title: { ...title, name }, draft };
}

/** What labels say of their node. @param titleColumn where what stands beside them does: a blank result is to come there */
export function boxDetails(labels: readonly BoxLabel[], titleColumn: number): Partial<NodeDraft> {
  const labelOf = (wanted: BoxMeaning): BoxLabel | undefined =>
    labels.find(({ meaning }) => meaning === wanted);
  const value = (meaning: BoxMeaning): CellReading | null => labelOf(meaning)?.values[0] ?? null;
  const blankAt = (meaning: BoxMeaning): CellReading | null => {
    const label = labelOf(meaning);
    const column = Math.max(titleColumn, label?.valueAt.column ?? 0);
    return label ? { ...addressOf(label.valueAt), column, value: '', format: 'General' } : null;
  };
  const published = value('published');
  const resultAt = published ?? blankAt('published');
  const status = value('status') ?? blankAt('status');
  const units = labelOf('units')?.values ?? [];
  const [firstUnit] = units;
  return {
    published: published && withoutShapes(published),
    resultAt: resultAt && addressOf(resultAt),
    weight: value('weight'),
    cells: present({
      mission: value('mission'),
      programme: value('programme'),
      resources: value('resources'),
      description: value('description'),
      note: value('note'),
      status: status && withoutShapes(status),
      units:
        firstUnit && (units.length > 1 ? { ...firstUnit, value: units.map(textOf).join(' | ') } : firstUnit),
    }),
  };
}
