import type { SheetChange } from '../core/sheet/change';
import { inExcel, refusedBy } from './inExcel';
import { keepSettings } from './keptSettings';
import type { Kept } from './port';
import { queueChanges } from './sheetChanges';

/** In one trip, which is one undo by itself. */
export async function change(changes: readonly SheetChange[], kept: Kept | null): Promise<void> {
  try {
    await inExcel(async (context) => {
      queueChanges(context, changes);
      if (kept) keepSettings(context, kept.settings);
      await context.sync();
    });
  } catch (error) {
    throw refusedBy('error.change', error);
  }
}
