import type { CellReading, NodeCells } from '../../plan/plan';
import { partReading, sameWords } from '../describedText/describedText';
import { partBetween } from '../rows/objectiveName';
import { textOf } from '../rows/looseLines';
import type { LineCell } from './sheetView';

/** Missione and programma (DM 27/3/2013) of the lines that stand below them. */
export type MissionCells = Pick<NodeCells, 'mission' | 'programme'>;

export interface MissionLine {
  role: keyof MissionCells;
  value: CellReading;
}

/** A number or a mark follows the word: `Programma 2024`, `Missione istituzionale` are something else. */
const MISSION_LINE =
  /^\s*(missione|programma)(?!\p{L})(?:[\s_.]*[:–—-][\s:_.–—-]*|[\s_.]*(?=(?!20\d\d(?!\d))\d)|\s*$)/iu;

/** `MISSIONE - 011 - Competitività`, in one cell or two; null where a line says something else. */
export function missionLineIn([cell, next]: readonly LineCell[]): MissionLine | null {
  if (typeof cell?.value !== 'string') return null;
  const [start, word = ''] = MISSION_LINE.exec(cell.value) ?? [];
  if (start === undefined) return null;
  const rest = partReading(cell, partBetween(cell.value, start.length, cell.value.length));
  const value = cell.value.slice(start.length).trim() === '' ? next : rest;
  return value ? { role: word.toLowerCase() === 'missione' ? 'mission' : 'programme', value } : null;
}

export function isSameMission(grouping: MissionCells, { role, value }: MissionLine): boolean {
  const known = grouping[role];
  return known !== undefined && sameWords(textOf(known), textOf(value));
}

/** Another missione has programmi of its own. */
export function groupedBy(grouping: MissionCells, { role, value }: MissionLine): MissionCells {
  return role === 'mission' ? { mission: value } : { ...grouping, programme: value };
}
