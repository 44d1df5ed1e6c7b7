import { planEdits } from '../../src/core/editing/planEdits';
import { recognise } from '../../src/core/layout/recognise';
import type { TreeEdit } from '../../src/core/editing/edit';
import { readCruscotto2021, readSchede2024 } from '../layout/sampleFiles';

const KINDS = ['spreadWeights', 'normaliseWeights'] as const;

describe('where the sheet has no cells for weights', () => {
  test.each(KINDS)('all weigh the same already, and %s writes nothing', async (kind) => {
    for (const [read, parent] of [
      [readCruscotto2021, '1'],
      [readSchede2024, '01_01'],
    ] as const) {
      const { changes, notice } = await planned(read, { kind, parent });
      expect(changes).toEqual([]);
      expect(notice.id).toBe('edit.nothing.weights');
    }
  });
});

async function planned(read: typeof readCruscotto2021, edit: TreeEdit) {
  const { sheets, activeSheet } = await read();
  const { plan } = recognise(sheets, activeSheet);
  if (!plan) throw new Error('not recognised');
  return planEdits(plan, new Map(sheets.map((grid) => [grid.id, grid])), edit);
}
