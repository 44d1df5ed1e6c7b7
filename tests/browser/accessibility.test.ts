/** WCAG 2.1 AA in a real browser: axe with contrast, keyboard alone, 320 pixels, light, dark and forced colours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Locator } from 'playwright-core';
import {
  chooseInMenu,
  inPaneOf,
  inWorkbench,
  openWorkbench,
  useWorkbench,
  type OpenWorkbench,
} from './workbenchPage';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const NARROWEST = { width: 320, height: 600 };

jest.setTimeout(240_000);

useWorkbench();

interface Violation {
  id: string;
  /** The elements as they stand, and what axe measured. */
  nodes: string[];
}

/** @param rules only these, or all of WCAG 2.1 AA */
async function violations({ pane }: OpenWorkbench, rules?: string[]): Promise<Violation[]> {
  await drawn(pane);
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(AXE);
  return pane.evaluate(async (only) => {
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
    const options = { runOnly: only ?? tags, resultTypes: ['violations'] };
    const found = await axe.run({ exclude: [['[data-tabster-dummy]']] }, options);
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
  }, rules);
}

/** Other colours, once they are drawn: the pane hears of them with the next frame, and its buttons fade into them. */
async function showIn(
  { page, pane }: OpenWorkbench,
  media: { colorScheme?: 'light' | 'dark'; forcedColors?: 'active' | 'none' },
): Promise<void> {
  await page.emulateMedia(media);
  await drawn(pane);
}

/** Once nothing fades in any more: what is half transparent has no contrast. What turns for ever is as it will be. */
async function drawn(pane: Frame): Promise<void> {
  await pane.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Lights, bars and pictures that do not stand out, which axe does not see: less than 3:1 from what is behind them. */
async function faintShapes({ pane }: OpenWorkbench): Promise<string[]> {
  await drawn(pane);
  return pane.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const parsed = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const behind = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = parsed(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : behind(element.parentElement);
    };
    const luminance = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((part) => {
        const linear = part / 255;
        return linear <= 0.04045 ? linear / 12.92 : ((linear + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (lighter + 0.05) / (darker + 0.05);
    };
    return [...document.querySelectorAll('svg path, svg rect, svg circle')].flatMap((shape) => {
      const { fill, stroke, opacity } = getComputedStyle(shape);
      const isMeant =
        shape.checkVisibility() && opacity === '1' && !shape.closest('[disabled], [aria-disabled=true]');
      const colours = [fill, stroke].filter((colour) => colour !== 'none').map(parsed);
      const most = Math.max(...colours.map((colour) => contrast(colour, behind(shape))));
      return isMeant && most < 3 ? [`${shape.parentElement?.outerHTML.slice(0, 200)} ${most}`] : [];
    });
  });
}

/** Every state of the pane, each entered from the one before. */
const STATES: [string, (open: OpenWorkbench) => Promise<unknown>][] = [
  ['the tree', ({ pane }) => pane.getByRole('tree').waitFor()],
  [
    'the detail',
    async ({ pane }) => {
      await pane.getByRole('treeitem').nth(3).click();
      await pane.getByRole('button', { name: /^Vai alla cella/ }).waitFor();
    },
  ],
  [
    'the summary',
    async ({ pane }) => {
      await pane.getByRole('button', { name: 'Calcola' }).click();
      await pane.getByRole('button', { name: 'Vedi il riepilogo' }).click();
    },
  ],
  ['the findings', ({ pane }) => pane.getByRole('tab', { name: /^Segnalazioni/ }).click()],
  [
    'the columns',
    async ({ pane }) => {
      await pane.getByRole('tab', { name: 'Albero' }).click();
      await chooseInMenu(pane, /^Riconosciuto/);
    },
  ],
  [
    'the settings',
    async ({ pane, page }) => {
      await page.keyboard.press('Escape');
      await chooseInMenu(pane, /^Regole/);
    },
  ],
  [
    'the search, with the view that can be chosen',
    async ({ pane, page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('digital');
      await pane.getByText(/^Voci trovate/).waitFor();
      await pane.getByRole('button', { name: 'Vista' }).click();
      await pane.getByRole('menuitemradio', { name: 'Con segnalazioni' }).click();
    },
  ],
  [
    'the form of a row',
    async ({ pane, page }) => {
      await page.keyboard.press('Escape');
      await pane.getByRole('button', { name: 'Mostra tutte le voci' }).click();
      await pane.getByRole('treeitem').nth(3).click();
      await page.keyboard.press('F2');
    },
  ],
  [
    'the menu of a row',
    async ({ pane, page }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F10');
      await pane.getByRole('menu').waitFor();
    },
  ],
  ...(
    [
      ['Insert', 'Aggiungi una voce'],
      ['Delete', 'Eliminare questa voce?'],
    ] as const
  ).map(([key, name]): [string, (open: OpenWorkbench) => Promise<unknown>] => [
    `the dialog «${name}»`,
    async ({ pane, page }) => {
      await page.keyboard.press('Escape');
      await pane.getByRole('treeitem').nth(3).focus();
      await page.keyboard.press(key);
      await fits(pane.getByRole('dialog', { name }));
    },
  ]),
  ...['Nuovo piano', 'Piano dell’anno prossimo', 'Legenda', 'Tasti'].map(
    (name): [string, (open: OpenWorkbench) => Promise<unknown>] => [
      `the dialog «${name}»`,
      async ({ pane, page }) => {
        await page.keyboard.press('Escape');
        await pane.getByRole('dialog').waitFor({ state: 'detached' });
        await chooseInMenu(pane, `${name}…`);
        await fits(pane.getByRole('dialog', { name }));
      },
    ],
  ),
];

it('has no violation in any state, in light, dark and forced colours, and fits 320 pixels', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  await inPaneOf(open, NARROWEST);
  for (const [state, enter] of STATES) {
    await enter(open);
    expect([state, await violations(open)]).toEqual([state, []]);
    expect([state, (await widthOf(open)) <= NARROWEST.width]).toEqual([state, true]);
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await showIn(open, media);
      expect([state, media, await violations(open, ['color-contrast'])]).toEqual([state, media, []]);
      expect([state, media, await faintShapes(open)]).toEqual([state, media, []]);
    }
    await showIn(open, { colorScheme: 'light', forcedColors: 'none' });
  }
  await open.page.keyboard.press('Escape');
  await open.pane.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focusedName(open)).toBe('Altri comandi');
});

