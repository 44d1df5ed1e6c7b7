/**
 * The seam: `window.external` as Excel for Windows offers it to an add-in page. It stands on undocumented internals of
 * office.js 1.1.110 (win32 flavour) and nothing else in the workbench does: if the package is updated, look here first.
 */
import { connectWindow } from './paneWindow';
import type { HostProfile } from './profile';
import { inTaskOf } from './tasks';
import type { Batch, BatchResponse } from './wire';
import type { Request } from './roundTrips';

const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const CONNECT = `<script>window.parent.workbench.connect(window);</script>`;

/** The add-in's page with the genuine client taken from this machine and our host in place of Excel's. */
export function connectPane(html: string, officeJs: string): string {
  // First in <head>: before whatever the page loads, and before the page's own policy forbids inline scripts.
  return html.replaceAll(OFFICE_JS_CDN, officeJs).replace(/<head[^>]*>/i, (head) => head + CONNECT);
}

const RICH_API_REQUEST = 93;
const APP_COMMAND_COMPLETED = 94;
const RICH_API_MESSAGE = 33;
const APP_COMMAND_INVOKED = 39;
const SELECTION_CHANGED = 2;

/** [category, type, target id, message as JSON, id] */
export type RichApiMessage = [number, number, string, string, number];

/** What comes with a batch. */
export interface BatchFlags extends Request {
  writes: boolean;
  /** Asked with `mergeUndoGroup`, which the client of this version does not transmit: see `connect`. */
  asksUndoGroup: boolean;
}

/** Bits of the client's request flags; the last is ours. */
const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;
const MERGE_UNDO_GROUP = 1 << 20;

export interface SeamOptions {
  profile: Pick<HostProfile, 'excelApi' | 'firstCommandIsLost' | 'officeTheme'>;
  isPaneVisible: () => boolean;
  processBatch: (batch: Batch, flags: BatchFlags) => Promise<BatchResponse>;
  /** Called when a page (re)starts the client: what was registered before belongs to a page that is gone. */
  onClientStart?: () => void;
  /** Of Excel: `it-IT`, `en-US`. */
  locale: string;
}

const REQUIREMENT_SETS = {
  sharedruntime: '1.2',
  customfunctionsruntime: '1.4',
  customfunctions: '1.9',
  ribbonapi: '1.2',
  dialogapi: '1.2',
  richapiruntime: '1.1',
  settings: '1.1',
  documentevents: '1.1',
  selection: '1.1',
  delayforcelledit: '1.1',
  keyboardshortcuts: '1.1',
};

const DISPLAY = { hidden: 1, taskpane: 2 };

/** Stands in for a COM SafeArray, which is what the win32 client unpacks. */
function safeArray(value: unknown[]): unknown[] {
  Object.defineProperty(value, 'toArray', { value: () => value });
  Object.defineProperty(value, 'dimensions', { value: () => 1 });
  for (const item of value) if (Array.isArray(item) && !('toArray' in item)) safeArray(item);
  return value;
}

type EventHandler = (dispatchId: number, args: unknown) => void;

export class Win32Seam {
  private readonly handlers = new Map<number, EventHandler>();
  private readonly completions = new Map<string, (status: number) => void>();
  private nextCommand = 1;
  /** Of the add-in's own tasks, in milliseconds: Excel restarts the page above 5,000 (resource-limits). */
  longestBlock = 0;
  private page: Pick<typeof globalThis, 'MessageChannel'> = globalThis;
  private readonly locale: string;

  constructor(private readonly options: SeamOptions) {
    this.locale = options.locale;
  }

