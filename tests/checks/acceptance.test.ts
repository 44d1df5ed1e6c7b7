import { FindingKeys, NOTHING_ACCEPTED, sortOut } from '../../src/core/checks/acceptance';
import type { CheckedFinding } from '../../src/core/checks/rule';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { readCruscotto2021, readPianoSemplice, readRelazione2025 } from '../layout/sampleFiles';
import { checkedWorkbook } from './openedWorkbook';

const PLACES = { nodes: [], sheets: [{ id: 's1', name: 'Piano' }] };

function found(change: Partial<CheckedFinding> = {}): CheckedFinding {
  const message = { id: 'table.unread', params: { sheet: 'Piano', first: 3, last: 9, count: 7 } } as const;
  const at = { sheet: 's1', row: 2, column: 0 };
  return { rule: 'notUnderstood', severity: 'warning', message, at, node: null, ...change };
}

function spaces(row: number): CheckedFinding {
  const at = { sheet: 's1', row, column: 1 };
  return found({ rule: 'straySpaces', message: { id: 'value.straySpaces' }, at });
}

const keyOf = (finding: CheckedFinding, all = [finding]): string => new FindingKeys(all, PLACES).of(finding);

describe('a finding is known again', () => {
  it('by what is said of it, and not by the cells where it stands', () => {
    const params = { sheet: 'Piano', first: 5, last: 11, count: 7 };
    const moved = found({ message: { id: 'table.unread', params }, at: { sheet: 's1', row: 4, column: 0 } });
    expect(keyOf(moved)).toBe(keyOf(found()));
  });

  it('by its figures: with others it is another one', () => {
    const params = { sheet: 'Piano', first: 3, last: 10, count: 8 };
    expect(keyOf(found({ message: { id: 'table.unread', params } }))).not.toBe(keyOf(found()));
  });

  it('by the columns of its formula, and not by the rows', () => {
    const formula = (text: string): string =>
      keyOf(found({ message: { id: 'formula.otherRow', params: { formula: text } } }));
    expect(formula('=PERF_SCORE(C8,$D$8)')).toBe(formula('=PERF_SCORE(C12,$D$12)'));
    expect(formula('=PERF_SCORE(C8,D8)')).not.toBe(formula('=PERF_SCORE(C8,E8)'));
  });

  it('as long as those that say the same in the same place are as many', () => {
    const [first, second] = [spaces(3), spaces(7)];
    const key = keyOf(first, [first, second]);
    expect(keyOf(second, [first, second])).toBe(key);
    expect(keyOf(first, [first, second, spaces(9)])).not.toBe(key);
  });
});

it('what was not understood is looked for, whatever the workbook has kept', () => {
  const { findings, rulesOff } = sortOut([found()], PLACES, {
    ...NOTHING_ACCEPTED,
    off: ['notUnderstood', 'boh'],
  });
  expect([findings.length, rulesOff]).toEqual([1, []]);
});

it.each([
  ['Piano semplice', readPianoSemplice],
  ['Cruscotto 2021', readCruscotto2021],
  ['Relazione 2025', readRelazione2025],
])('%s: rows inserted on top of each sheet change no key', async (_, read) => {
  const { sheets, activeSheet } = await read();
  const moved = sheets.map((grid): SheetGrid => {
    const sheet = EditableSheet.of(grid);
    sheet.insertRow(0, []);
    sheet.insertRow(0, []);
    return sheet.grid();
  });
  expect(keysOf(moved, activeSheet)).toEqual(keysOf(sheets, activeSheet));
});

function keysOf(sheets: readonly SheetGrid[], activeSheet: string): string[] {
  const checked = checkedWorkbook(sheets, activeSheet);
  if (!checked) throw new Error('no plan');
  const keys = new FindingKeys(checked.findings, { nodes: checked.plan.nodes, sheets });
  return checked.findings.map((finding) => `${finding.message.id} ${keys.of(finding)}`).sort();
}
