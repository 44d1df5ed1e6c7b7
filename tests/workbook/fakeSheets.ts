import type { CellBlock } from '../../src/core/sheet/contentExtent';
import { richApiError } from './fakeExcel';
import type { SheetTable } from '../../src/core/sheet/grid';

/** A sheet of the fake: its cells from A1. */
export interface FakeSheet {
  id: string;
  name: string;
  cells: (string | number)[][];
  visibility?: string;
  protected?: boolean;
  filtered?: boolean;
  tables?: (SheetTable & { filtered?: boolean })[];
  merges?: CellBlock[];
}

/** What is asked for besides content. */
type Extra = 'looks' | 'merges' | 'printing';

/** Every cell of the fake looks so. */
const SHOWN = {
  format: { fill: { color: '#ddebf7' }, font: { bold: true, italic: null, size: null }, indentLevel: 2 },
};

type Handler = (args: Record<string, unknown>) => Promise<void>;

/** What of Excel answers questions: properties are there only after they were loaded and the request was sent. */
export class FakeSheets {
  manual = false;
  structureProtected = false;
  active = '';
  setting: unknown = null;
  syncs = 0;
  cellsRead = 0;
  /** Cells of one answer, above which it is too long. */
  mostCells = Infinity;
  private asked = 0;
  readonly waitsForCellEdit: boolean[] = [];
  readonly handlers = new Map<string, Handler>();
  /** Before each request, with what it asks for besides content: other people at work, or an error. */
  beforeSync: (sync: number, asked: ReadonlySet<Extra>) => void = () => undefined;
  /** The newest requirement set that this Excel has. */
  excelApi = '1.18';

  constructor(public sheets: FakeSheet[]) {
    this.active = sheets[0]?.id ?? '';
    const run = async <T>(
      options: { delayForCellEdit: boolean },
      batch: (context: unknown) => Promise<T>,
    ): Promise<T> => {
      this.waitsForCellEdit.push(options.delayForCellEdit);
      return batch(this.context());
    };
    Object.assign(globalThis, {
      Excel: {
        run,
        SheetVisibility: { visible: 'Visible', hidden: 'Hidden' },
        PageOrientation: { portrait: 'Portrait', landscape: 'Landscape' },
        CalculationMode: { manual: 'Manual', automatic: 'Automatic' },
      },
      Office: {
        context: {
          requirements: { isSetSupported: (_: string, version: string) => isUpTo(version, this.excelApi) },
          diagnostics: { host: 'Excel', version: '16.0.1', platform: 'PC' },
        },
      },
    });
  }

  private context(): unknown {
    const pending: (() => void)[] = [];
    const asked = new Set<Extra>();
    return {
      workbook: this.workbook(pending, asked),
      sync: async () => {
        this.syncs += 1;
        this.beforeSync(this.syncs, asked);
        asked.clear();
        const cells = this.asked;
        this.asked = 0;
        if (cells > this.mostCells) throw richApiError('ResponsePayloadSizeLimitExceeded');
        for (const answer of pending.splice(0)) answer();
      },
    };
  }

  private workbook(pending: (() => void)[], asked: Set<Extra>): unknown {
    /** An object whose properties come with the next request; null: there is no such object. */
    const loaded = (read: () => object | null): object => {
      const proxy = {
        load: () => {
          pending.push(() => {
            const found = read();
            Object.assign(proxy, found ? { isNullObject: false, ...found } : { isNullObject: true });
          });
          return proxy;
        },
      };
      return proxy;
    };
    const find = (id: string) => this.sheets.find((sheet) => sheet.id === id);
    const tables = () =>
      this.sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => ({ sheet, table })));
    const worksheet = (id: string) => ({
      getUsedRangeOrNullObject: () =>
        loaded(() => {
          const cells = find(id)?.cells ?? [];
          if (cells.length === 0) return null;
          return { rowIndex: 0, columnIndex: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
        }),
      protection: loaded(() => ({ protected: find(id)?.protected ?? false })),
      autoFilter: loaded(() => ({ isDataFiltered: find(id)?.filtered ?? false })),
      pageLayout: Object.assign(
        loaded(() => {
          return {
            orientation: 'Portrait',
            paperSize: 'A4',
            zoom: { scale: 100 },
            leftMargin: 50,
            rightMargin: 45,
          };
        }),
        {
          getPrintAreaOrNullObject: () => {
            asked.add('printing');
            return loaded(() => null);
          },
        },
      ),
      getUsedRange: () => ({
        getMergedAreasOrNullObject: () => {
          asked.add('merges');
          return loaded(() => {
            const items = (find(id)?.merges ?? []).map(({ row, column, rows, columns }) => ({
              rowIndex: row,
              columnIndex: column,
              rowCount: rows,
              columnCount: columns,
            }));
            return items.length > 0 ? { areas: { items } } : null;
          });
        },
      }),
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => {
        this.asked += rows * columns;
        return Object.assign(
          loaded(() => {
            this.cellsRead += rows * columns;
            const sheet = find(id);
            const block = sheet?.cells
              .slice(row, row + rows)
              .map((line) => line.slice(column, column + columns));
            return sheet ? { values: block, formulas: block, numberFormat: block } : null;
          }),
          {
            getUsedRangeOrNullObject: () =>
              loaded(() => ({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns })),
            getColumnProperties: () => ({
              value: Array.from({ length: columns }, () => ({
                columnHidden: false,
                format: { columnWidth: 48 },
              })),
            }),
            getCellProperties: () => {
              asked.add('looks');
              const answer: { value?: unknown } = {};
              const line = Array.from({ length: columns }, () => SHOWN);
              pending.push(() => (answer.value = Array.from({ length: rows }, () => line)));
              return answer;
            },
          },
        );
      },
    });
    const handler = (name: string) => ({ add: (listener: Handler) => this.handlers.set(name, listener) });
    return {
      worksheets: {
        ...loaded(() => ({
          items: this.sheets.map(({ id, name, visibility = 'Visible' }) => ({ id, name, visibility })),
        })),
        getActiveWorksheet: () => loaded(() => ({ id: this.active })),
        getItemOrNullObject: worksheet,
        getItem: worksheet,
        onChanged: handler('changed'),
        onActivated: handler('activated'),
        onSelectionChanged: handler('selected'),
      },
      tables: {
        ...loaded(() => ({
          items: tables().map(({ table: { id, name, hasHeader, hasTotals } }) => ({
            id,
            name,
            showHeaders: hasHeader,
            showTotals: hasTotals,
          })),
        })),
        getItemOrNullObject: (id: string) => {
          const own = () => tables().find(({ table }) => table.id === id);
          return {
            getRange: () =>
              loaded(() => {
                const table = own()?.table;
                if (!table) return null;
                const { row, column, rows, columns } = table;
                return { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns };
              }),
            worksheet: loaded(() => ({ id: own()?.sheet.id })),
            autoFilter: loaded(() => ({ isDataFiltered: own()?.table.filtered ?? false })),
          };
        },
      },
      application: loaded(() => ({ calculationMode: this.manual ? 'Manual' : 'Automatic' })),
      protection: loaded(() => ({ protected: this.structureProtected })),
      settings: {
        getItemOrNullObject: () => loaded(() => (this.setting === null ? null : { value: this.setting })),
      },
    };
  }
}

function isUpTo(version: string, newest: string): boolean {
  return Number(version.split('.')[1]) <= Number(newest.split('.')[1]);
}
