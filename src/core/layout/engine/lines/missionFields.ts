import type { Fields } from '../fields/fields';
import { groupedBy, isSameMission, type MissionCells } from './missionLine';
import { linesBelow } from './sharedDetails';

const GROUPING_ROLES = ['mission', 'programme'] as const;

/** Missione and programma in fields of their own are filled down as the names of levels are. */
export function groupedBeside(fields: Fields, line: number, grouping: MissionCells): MissionCells {
  if (fields.depths.length === 0) return grouping;
  return GROUPING_ROLES.reduce((known, role) => {
    const value = fields.cell(line, role);
    return value && !isSameMission(known, { role, value }) ? groupedBy(known, { role, value }) : known;
  }, grouping);
}

/**
 * What is of the node that a level names in a field: in fields of their own missione and programma are of the levels to the
 * right of them; those behind the lowest level are of its node too, unless other indicators of it have others.
 */
export function groupingOf(
  fields: Fields,
  line: number,
  { depth, field, grouping }: { depth: number; field: number; grouping: MissionCells },
): MissionCells {
  const isLowestLevel = depth === fields.depths.at(-1);
  const isShared = (role: keyof MissionCells): boolean =>
    linesBelow(fields, line, depth).every(
      (other) => groupedBeside(fields, other, grouping)[role] === grouping[role],
    );
  const isOfNode = (role: keyof MissionCells): boolean =>
    (fields.field(role) ?? -1) < field || (isLowestLevel && isShared(role));
  return Object.fromEntries(GROUPING_ROLES.filter(isOfNode).map((role) => [role, grouping[role]]));
}
