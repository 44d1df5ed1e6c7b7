/** What Excel carries for a plan of many cells: so many round trips, none of them larger than Excel on the web bears. */
import { plainTable } from '../../bench/workbooks';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { italian } from '../../src/messages/it';
import { createSession } from '../../src/session/session';
import { CountedWorkbook } from './countedWorkbook';

const ROWS = 300;
/** So many of them are three trips of a reading. */
const COLUMNS = 53;
/** 5 MB, of characters that are at most three bytes each. */
const MOST_CHARACTERS = (5 * 1024 * 1024) / 3;

/** As wide as a sheet with a note far on the right of its title. */
function wide(grid: SheetGrid): SheetGrid {
  const widened = <T>(lines: readonly (readonly T[])[], blank: T): T[][] =>
    lines.map((line) => [...line, ...Array<T>(COLUMNS - line.length).fill(blank)]);
  const below = widened(grid.values, '');
  const values = [[...Array<string>(COLUMNS - 1).fill(''), 'da rivedere'], ...below];
  const numberFormats = widened([['General'], ...grid.numberFormats], 'General');
  return { ...grid, values, formulas: values, numberFormats };
}

it('a plan of 16,000 cells is read, computed, shared and brought back in trips of a stated number and size', async () => {
  const workbook = new CountedWorkbook(plainTable(ROWS).map(wide), '0');
  const session = createSession(workbook, italian);
  const works = {
    open: () => session.open(),
    calculate: () => session.calculate(),
    share: () => session.share('native'),
    resume: () => session.resumeFormulas(),
  };
  const trips: Record<string, number> = {};
  for (const [name, work] of Object.entries(works)) {
    const before = workbook.trips;
    await work();
    expect(session.state).toMatchObject({ phase: 'ready', error: null, manyFormulas: null });
    trips[name] = workbook.trips - before;
  }
  // A reading is three trips, two more the first time; each of the others reads twice, writes in one and reads again.
  expect(trips).toEqual({ open: 5, calculate: 10, share: 10, resume: 10 });
  expect(workbook.largest).toBeLessThan(MOST_CHARACTERS);
});
