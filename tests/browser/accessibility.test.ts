/** WCAG 2.1 AA in a real browser: axe with contrast, keyboard alone, 320 pixels, light, dark and forced colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../workbench/server/build';
import {
  inWorkbench,
  openWorkbench,
  startWorkbench,
  stopWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const NARROWEST = 320;

jest.setTimeout(240_000);

beforeAll(async () => {
  ensureBuilt();
  await startWorkbench();
});
afterAll(stopWorkbench);

interface Violation {
  id: string;
  /** The elements as they stand, and what axe measured. */
  nodes: string[];
}

async function violations({ pane }: OpenWorkbench): Promise<Violation[]> {
  await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    // Fluent's own focus sentinels are hidden from readers and focusable on purpose.
    const found = await axe.run({ exclude: [['[data-tabster-dummy]']] }, { runOnly: tags });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
  });
}

async function narrow({ page }: OpenWorkbench): Promise<void> {
  await page.evaluate((width) => {
    const frame = document.querySelector('iframe');
    if (frame) frame.style.cssText = `width:${width}px;height:600px;position:fixed;right:0;top:0`;
  }, NARROWEST);
}

describe.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('in %s', (_, options) => {
  let open: OpenWorkbench;

  beforeAll(async () => {
    open = await openWorkbench('relazione-2022-pistoia-prato.xlsx', options);
    await open.pane.getByRole('tree').waitFor();
    await narrow(open);
  });
  afterAll(() => open.page.context().close());

  it('has no violation in the tree, the detail, the summary and the findings', async () => {
    const { pane } = open;
    expect(await violations(open)).toEqual([]);
    await pane.getByRole('treeitem').nth(3).click();
    await pane.getByRole('button', { name: /^Vai alla cella/ }).waitFor();
    expect(await violations(open)).toEqual([]);
    await pane.getByRole('button', { name: 'Calcola' }).click();
    await pane.getByRole('button', { name: 'Vedi il riepilogo' }).click();
    expect(await violations(open)).toEqual([]);
    await pane.getByRole('tab', { name: /^Segnalazioni/ }).click();
    expect(await violations(open)).toEqual([]);
  });

  it('has no violation in the columns, the settings, the form and the menus', async () => {
    const { pane, page } = open;
    await pane.getByRole('tab', { name: 'Albero' }).click();
    for (const name of [/^Riconosciuto/, /^Regole/]) {
      await pane.getByRole('button', { name }).click();
      expect(await violations(open)).toEqual([]);
      expect(await widthOf(open)).toBeLessThanOrEqual(NARROWEST);
      await pane.getByRole('button', { name }).click();
    }
    await pane.getByRole('treeitem').nth(3).click();
    await page.keyboard.press('F2');
    expect(await violations(open)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F10');
    await pane.getByRole('menu').waitFor();
    expect(await violations(open)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it.each([
    ['adding', 'Insert', 'Aggiungi una voce'],
    ['removing', 'Delete', 'Eliminare questa voce?'],
  ])('has no violation in the dialog of %s', async (_, key, name) => {
    const { pane, page } = open;
    await pane.getByRole('treeitem').nth(3).focus();
    await page.keyboard.press(key);
    await expectDialog(open, name);
  });

  it.each([
    ['Nuovo piano…', 'Nuovo piano'],
    ['Piano dell’anno prossimo…', 'Piano dell’anno prossimo'],
    ['Tasti…', 'Tasti'],
  ])('has no violation in the dialog of %s, and the focus returns', async (item, name) => {
    const { pane } = open;
    await pane.getByRole('button', { name: 'Altro' }).click();
    await pane.getByRole('menuitem', { name: item }).click();
    await expectDialog(open, name);
    expect(await focusedText(open)).toBe('Altro');
  });

  it('needs no horizontal scrolling at 320 pixels, and leaves the tree half of 600', async () => {
    await open.pane.getByRole('button', { name: 'Chiudi il dettaglio' }).click();
    expect(await widthOf(open)).toBeLessThanOrEqual(NARROWEST);
    expect((await open.pane.getByRole('tree').boundingBox())?.height).toBeGreaterThanOrEqual(300);
  });

  it('has no violation in the question about a doubtful column', async () => {
    const doubtful = await openWorkbench('piano-semplice.xlsx', options);
    const { pane, page } = doubtful;
    await pane.getByRole('tree').waitFor();
    await narrow(doubtful);
    await inWorkbench(page, 'edit', 'Piano 2024', 'E4', 'Valori');
    await pane.getByRole('button', { name: 'Correggi' }).waitFor();
    expect(await violations(doubtful)).toEqual([]);
    expect(await widthOf(doubtful)).toBeLessThanOrEqual(NARROWEST);
    await page.context().close();
  });
});

/** A dialog without violations that fits the pane; Esc closes it. */
async function expectDialog(open: OpenWorkbench, name: string): Promise<void> {
  const dialog = open.pane.getByRole('dialog', { name });
  await dialog.waitFor();
  expect(await violations(open)).toEqual([]);
  const box = await dialog.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
  });
  expect(box).toBe(true);
  await open.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

function widthOf({ pane }: OpenWorkbench): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth);
}

function focusedText({ pane }: OpenWorkbench): Promise<string> {
  return pane.evaluate(() => document.activeElement?.textContent ?? '');
}

it('opens the commands of a row with the keyboard and returns to it', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  await pane.getByRole('treeitem').nth(3).focus();
  const row = await focusedText(open);
  await page.keyboard.press('Shift+F10');
  await pane.getByRole('menu').waitFor();
  expect(await focusedText(open)).toBe('Aggiungi…Ins');
  await page.keyboard.press('ArrowUp');
  expect(await focusedText(open)).toBe('Elimina…Canc');
  await page.keyboard.press('Enter');
  await pane.getByRole('dialog').waitFor();
  for (const name of ['Annulla', 'Elimina', 'Annulla']) {
    expect(await focusedText(open)).toBe(name);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedText(open)).toBe(row);
  await page.context().close();
});

it('is worked with the keyboard alone: to the tree, through it, to a node, and Calcola', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  const focused = (): Promise<string> =>
    pane.evaluate(
      () => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '',
    );
  await pane.getByRole('button', { name: 'Rileggi' }).focus();
  for (let i = 0; i < 6 && (await focused()) !== 'treeitem'; i++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('treeitem');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const selected = pane.locator('[role=treeitem][aria-selected=true]');
  expect(await selected.getAttribute('aria-level')).toBe('4');
  await pane.getByRole('button', { name: 'Calcola' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('status').filter({ hasText: 'Calcolo finito' }).waitFor();
  await page.context().close();
});
