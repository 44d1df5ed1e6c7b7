import { codeKey } from '../../codes/codeTree';
import type { PlainSheet } from './plainSheet';
import { shownText } from '../rows/table';
import { shapeOf } from '../rows/tableRows';

/** Another sheet seen from the one in front: more of its tree, another plan (last year's), or something else. */
export type Kinship = 'part' | 'otherPlan' | 'stranger';

/** Of what the smaller sheet holds, so much in common makes it another version of the same plan. */
const SHARE_OF_OTHER = 0.3;
/** Of the meanings of their columns, so many in common make two tables alike. */
const SHARE_OF_ROLES = 0.6;

/**
 * Sheets with the same headings are one tree when their rows are others and of the same make (one sheet an ambito), and
 * two plans when the same rows come again, or they are of different years.
 */
export function kinship(front: PlainSheet, other: PlainSheet): Kinship {
  if (!haveLikeColumns(front, other) || front.treeBy !== other.treeBy) return 'stranger';
  if (front.treeBy === 'nothing' || other.measured === 0) return 'stranger';
  const years = [front.year.year, other.year.year];
  const [mine, theirs] = [keysOf(front), keysOf(other)];
  const common = [...theirs].filter((key) => mine.has(key)).length;
  if (common >= Math.max(1, Math.min(mine.size, theirs.size) * SHARE_OF_OTHER)) return 'otherPlan';
  if (years[0] !== years[1] && !years.includes(null)) return 'otherPlan';
  return front.treeBy === 'names' || haveLikeCodes(front, other) ? 'part' : 'stranger';
}

function haveLikeColumns({ header: one }: PlainSheet, { header: other }: PlainSheet): boolean {
  const roles = new Set([...one.columns.keys(), ...other.columns.keys()]);
  const common = [...roles].filter((role) => one.columns.has(role) && other.columns.has(role)).length;
  return common >= roles.size * SHARE_OF_ROLES;
}

/** Codes, or names of what is measured. */
function keysOf({ found, treeBy, header }: PlainSheet): Set<string> {
  const role = treeBy === 'names' || !header.columns.has('code') ? 'name' : 'code';
  const texts = found.rows.map((row) => shownText(row.cell(role)).toLowerCase());
  return new Set(texts.map((text) => (role === 'code' ? codeKey(text) : text)).filter((text) => text !== ''));
}

function haveLikeCodes(one: PlainSheet, other: PlainSheet): boolean {
  const [mine, theirs] = [one, other].map(
    (sheet) => new Set([...keysOf(sheet)].map((key) => shapeOf(key))),
  ) as [Set<string>, Set<string>];
  return [...theirs].some((shape) => mine.has(shape));
}
