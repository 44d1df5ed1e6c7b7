import type { SharingOutcome } from '../../../session/state';
import { CellList } from '../Summary';

/** Cells that sharing, or taking up again, treats otherwise than the others, each with its reason. */
export function OutcomeLists({ values, left }: Pick<SharingOutcome, 'values' | 'left'>) {
  return (
    <>
      <CellList title="share.listValues" items={values} />
      <CellList title="share.listLeft" items={left} />
    </>
  );
}
