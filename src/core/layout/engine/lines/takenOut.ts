import type { PlanBuilder } from '../../../plan/planBuilder';
import { noteTakesOut } from '../../../text/takenOut';
import type { YearChoice } from '../../headings/years';
import { textOf } from '../../rows/looseLines';

/** An indicator that was taken out of the plan has no target left; one that has is still counted. */
export function reportTakenOut(builder: PlanBuilder, { year, years }: YearChoice): void {
  // Of an earlier year it had one.
  const isLatest = years.every((other) => other <= (year ?? other));
  for (const { id, level, name, target, cells } of builder.ordered()) {
    if (level !== 'indicator' || !cells.note || !noteTakesOut(textOf(cells.note))) continue;
    const params = { name, year: year ?? '' };
    if (!target) builder.find('note', 'indicator.eliminated', params, cells.note, id);
    else if (isLatest) builder.find('warning', 'indicator.eliminatedCounted', params, target, id);
  }
}