it('has no violation where one can begin, and the example is there with two keys', async () => {
  const open = await openWorkbench('');
  const { pane, page } = open;
  await inPaneOf(open, NARROWEST);
  const example = pane.getByRole('button', { name: /^Un esempio/ });
  await example.waitFor();
  expect(await violations(open)).toEqual([]);
  await showIn(open, { colorScheme: 'dark' });
  expect(await violations(open, ['color-contrast'])).toEqual([]);
  expect(await faintShapes(open)).toEqual([]);
  expect(await widthOf(open)).toBeLessThanOrEqual(NARROWEST.width);
  await pane.getByRole('button', { name: /^Un piano nuovo/ }).click();
  await fits(pane.getByRole('dialog'));
  await page.keyboard.press('Escape');
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  const ways = pane.getByRole('button', { name: /disposizione…$/ });
  expect(new Set(await ways.evaluateAll((all) => all.map(({ clientHeight }) => clientHeight))).size).toBe(1);
  // All of the pane is there again for screen readers.
  await pane.getByRole('button', { name: /^Il mio foglio/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByRole('treeitem', { name: /Imprese assistite/ }).waitFor();
});

it('has no violation in the question about a doubtful column', async () => {
  const open = await openWorkbench('piano-semplice.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  await inPaneOf(open, NARROWEST);
  await inWorkbench(page, 'edit', 'Piano 2024', 'E4', 'Valori');
  await pane.getByRole('button', { name: 'Correggi' }).waitFor();
  expect(await violations(open)).toEqual([]);
  expect(await widthOf(open)).toBeLessThanOrEqual(NARROWEST.width);
  await showIn(open, { colorScheme: 'dark' });
  expect(await violations(open, ['color-contrast'])).toEqual([]);
});

it('is light where Excel says so, whatever the system is, and what can be pressed differs from other words in forced colours', async () => {
  const WHITE = 0xffffff;
  const officeTheme = { bodyBackgroundColor: WHITE, isDarkTheme: 0 };
  const open = await openWorkbench('piano-semplice.xlsx', { properties: { officeTheme } });
  const { pane } = open;
  await pane.getByRole('tree').waitFor();
  await showIn(open, { colorScheme: 'dark' });
  const provider = pane.locator('#root > div');
  expect(await provider.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await showIn(open, { forcedColors: 'active' });
  await pane.getByRole('tab', { name: 'Riepilogo' }).click();
  const underlined = await pane
    .getByRole('tabpanel')
    .getByRole('button', { name: /^01 / })
    .evaluate((link) => getComputedStyle(link).textDecorationLine);
  expect(underlined).toBe('underline');
  await pane.getByRole('tab', { name: /^Segnalazioni/ }).click();
  const cell = pane
    .getByRole('button', { name: /^Piano 2024, E16/ })
    .locator('span')
    .first();
  expect(await cell.evaluate((name) => getComputedStyle(name).textDecorationLine)).toBe('underline');
});

/** A dialog that is there, within the pane. */
async function fits(dialog: Locator): Promise<void> {
  await dialog.waitFor();
  const isInside = await dialog.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
  });
  expect(isInside).toBe(true);
}

/** How far what can be pressed reaches: the pane itself would hide what does not fit. */
function widthOf({ pane }: OpenWorkbench): Promise<number> {
  return pane.evaluate(() => {
    const ends = [...document.querySelectorAll('button, input, select')].map(
      (control) => control.getBoundingClientRect().right,
    );
    return Math.max(document.documentElement.scrollWidth, ...ends);
  });
}

function focusedName({ pane }: OpenWorkbench): Promise<string | null | undefined> {
  return pane.evaluate(() => document.activeElement?.getAttribute('aria-label'));
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
  expect(await focusedText(open)).toBe('Vai alla cellaInvio');
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
});

it('is worked with the keyboard alone: to the tree, through it, to a node, and Calcola', async () => {
  const open = await openWorkbench('relazione-2022-pistoia-prato.xlsx');
  const { pane, page } = open;
  await pane.getByRole('tree').waitFor();
  const focused = (): Promise<string> =>
    pane.evaluate(
      () => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '',
    );
  await pane.getByRole('button', { name: 'Altri comandi' }).focus();
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
});
