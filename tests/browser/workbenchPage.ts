import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserServer,
  type Frame,
  type Page,
} from 'playwright-core';
import { findBrowser } from '../../tools/findBrowser';
import { PROFILES, type HostProfile, type ProfileName } from '../../workbench/host/profile';
import type { Fault } from '../../workbench/host/roundTrips';
import type { Workbench } from '../../workbench/page/workbench';
import { serve, type RunningWorkbench, type ServeOptions } from '../../workbench/server/serve';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The workbench with the built add-in in it, in a real browser. */
export interface OpenWorkbench {
  page: Page;
  /** The task pane, in its frame. */
  pane: Frame;
  /** Requests that left this machine; there must be none. */
  outside: string[];
  /** What broke in the page or the pane. */
  errors: string[];
}

/** A server of one build, and the window of the browser that shows it. */
interface Running {
  server: RunningWorkbench;
  context: BrowserContext;
  viewport: Size;
  /** Pages that earlier tests have left: another workbook there, in another Excel, takes a small part of the time of a new page. */
  left: WatchedPage[];
}
/** By the folder of the build. */
const runnings = new Map<string, Promise<Running>>();
let starting: Promise<Running> | undefined;
let launching: Promise<{ program: BrowserServer; browser: Browser }> | undefined;
let isShared = false;
/** In tests; pictures and measures are of the page as it is. */
let drawsSeldom = false;

/** Of a browser on a busy machine, in milliseconds: one that hangs must not keep jest from ending. */
const START_LIMIT = 60_000;
const CLOSE_LIMIT = 10_000;
/** The add-in of the tests that are not about the product: until its button is pressed it asks Excel for nothing. */
export const SELFTEST: Partial<ServeOptions> = { dist: 'dist-selftest' };

interface Size {
  width: number;
  height: number;
}
const WINDOW: Size = { width: 1280, height: 800 };
/** Where nobody looks at the grid: each cell in view is drawn anew whenever something changes. */
const SMALL_WINDOW: Size = { width: 640, height: 240 };
type WatchedPage = Omit<OpenWorkbench, 'pane'>;
/** Pages of the test that is running. */
const opened: WatchedPage[] = [];

/** Before anything else: one browser for all the files of this suite. */
export function shareBrowser(): void {
  isShared = true;
  afterAll(stopWorkbench);
}

/** One browser for the file. */
export function useBrowser(options: Partial<ServeOptions> = {}): void {
  drawsSeldom = true;
  beforeAll(() => startWorkbench(options), 2 * START_LIMIT);
  // Pages that nobody has looked after are not used again.
  afterAll(() => void opened.splice(0));
  if (!isShared) afterAll(stopWorkbench);
}

/**
 * Each test has a workbook of its own, in an Excel of its own: only the page around it stays.
 * None of its pages must have broken or asked other machines for anything.
 */
export function useWorkbench(options: Partial<ServeOptions> = {}): void {
  useBrowser(options);
  afterEach(async () => {
    const pages = opened.splice(0);
    (await starting)?.left.push(...pages);
    const outside = pages.flatMap((page) => page.outside.splice(0));
    const errors = pages.flatMap((page) => page.errors.splice(0));
    expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  });
}

/** @param options another build than dist/, for one */
export async function startWorkbench(options: Partial<ServeOptions> = {}): Promise<void> {
  const key = options.dist ?? '';
  starting = runnings.get(key) ?? start(options);
  runnings.set(key, starting);
  await starting;
}

async function start(options: Partial<ServeOptions>): Promise<Running> {
  launching ??= launch();
  const { browser } = await launching;
  const context = await browser.newContext({ acceptDownloads: true, reducedMotion: 'reduce' });
  context.setDefaultTimeout(START_LIMIT);
  if (drawsSeldom) await context.addInitScript(drawSeldom, FRAME);
  const server = await serve({ port: 0, ...options });
  return { server, context, viewport: options.dist === SELFTEST.dist ? SMALL_WINDOW : WINDOW, left: [] };
}

