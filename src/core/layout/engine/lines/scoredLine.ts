import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import { readScoreOrNull } from '../../cells/leniently';
import { present } from '../../cells/cells';
import { partReading } from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';
import { shownText } from '../../rows/table';
import type { Fields } from '../fields/fields';

/** The last line above the headings of a table with a score under them: `1 Promozione`, 97,51%. It is that of all below. */
export function scoredLine(fields: Fields): Pick<NodeDraft, 'name' | 'rows' | 'published' | 'cells'> | null {
  const { view, front } = fields.table;
  if (view.records !== 'rows') return null;
  for (const line of [...front].sort((a, b) => b - a)) {
    const published = fields.cell(line, 'published');
    const cell = view.cells(line).find(({ value }) => typeof value === 'string' && /\p{L}{2}/u.test(value));
    if (!published || !cell || typeof readScoreOrNull(published.value) !== 'number') continue;
    const text = String(cell.value);
    const [number = ''] = /^\s*\d+\s+/.exec(text) ?? [];
    const name = partReading(cell, partBetween(text, number.length, text.length));
    return { name: shownText(name), rows: [addressOf(cell)], published, cells: present({ name }) };
  }
  return null;
}
