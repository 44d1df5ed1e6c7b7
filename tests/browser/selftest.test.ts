/** The self-test on the emulated Excel: under a profile it finds what its checks say of that Excel, and a host that lies is found out. */
import type { Check, OtherExcel } from '../../selftest/check';
import { CHECKS } from '../../selftest/checks';
import { text } from '../../selftest/report';
import { PROFILES, type ProfileName } from '../../workbench/host/profile';
import type { Workbench } from '../../workbench/page/workbench';
import { inWorkbench, openWorkbench, SELFTEST, useWorkbench, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(300_000);

const ALL = Object.values(CHECKS).flat();
const MOST_HEAD_ROWS = 30;
/** A run takes half a minute: the hardest Excel each time, the others where nobody waits. */
const TRIED = (process.env.CI ? Object.keys(PROFILES) : ['strictest']) as ProfileName[];

useWorkbench(SELFTEST);

interface Row {
  name: string;
  found: string;
  outcome: string;
}

async function press({ pane }: OpenWorkbench): Promise<string> {
  await pane.getByRole('button', { name: 'Esegui l’autoverifica' }).click();
  const ended = pane
    .getByRole('status')
    .filter({ hasText: /^(Finito|Il foglio|L’autoverifica si è fermata)/ });
  await ended.waitFor({ timeout: 240_000 });
  return (await ended.textContent()) ?? '';
}

/** Runs it in an empty workbook and reads the sheet that it writes. */
async function resultsOn(open: OpenWorkbench): Promise<Row[]> {
  expect(await press(open)).toMatch(/^Finito/);
  const cells = await inWorkbench<unknown[][]>(
    open.page,
    'read',
    'Autoverifica',
    `A1:G${ALL.length + MOST_HEAD_ROWS}`,
  );
  const first = cells.findIndex(([theme]) => theme === 'Tema') + 1;
  return cells.slice(first, first + ALL.length).map(([, name, , found, outcome]) => ({
    name: String(name),
    found: String(found),
    outcome: String(outcome),
  }));
}

/** Univer takes a formula that shows an empty text for a blank cell: the emulated Excel cannot do as Excel does here. */
const NOT_EMULATED = 'Un testo vuoto arriva come testo vuoto';

/** What a check finds under a profile, by its own word. */
function expectedUnder(profile: ProfileName, { name, expect: usual, elsewhere, needs }: Check): Row {
  if (name === NOT_EMULATED)
    return { name, found: text([[PROFILES[profile].blankArgument]]), outcome: 'diverso' };
  if (needs?.[0] === 'ExcelApi' && isNewer(needs[1], PROFILES[profile].excelApi))
    return { name, found: '', outcome: 'non verificabile' };
  const other = elsewhere?.[profile as OtherExcel];
  return other === undefined
    ? { name, found: text(usual), outcome: 'come previsto' }
    : { name, found: text(other), outcome: 'diverso' };
}

function isNewer(version: string, than: string): boolean {
  return Number(version.split('.')[1]) > Number(than.split('.')[1]);
}

/** What is found under a profile, and what is said when it is asked for again. */
async function triedUnder(profile: ProfileName): Promise<{ rows: Row[]; again: string }> {
  const open = await openWorkbench('', { profile, properties: PROFILES[profile] });
  return { rows: await resultsOn(open), again: await press(open) };
}

// Most of a run is waiting for Excel: all at once, each in a page of its own.
it('finds what its checks say of each Excel', async () => {
  const tried = await Promise.all(TRIED.map(triedUnder));
  TRIED.forEach((profile, i) => {
    const { rows, again } = tried[i] ?? {};
    expect([profile, rows]).toEqual([profile, ALL.map((check) => expectedUnder(profile, check))]);
    // What it wrote makes the workbook one that is not empty.
    expect([profile, again]).toEqual([
      profile,
      expect.stringContaining('Il foglio «Autoverifica» non è vuoto'),
    ]);
  });
});

/** What a profile shows otherwise is known to be able to fail. */
function isToldApart({ elsewhere = {} }: Check): boolean {
  return Object.keys(elsewhere).length > 0;
}

it('finds out a host that lies: no check comes out as expected, but those that a profile makes fail', async () => {
  const open = await openWorkbench('', { profile: 'm365' });
  await lie(open);
  const rows = await resultsOn(open);
  const believed = ALL.filter((check, i) => rows[i]?.outcome === 'come previsto' && !isToldApart(check));
  expect(believed.map(({ name }) => name)).toEqual([]);
  // It goes on lying as long as it is there.
  await open.page.goto('about:blank');
});

/** From now on every answer of the host is altered: contents and counts, no refusal is told, and who wrote what is another. */
async function lie({ page, pane }: OpenWorkbench): Promise<void> {
  await page.evaluate(() => {
    const { seam } = (window as unknown as { workbench: Workbench }).workbench.host;
    const send = seam.send.bind(seam);
    seam.send = (messages) =>
      send(
        messages.map(([category, type, target, message, id]) => [
          category,
          type,
          target,
          message.replace('ThisLocalAddin', 'Unknown'),
          id,
        ]),
      );
  });
  await pane.evaluate(() => {
    type Answer = unknown[];
    const external = window.external as unknown as {
      Execute: (id: number, parameters: unknown[], done: (answer: Answer) => void) => void;
    };
    const lied = new Set([
      'Values',
      'Formulas',
      'Value',
      'RowIndex',
      'ColumnCount',
      'AreaCount',
      'Type',
      'RowHeight',
      'color',
    ]);
    const other = (value: unknown): unknown => {
      if (typeof value === 'number') return value + 1;
      if (typeof value === 'string') return `${value}*`;
      if (Array.isArray(value)) return value.map(other);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, other(part)]));
      return value;
    };
    const altered = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(altered);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, lied.has(key) ? other(part) : altered(part)]),
      );
    };
    const execute = external.Execute;
    external.Execute = (id, parameters, done) =>
      execute(id, parameters, (answer) => {
        if (Array.isArray(answer) && typeof answer[3] === 'string') {
          const response = JSON.parse(answer[3]) as {
            Results: { Value: unknown }[];
            Error?: unknown;
          };
          for (const result of response.Results)
            result.Value = typeof result.Value === 'number' ? result.Value + 1 : altered(result.Value);
          delete response.Error;
          answer[3] = JSON.stringify(response);
        }
        done(answer);
      });
  });
}
