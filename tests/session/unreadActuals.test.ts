import { mendOf } from '../../src/core/checks/mendOf';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { EditableSheet } from '../layout/editableWorkbook';
import { readCruscotto2021, readPira2024 } from '../layout/sampleFiles';
import { openSession, type Opened } from './openSession';

/** A plan of targets, with figures in a column after them: as headed, in the row of every target. */
async function withFigures(file: WorkbookFile, heading: string): Promise<Opened> {
  const { plan } = (await openSession(file.sheets, file.activeSheet)).session.state;
  const [first] = plan?.sheets ?? [];
  const targets = (plan?.nodes ?? []).flatMap(({ target }) =>
    target?.sheet === first?.id ? (target ?? []) : [],
  );
  const years = (plan?.nodes ?? []).flatMap((node) => node.targets.map(({ target }) => target.column));
  const at = Math.max(...targets.map(({ column }) => column), ...years) + 1;
  const sheets = file.sheets.map((grid) => {
    const sheet = EditableSheet.of(grid);
    if (grid.id !== first?.id) return sheet.grid();
    sheet.insertColumn(at);
    for (const row of first.headerRows) sheet.set(row, at, heading);
    for (const { row } of targets) sheet.set(row, at, 7);
    return sheet.grid();
  });
  return openSession(sheets, file.activeSheet);
}

const doubts = ({ session }: Opened): string[] =>
  (session.state.plan?.findings ?? []).map(({ message }) => message.id).filter((id) => id.includes('ctuals'));

/** What the findings offer to change. */
const mendsOffered = ({ session: { state } }: Opened): string[] =>
  state.findings.flatMap((finding) => (state.plan && mendOf(finding, state.plan)?.edit.kind) ?? []);

describe.each([
  ['the PIRA', readPira2024],
  ['the Cruscotto', readCruscotto2021],
])('%s with figures beside its targets', (_, read) => {
  it.each(['Valore', 'Stato', '2024 chiuso'])(
    'under «%s» is not told to have no actuals',
    async (heading) => {
      const opened = await withFigures(await read(), heading);
      const { session } = opened;
      expect(doubts(opened)).toEqual(['actuals.unread']);
      expect(mendsOffered(opened)).not.toContain('addActuals');
      await session.confirm();
      await session.calculate();
      const { error } = session.state;
      expect(error?.id).toBe('calculate.actualsUnread');
      expect(error && say(italian, error)).toContain(`(«${heading}»)`);
      await session.chooseColumn({ heading: heading.toLowerCase(), offset: 0, role: 'actual' });
      await session.confirm();
      expect(doubts(opened)).toEqual([]);
      await session.calculate();
      expect(session.state.error).toBeNull();
      expect(session.state.summary).not.toBeNull();
    },
  );

  it('as it is has none, and that is said', async () => {
    const { sheets, activeSheet } = await read();
    const opened = await openSession(sheets, activeSheet);
    expect(doubts(opened)).toEqual(['plan.noActuals']);
    expect(mendsOffered(opened)).toContain('addActuals');
  });
});
