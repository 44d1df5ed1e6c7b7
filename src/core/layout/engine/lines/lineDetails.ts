import type { CellReading, ColumnRole, NodeCells } from '../../../plan/plan';
import { present } from '../../cells/cells';
import { detailAt } from './detailAt';
import type { Fields } from '../fields/fields';
import { algorithmText } from './indicatorText';
import type { MissionCells } from './missionLine';

/** What a line says of its node beside its figures. @param grouping missione and programma that it stands below */
export function lineDetails(
  fields: Fields,
  line: number,
  { grouping, ...own }: { grouping: MissionCells; code: CellReading | null; name: CellReading | null },
): NodeCells {
  const roles = [...fields.roles()].filter((role) => !FIGURE_ROLES.has(role));
  const isOnce = (role: ColumnRole): boolean => ONCE.has(role);
  const cells = present(
    Object.fromEntries(
      roles.map((role) => [role, isOnce(role) ? fields.cell(line, role) : detailAt(fields, line, role)]),
    ),
  );
  const { algorithm = null, source = null } = cells.algorithm ? algorithmText(cells.algorithm) : {};
  return present({ ...grouping, source, ...cells, ...(algorithm && { algorithm }), ...own });
}

/** Of one line, whatever is merged: money is counted once. */
const ONCE: ReadonlySet<ColumnRole> = new Set(['code', 'name', 'resources'] as const);

const FIGURE_ROLES: ReadonlySet<string> = new Set([
  'weight',
  'target',
  'direction',
  'actual',
  'published',
  'parent',
]);
