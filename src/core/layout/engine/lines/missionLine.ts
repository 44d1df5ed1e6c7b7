import type { CellReading, NodeCells } from '../../../plan/plan';
import { partReading, sameWords } from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';
import { isMissionLine, textOf } from '../../rows/looseLines';
import type { LineCell } from '../tables/sheetView';

/** Missione and programma (DM 27/3/2013) of the lines that stand below them. */
export type MissionCells = Pick<NodeCells, 'mission' | 'programme'>;

export interface MissionLine {
  role: keyof MissionCells;
  value: CellReading;
}

/** A number or a mark follows the word: `Programma 2024`, `Missione istituzionale` are something else. */
const MISSION_LINE =
  /^\s*(missione|programma)(?!\p{L})(?:[\s_.]*[:–—-][\s:_.–—-]*|[\s_.]*(?=(?!20\d\d(?!\d))\d)|\s*$)/iu;

/** `MISSIONE - 011 - Competitività`, in one cell or two, `011_Competitività` alone; null where a line says something else. */
export function missionLineIn(cells: readonly LineCell[]): MissionLine | null {
  const [cell, next] = cells;
  if (typeof cell?.value !== 'string') return null;
  if (isNumberedMission(cells)) return { role: 'mission', value: cell };
  const [start, word = ''] = MISSION_LINE.exec(cell.value) ?? [];
  if (start === undefined) return null;
  const rest = partReading(cell, partBetween(cell.value, start.length, cell.value.length));
  const value = cell.value.slice(start.length).trim() === '' ? next : rest;
  return value ? { role: word.toLowerCase() === 'missione' ? 'mission' : 'programme', value } : null;
}

/** Only the number of a missione (DM 27/3/2013) tells what the line is. */
export function isNumberedMission([cell, ...others]: readonly LineCell[]): boolean {
  return cell !== undefined && others.length === 0 && /^\d/.test(cell.text) && isMissionLine(cell.text);
}

export function isSameMission(grouping: MissionCells, { role, value }: MissionLine): boolean {
  const known = grouping[role];
  return known !== undefined && sameWords(textOf(known), textOf(value));
}

/** Another missione has programmi of its own. */
export function groupedBy(grouping: MissionCells, { role, value }: MissionLine): MissionCells {
  return role === 'mission' ? { mission: value } : { ...grouping, programme: value };
}
