/** WCAG 2.1 AA in a real browser: axe with contrast, keyboard alone, 320 pixels, light, dark and forced colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../workbench/server/build';
import { openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from './workbenchPage';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const NARROWEST = 320;

jest.setTimeout(120_000);

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

  it('needs no horizontal scrolling at 320 pixels', async () => {
    const width = await open.pane.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(NARROWEST);
  });
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
  for (let i = 0; i < 4 && (await focused()) !== 'treeitem'; i++) await page.keyboard.press('Tab');
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