async function launch(): Promise<{ program: BrowserServer; browser: Browser }> {
  const options = { executablePath: findBrowser(), args: FLAGS, timeout: START_LIMIT };
  const program = await chromium.launchServer(options);
  return { program, browser: await chromium.connect(program.wsEndpoint()) };
}

/** Also of a start that took too long for the test that waited: a browser left behind would keep jest from ending. */
export async function stopWorkbench(): Promise<void> {
  const launched = await launching?.catch(() => undefined);
  if (launched) {
    const closing = new Promise((tooLate) => setTimeout(tooLate, CLOSE_LIMIT).unref());
    await Promise.race([launched.program.close(), closing]);
    await launched.program.kill();
  }
  for (const running of runnings.values()) await (await running.catch(() => undefined))?.server.close();
}

/** The Excel that a test asks for. */
export interface EmulatedExcel {
  profile: ProfileName;
  properties: Partial<HostProfile>;
  /** False: the add-in's page starts when it is needed. */
  isPaneOpen: boolean;
}

/**
 * The page anew, under the strictest Excel unless the test says otherwise, with a sample (null: the one that
 * opens by itself; '': an empty workbook) open and the tree (or the sentence that there is none) in the pane.
 */
export async function openWorkbench(
  sample: string | null,
  excel: Partial<EmulatedExcel> = {},
  size?: Size,
): Promise<OpenWorkbench> {
  if (!starting) throw new Error('startWorkbench first');
  const { context, server, viewport, left } = await starting;
  const watched = left.pop() ?? (await watchedPage(context, server.url));
  opened.push(watched);
  const { page } = watched;
  await page.setViewportSize(size ?? viewport);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (!(await openHere(page, sample, excel))) {
    await page.goto(`${server.url}/?${addressOf(sample, excel)}`);
    await page.waitForFunction(() => 'workbench' in window);
    await page.evaluate(() => (window as unknown as { workbench: WorkbenchApi }).workbench.ready);
  }
  // With the pane closed there is no frame yet: `paneOf` waits for it.
  const pane = excel.isPaneOpen === false ? page.mainFrame() : await paneOf(page);
  return { ...watched, pane };
}

/** In the page that an earlier test has left, where it is one for any workbook; false: it must be loaded anew. */
async function openHere(
  page: Page,
  sample: string | null,
  { profile = 'strictest', properties = {}, isPaneOpen = true }: Partial<EmulatedExcel>,
): Promise<boolean> {
  if (sample === null || !isPaneOpen || /^about:|[?&](riquadro|lingua)=/.test(page.url())) return false;
  await page.evaluate(
    async ([name, asked]) => {
      const { workbench } = window as unknown as { workbench: Workbench };
      workbench.changeExcel(asked);
      await (name === '' ? workbench.openEmpty() : workbench.openSample(name));
    },
    [sample, { ...PROFILES[profile], ...properties }] as const,
  );
  return true;
}

/** In milliseconds. */
const FRAME = 1000;

/** The grid draws itself sixty times a second, also where nothing changes: more than all else that the tests ask of it. */
function drawSeldom(frame: number): void {
  if (window !== window.top) return;
  window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), frame);
  window.cancelAnimationFrame = (drawing) => window.clearTimeout(drawing);
}

/** A page that keeps what breaks in it, and the requests that do not go to `url`. */
async function watchedPage(context: BrowserContext, url: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, outside, errors };
}

function addressOf(
  sample: string | null,
  { profile = 'strictest', properties = {}, isPaneOpen = true }: Partial<EmulatedExcel>,
): string {
  return new URLSearchParams({
    ...(sample !== null && { esempio: sample }),
    profilo: profile,
    properties: JSON.stringify(properties),
    ...(!isPaneOpen && { riquadro: 'chiuso' }),
  }).toString();
}

