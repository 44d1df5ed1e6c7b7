import type { ColumnRole } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import type { HeaderRow } from '../headings/headers';

/** The columns of one level of the tree, where every level has columns of its own. */
export interface LevelColumns {
  level: Level;
  code: number | null;
  name: number | null;
  weight: number | null;
}

type Said = keyof Omit<LevelColumns, 'level'>;

/** What may stand before the word of the level, and says what the column holds. */
const BEFORE: readonly (readonly [Said, RegExp])[] = [
  ['code', /^(?:cod(?:ice|ici|\.)?|id|n\.?|nr\.?|num\.?|numero|sigla) (?:(?:di|del|dell|della) )?/],
  ['weight', /^(?:% ?)?(?:pes[oi]|ponderazione)(?: %)? (?:(?:di|del|dell|della) )?/],
  ['name', /^(?:denominazione|descrizione|nome|titolo) (?:(?:di|del|dell|della) )?/],
];

/** `objective` is whichever level the others leave free. */
const LEVEL_WORDS: readonly (readonly [Level | 'objective', RegExp])[] = [
  ['area', /^(?:ambit[oi]|are[ae] (?:strategic|tematic)|asse\b|assi\b|line[ae] strategic|macro ?obiettiv)/],
  ['strategic', /^(?:(?:obiettiv[oi]|ob\.?) (?:strategic|general)|os$|o\.s\.$)/],
  [
    'operational',
    /^(?:(?:obiettiv[oi]|ob\.?) (?:operativ|gestional|specific|annual)|oo$|o\.o\.$|progett[oi]|azion[ei])/,
  ],
  ['objective', /^(?:obiettiv[oi]|ob\.?)(?: di performance)?$/],
  ['indicator', /^(?:indicator[ei]|kpi)/],
];

const DEPTH: readonly Level[] = ['area', 'strategic', 'operational', 'indicator'];

/**
 * The levels that have columns of their own (`Ambito | Obiettivo | Indicatore | Peso`), from the top; the last is the
 * indicator's. Empty where the headings name no level but that.
 */
export function levelColumns({ texts, columns, targets, judged }: HeaderRow): LevelColumns[] {
  const found = new Map<Level | 'objective', LevelColumns>();
  const measured = new Set([
    ...targets.map(({ column }) => column),
    ...(['target', 'actual', 'published'] as const).map((role) => columns.get(role)),
  ]);
  for (const [column, text] of texts ?? []) {
    const isChosen = judged?.get(column)?.by === 'choice';
    const said = measured.has(column) || isChosen ? null : levelSaid(text);
    if (!said) continue;
    const level = found.get(said.level) ?? { level: 'indicator', code: null, name: null, weight: null };
    level[said.what] ??= column;
    found.set(said.level, level);
  }
  const objective = found.get('objective');
  const free = (['strategic', 'operational'] as const).find((level) => !found.has(level));
  if (objective && free) found.set(free, objective);
  const levels = DEPTH.flatMap((level): LevelColumns[] => {
    const one = found.get(level);
    return one && (one.name !== null || one.code !== null) ? [{ ...one, level }] : [];
  });
  const above = levels.filter(({ level }) => level !== 'indicator');
  if (above.length === 0) return [];
  return levels.length > above.length ? levels : [];
}

/** The columns of all levels, as a table without levels would have them. */
export function columnsOfLevels(levels: readonly LevelColumns[]): { role: ColumnRole; column: number }[] {
  return levels.flatMap((level) =>
    (['code', 'name', 'weight'] as const).flatMap((role) => {
      const column = level[role];
      return column === null ? [] : [{ role, column }];
    }),
  );
}

function levelSaid(heading: string): { level: Level | 'objective'; what: Said } | null {
  const text = heading.toLowerCase().replace(/['’]/g, ' ').replace(/\s+/g, ' ');
  const before = BEFORE.find(([, pattern]) => pattern.test(text));
  const word = before ? text.replace(before[1], '') : text;
  const level = LEVEL_WORDS.find(([, pattern]) => pattern.test(word))?.[0];
  return level ? { level, what: before?.[0] ?? 'name' } : null;
}
