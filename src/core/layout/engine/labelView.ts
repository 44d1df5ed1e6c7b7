import type { SheetGrid } from '../../sheet/grid';
import { headingMeaning } from './headingMeaning';
import { headingKeyOf } from './headingKey';
import { SheetView, type LineCell } from './sheetView';

/** So often a label comes again where a sheet holds one block of them after another. */
const FEWEST_BLOCKS = 2;
const FEWEST_LABELS = 3;

/**
 * A sheet of labels with their values beside them, one block below another: each block is a line, each label a field. Null
 * where the sheet is none. @param view the sheet by its rows
 */
export function labelView(view: SheetView): SheetView | null {
  const pairs: { label: LineCell; value: LineCell | null }[] = [];
  for (let line = view.firstLine; line < view.endLine; line++) {
    const [label, value = null, ...others] = view.cells(line);
    if (label && others.length === 0 && typeof label.value === 'string') pairs.push({ label, value });
  }
  const times = new Map<string, number>();
  for (const { label } of pairs) times.set(kindKey(label), (times.get(kindKey(label)) ?? 0) + 1);
  const recurring = pairs.filter(({ label }) => (times.get(kindKey(label)) ?? 0) >= FEWEST_BLOCKS);
  const known = new Set(
    recurring.flatMap(({ label }) => (headingMeaning(label.text) ? [labelTextKey(label)] : [])),
  );
  const [start] = recurring;
  if (!start || known.size < FEWEST_LABELS || recurring.length < pairs.length * 0.6) return null;
  return new LabelView(view.grid, recurring, labelTextKey(start.label));
}

function labelTextKey({ text }: LineCell): string {
  return headingKeyOf(text.replace(/:$/, ''));
}

/** `Indicatore 1` and `Indicatore 2` are labels of one kind. */
function kindKey(label: LineCell): string {
  return labelTextKey(label).replace(/\d+/g, '');
}

class LabelView extends SheetView {
  private readonly blocks: LineCell[][] = [];

  constructor(grid: SheetGrid, pairs: readonly { label: LineCell; value: LineCell | null }[], start: string) {
    super(grid, 'labels');
    const fields: string[] = [];
    const header: LineCell[] = [];
    let seen = new Map<string, number>();
    let record: LineCell[] = [];
    for (const { label, value } of pairs) {
      const key = labelTextKey(label);
      if (key === start) {
        seen = new Map();
        this.blocks.push((record = []));
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
      if (value)
        record.push({ ...value, line: this.blocks.length, field: fields.indexOf(name), fields: 1, lines: 1 });
    }
    this.blocks.unshift(header);
    [this.firstLine, this.endLine] = [0, this.blocks.length];
    [this.firstField, this.endField] = [0, fields.length];
  }

  override cells(line: number): readonly LineCell[] {
    return [...(this.blocks[line] ?? [])].sort((a, b) => a.field - b.field);
  }
}