  /** The object that the add-in's page finds as `window.external`. */
  readonly external = {
    GetHostInfo: () => {
      this.handlers.clear();
      this.options.onClientStart?.();
      const sharedRuntimeAndFunctions = 3;
      return `Excel$Win32$16.01$${this.locale}$workbench$$disableLogging$${sharedRuntimeAndFunctions}`;
    },
    GetContext: () => this.context,
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, parameters: unknown[], callback: (answer: unknown) => void) => {
      inTaskOf(globalThis, () => {
        void this.execute(dispatchId, parameters).then((answer) =>
          inTaskOf(this.page, () => callback(answer)),
        );
      });
    },
    RegisterEvent: (
      dispatchId: number,
      _target: string,
      handler: EventHandler,
      callback: (code: number) => void,
    ) => {
      this.handlers.set(dispatchId, handler);
      queueMicrotask(() => callback(0));
    },
    UnregisterEvent: (dispatchId: number, _target: string, callback: (code: number) => void) => {
      this.handlers.delete(dispatchId);
      queueMicrotask(() => callback(0));
    },
  };

  /** The page is gone, and its handlers with it. */
  disconnect(): void {
    this.handlers.clear();
  }

  send(messages: RichApiMessage[]): void {
    this.raise(RICH_API_MESSAGE, safeArray(messages));
  }

  selectionChanged(): void {
    this.raise(SELECTION_CHANGED, safeArray([]));
  }

  /** Prepares the window of the add-in's page, before anything in it runs. */
  connect(window: Window): void {
    this.page = window as Window & typeof globalThis;
    connectWindow(window, this.external, MERGE_UNDO_GROUP, (ms) => this.blocked(ms));
  }

  private blocked(milliseconds: number): void {
    this.longestBlock = Math.max(this.longestBlock, milliseconds);
  }

  /**
   * Runs a function that the add-in associated with `Office.actions`, as a ribbon button does.
   * @returns its status; null when the page was not there yet and the command is lost
   */
  async invokeCommand(name: string, controlId: string): Promise<number | null> {
    while (!this.handlers.has(APP_COMMAND_INVOKED)) {
      if (this.options.profile.firstCommandIsLost) return null;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const id = `command-${this.nextCommand++}`;
    const completed = new Promise<number>((resolve) => this.completions.set(id, resolve));
    this.raise(APP_COMMAND_INVOKED, safeArray([id, name, JSON.stringify({ source: { id: controlId } })]));
    return completed;
  }

  private raise(dispatchId: number, args: unknown): void {
    const handler = this.handlers.get(dispatchId);
    if (handler) inTaskOf(this.page, () => handler(dispatchId, args));
  }

  private async execute(dispatchId: number, parameters: unknown[]): Promise<unknown> {
    const given = (
      parameters.length === 1 && Array.isArray(parameters[0]) ? parameters[0] : parameters
    ) as unknown[];
    if (dispatchId === RICH_API_REQUEST) {
      const body = String(given[4]);
      const flags = Number(given[6]);
      const response = await this.options.processBatch(JSON.parse(body) as Batch, {
        body,
        writes: (flags & WRITES) !== 0,
        waitsForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0,
        asksUndoGroup: (flags & MERGE_UNDO_GROUP) !== 0,
      });
      return safeArray([0, 200, [], JSON.stringify(response)]);
    }
    if (dispatchId === APP_COMMAND_COMPLETED) {
      const [id, status] = given as [string, number];
      this.completions.get(id)?.(status);
      this.completions.delete(id);
      return 0;
    }
    const internalError = 5001;
    return internalError;
  }

  private readonly context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => this.locale,
    GetAppDataLocale: () => this.locale,
    GetDocUrl: () => 'C:\\Cartel1.xlsx',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () =>
      JSON.stringify({ ...REQUIREMENT_SETS, excelapi: this.options.profile.excelApi }),
    GetHostFullVersion: () => '16.0.17000.20000',
    GetInitialDisplayMode: () => (this.options.isPaneVisible() ? DISPLAY.taskpane : DISPLAY.hidden),
    GetOfficeThemeInfo: () => JSON.stringify(this.options.profile.officeTheme),
    // Of the common API; the add-in keeps its own with the workbook.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
