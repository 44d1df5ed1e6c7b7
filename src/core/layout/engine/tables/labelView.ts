import { looksLikeCode } from '../../../codes/looksLikeCode';
import { partReading } from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';
import type { SheetGrid } from '../../../sheet/grid';
import { headingMeaning } from '../../headings/headingMeaning';
import { labelKeyOf, labelKindOf } from '../declaration/headingKey';
import { SheetView, type LineCell } from './sheetView';

/** So often a label comes again where a sheet holds one block of them after another. */
const FEWEST_BLOCKS = 2;
const FEWEST_LABELS = 3;

/**
 * A sheet of labels with their values beside them, one block below another: each block is a line, each label a field. Null
 * where the sheet is none. @param view the sheet by its rows
 */
export function labelView(view: SheetView): SheetView | null {
  const pairs: LabelledCells[] = [];
  for (let line = view.firstLine; line < view.endLine; line++) {
    const [label, ...values] = view.cells(line);
    const isLabel = label && label.field === view.firstField && typeof label.value === 'string';
    if (isLabel && values.every(({ field }, i) => field === label.field + 1 + i))
      pairs.push(...codedLabel({ label, values }));
  }
  const times = new Map<string, number>();
  for (const { label } of pairs)
    times.set(labelKindOf(label.text), (times.get(labelKindOf(label.text)) ?? 0) + 1);
  const recurring = pairs.filter(({ label }) => (times.get(labelKindOf(label.text)) ?? 0) >= FEWEST_BLOCKS);
  const known = new Set(
    recurring.flatMap(({ label }) => (headingMeaning(label.text) ? [labelKeyOf(label.text)] : [])),
  );
  const [start] = recurring;
  if (!start || known.size < FEWEST_LABELS || recurring.length < pairs.length * 0.6) return null;
  return new LabelView(view.grid, recurring, labelKeyOf(start.label.text));
}

/** `Ambito 1`, `Obiettivo I.A.1`: the label names a level and the code of what stands beside it. */
function codedLabel({ label, values }: LabelledCells): LabelledCells[] {
  const text = String(label.value);
  const code = text.split(/\s/).at(-1) ?? '';
  const place = text.length - code.length;
  const words = text.slice(0, place).trimEnd();
  const level = headingMeaning(words)?.level;
  if (!level || level === 'indicator' || !looksLikeCode(code) || values.length === 0)
    return [{ label, values }];
  const part = partReading(label, partBetween(text, place, text.length));
  const own = { ...label, ...part, text: code };
  return [
    { label: { ...label, text: `Codice ${words.toLowerCase()}` }, values: [own] },
    { label: { ...label, text: words }, values },
  ];
}

interface LabelledCells {
  label: LineCell;
  /** Several where the block speaks of several things side by side. */
  values: readonly LineCell[];
}

class LabelView extends SheetView {
  private readonly blocks: LineCell[][] = [];

  constructor(grid: SheetGrid, pairs: readonly LabelledCells[], start: string) {
    super(grid, 'labels');
    const fields: string[] = [];
    const header: LineCell[] = [];
    let seen = new Map<string, number>();
    let records: LineCell[][] = [];
    for (const { label, values } of pairs) {
      const key = labelKeyOf(label.text);
      if (key === start) {
        seen = new Map();
        this.blocks.push(...records);
        records = [];
      }
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      const name = `${key}|${nth}`;
      if (!fields.includes(name)) {
        // A label that only later blocks have comes where it stands in them.
        fields.push(name);
        header.push({
          ...label,
          text: label.text.replace(/:$/, ''),
          line: 0,
          field: fields.length - 1,
          fields: 1,
          lines: 1,
        });
      }
      // What is said once, of all of them, stands in the first.
      for (const [i, value] of values.entries()) {
        const record = (records[i] ??= []);
        const line = this.blocks.length + i + 1;
        record.push({ ...value, line, field: fields.indexOf(name), fields: 1, lines: 1 });
      }
    }
    this.blocks.push(...records);
    this.blocks.unshift(header);
    [this.firstLine, this.endLine] = [0, this.blocks.length];
    [this.firstField, this.endField] = [0, fields.length];
  }

  override cells(line: number): readonly LineCell[] {
    return [...(this.blocks[line] ?? [])].sort((a, b) => a.field - b.field);
  }
}
