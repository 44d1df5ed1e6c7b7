import type { Level } from '../../../rules/rules';
import type { TableDeclaration } from './declaration';

const LEVEL_ORDER: readonly Level[] = ['area', 'strategic', 'operational'];
const USUAL: readonly (readonly Level[])[] = [[], ['strategic'], ['strategic', 'operational'], LEVEL_ORDER];

/** What nodes are whose codes alone say how deep they are. */
export function levelsByDepth(depths: number): Level[] {
  return Array.from({ length: depths }, (_, depth) => LEVEL_ORDER[depth] ?? 'operational');
}

/** What the nodes of each depth are, where the sheet calls them something; otherwise by how many depths there are. */
export function levelsOf(said: readonly (Level | 'objective' | null)[]): Level[] {
  const usual = said.map(
    (_, depth) => (USUAL[Math.min(said.length, USUAL.length - 1)] ?? LEVEL_ORDER)[depth] ?? 'operational',
  );
  const ranks = said.map((level) => LEVEL_ORDER.findIndex((one) => one === level));
  if (ranks.every((rank) => rank < 0)) return usual;
  const lowest = LEVEL_ORDER.length - 1;
  for (let depth = 1; depth < ranks.length; depth++)
    if (ranks[depth] === -1 && (ranks[depth - 1] ?? -1) >= 0)
      ranks[depth] = Math.min(lowest, (ranks[depth - 1] ?? 0) + 1);
  for (let depth = ranks.length - 2; depth >= 0; depth--)
    if (ranks[depth] === -1) ranks[depth] = (ranks[depth + 1] ?? 0) - 1;
  const isAscending = ranks.every(
    (rank, i) => rank >= 0 && (i === 0 || rank > (ranks[i - 1] ?? 0) || rank === lowest),
  );
  return isAscending ? ranks.map((rank) => LEVEL_ORDER[rank] ?? 'operational') : usual;
}

/** The depth at which a table begins that goes on from another one: what is above its highest level stands there; 0: it begins at the top. */
export function depthBegunAt({
  fields,
  sheetNode,
  titles,
  titledHeadings,
  forms,
  lines,
}: TableDeclaration): number {
  const hasOther = sheetNode ?? titles ?? titledHeadings ?? forms;
  const depths = [...fields, ...lines].flatMap(({ depth }) => depth ?? []);
  return hasOther === undefined && depths.length > 0 ? Math.min(...depths) : 0;
}
