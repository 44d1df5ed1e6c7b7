import type { Fields } from './fields';
import { groupedBy, isSameMission, type MissionCells } from './missionLine';

/** Missione and programma in fields of their own are filled down as the names of levels are. */
export function groupedBeside(fields: Fields, line: number, grouping: MissionCells): MissionCells {
  if (fields.depths.length === 0) return grouping;
  return (['mission', 'programme'] as const).reduce((known, role) => {
    const value = fields.cell(line, role);
    return value && !isSameMission(known, { role, value }) ? groupedBy(known, { role, value }) : known;
  }, grouping);
}