/** What the page offers to tests as `window.workbench`. */
export interface WorkbenchApi {
  ready: Promise<void>;
  openSample(name: string): Promise<void>;
  open(bytes: Uint8Array, name: string): Promise<void>;
  read(sheet: string, range: string): unknown[][] | Promise<unknown[][]>;
  edit(sheet: string, cell: string, value: unknown): Promise<void>;
  download(): Promise<Uint8Array>;
  roundTrips(): number;
  command(name: string): Promise<void>;
  undo(): Promise<boolean>;
  editRemotely(sheet: string, cell: string, value: unknown): Promise<void>;
  insertRowsRemotely(sheet: string, rows: string): Promise<void>;
  deleteRowsRemotely(sheet: string, rows: string): Promise<void>;
  fail(faults: readonly Fault[]): void;
  beginCellEdit(): void;
  endCellEdit(): void;
  longestBlock(): number;
}

export async function paneOf(page: Page): Promise<Frame> {
  await page.waitForFunction(
    () => document.querySelector('iframe')?.contentDocument?.querySelector('#root')?.firstChild,
  );
  const frame = page.frames().find((candidate) => candidate.url().includes('taskpane'));
  if (!frame) throw new Error('the task pane did not open');
  return frame;
}

/** The pane as large as this, over the page, once it has been laid out anew. */
export async function inPaneOf({ page, pane }: OpenWorkbench, size: Size): Promise<void> {
  await page.evaluate(({ width, height }) => {
    const frame = document.querySelector('iframe');
    if (frame) frame.style.cssText = `width:${width}px;height:${height}px;position:fixed;right:0;top:0`;
  }, size);
  await pane.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Chooses something in the menu of the pane. */
export async function chooseInMenu(pane: Frame, name: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name: 'Altri comandi' }).click();
  await pane.getByRole('menuitem', { name }).click();
}

/** Calls a method of `window.workbench` in the page. */
export function inWorkbench<T>(page: Page, method: keyof WorkbenchApi, ...args: unknown[]): Promise<T> {
  return page.evaluate(
    async ([name, values]) => {
      const { workbench } = window as unknown as {
        workbench: Record<string, (...list: unknown[]) => unknown>;
      };
      return workbench[name as string]?.(...(values as unknown[]));
    },
    [method, args] as const,
  ) as Promise<T>;
}

/** All that a file keeps of the workbook, as plain data; Univer's own book of formulas with it. */
export function contents({ page }: OpenWorkbench): Promise<{ kept: unknown; formulaBook: unknown }> {
  return page.evaluate(async () => {
    const { workbench } = window as unknown as { workbench: Workbench };
    await workbench.settle();
    const book = workbench.host.workbook;
    const sheets = book.sheets.map((sheet) => {
      const cells: Record<string, unknown> = {};
      const used = sheet.usedBox(false);
      for (let row = 0; row < (used ? used.row + used.rows : 0); row++) {
        for (let column = 0; column < (used ? used.column + used.columns : 0); column++) {
          const style = sheet.style(row, column);
          const isCovered = sheet.merges.some(
            (merge) =>
              row >= merge.row &&
              row < merge.row + merge.rows &&
              column >= merge.column &&
              column < merge.column + merge.columns &&
              (row > merge.row || column > merge.column),
          );
          const content = isCovered ? [''] : [sheet.value(row, column), sheet.formula(row, column)];
          if (content[0] !== '' || Object.keys(style).length > 0)
            cells[`${row},${column}`] = [content, style];
        }
      }
      const heights = Array.from({ length: used ? used.row + used.rows : 0 }, (_, row) => [
        sheet.facade.getRowHeight(row),
        sheet.sheet.getConfig().rowData[row]?.hd ?? 0,
      ]);
      const formats = book.conditionalFormats
        .filter(({ sheetId }) => sheetId === sheet.id)
        .map(({ boxes, formula, fill, fontColor }) => ({ boxes, formula, fill, fontColor }));
      const { freeze, columnData, tabColor } = sheet.sheet.getConfig();
      const columns = Object.entries(columnData).map(([column, data]) => [column, data?.w, data?.hd ?? 0]);
      const { name, merges, isHidden, isProtected } = sheet;
      return { name, isHidden, isProtected, freeze, tabColor, columns, cells, merges, heights, formats };
    });
    const names = book.facade.getDefinedNames().map((name) => [name.getName(), name.getFormulaOrRefString()]);
    return {
      kept: { sheets, names },
      formulaBook: structuredClone(book.formulas.getFormulaData()[book.id]),
    };
  });
}
