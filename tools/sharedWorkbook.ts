import { cellName } from '../src/core/sheet/address';
import { formulaAt, type CellAddress, type SheetGrid } from '../src/core/sheet/grid';
import type { SharedAs } from '../src/core/sharing/share';
import { finish } from '../src/core/steps';
import type { ColumnPatch } from '../src/core/writing/patch';
import { FUNCTIONS } from '../src/functions/list';
import { italian } from '../src/messages/it';
import { say, type Message } from '../src/messages/message';
import { readSettings, type StoredSettings } from '../src/session/settings';
import { resumeSnapshot, shareSnapshot } from '../src/session/sharing';
import { readSnapshot, type WorkbookState } from '../src/session/workbookState';
import type { Snapshot } from '../src/workbook/port';
import { SETTINGS_KEY } from '../src/workbook/settingsKey';
import { keepSetting, readSetting } from './addInSettings';
import { patchedPackage, type CellChange } from './patchedPackage';
import { readWorkbook, type WorkbookFile } from './readWorkbook';
import { unzipParts } from './unzipParts';

/** What a copy is to be: plain formulas, values, or the add-in's formulas again. */
export type SharedCopyAs = SharedAs | 'live';

/** What `npm run share` says of a file: cells as Excel names them. */
export interface SharingReport {
  as: SharedCopyAs;
  /** Cells that got a formula. */
  formulas: number;
  /** Cells that got a value, and why it is no formula. */
  values: { cell: string; formula: string; why: string | null }[];
  /** What stays as it is. */
  left: { cell: string | null; why: string }[];
}

/** The add-in whose data a file gets that has none yet: the Id of a deployment (packaging/editions.ts). */
const ADD_IN = '687058ad-e5ad-4b0f-afb7-89afe1ff53ee';

/**
 * A shared copy of a workbook, or one that is live again. All parts of the file but its cells stay byte by byte.
 * @param on the day, `2026-11-22`
 */
export async function sharedWorkbook(
  bytes: Uint8Array,
  as: SharedCopyAs,
  on: string,
): Promise<{ bytes: Uint8Array; report: SharingReport }> {
  const file = await readWorkbook(bytes);
  const parts = unzipParts(bytes);
  const kept = readSettings(readSetting(parts, SETTINGS_KEY));
  const reading = readingOf(file, kept);
  const settings = reading?.settings ?? kept;
  const done: Done =
    as === 'live'
      ? { ...finish(resumeSnapshot(file, settings, reading)), values: [] }
      : finish(shareSnapshot(file, settings, reading, { as, on }));
  const changes = changesOf(done.patches, file.sheets);
  const name = (at: CellAddress): string => nameOf(at, file.sheets);
  const byName = new Map(file.sheets.map((grid) => [grid.name, grid]));
  const formulaOf = ({ sheet, row, column }: CellAddress): string =>
    String(formulaAt(byName.get(sheet) as SheetGrid, row, column));
  const functions = FUNCTIONS.map(({ id }) => id);
  // A file in which nothing changes gets no data of ours either.
  if (changes.length > 0) keepSetting(parts, ADD_IN, SETTINGS_KEY, done.settings);
  return {
    bytes: changes.length > 0 ? patchedPackage(parts, changes, functions, formulaOf) : bytes,
    report: {
      as,
      formulas: changes.filter(({ content }) => String(content).startsWith('=')).length,
      values: done.values.map(({ at, live, reason }) => ({
        cell: name(at),
        formula: live,
        why: reason && sentence(reason),
      })),
      left: done.left.map(({ at, reason }) => ({ cell: at && name(at), why: sentence(reason) })),
    },
  };
}

/** What sharing and taking up again have in common. */
interface Done {
  patches: readonly ColumnPatch[];
  settings: StoredSettings;
  values: readonly { at: CellAddress; live: string; reason: Message | null }[];
  left: readonly { at: CellAddress | null; reason: Message }[];
}

/** The tree, as far as nobody need be asked about it. */
function readingOf({ sheets, activeSheet }: WorkbookFile, settings: StoredSettings): WorkbookState | null {
  const survey = {
    activeSheet,
    manualCalculation: false,
    structureProtected: false,
    sheets: sheets.map(({ values, ...grid }) => ({
      ...grid,
      rows: values.length,
      columns: values[0]?.length ?? 0,
    })),
  };
  const snapshot: Snapshot = { survey, sheets, settings };
  const reading = finish(readSnapshot(snapshot, settings, null, italian));
  return reading.plan && !reading.question ? reading : null;
}

function changesOf(patches: readonly ColumnPatch[], sheets: readonly SheetGrid[]): CellChange[] {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return patches.flatMap(({ sheet, row, column, cells }) =>
    cells.flatMap((content, i) =>
      content === null ? [] : [{ sheet: names.get(sheet) ?? '', row: row + i, column, content }],
    ),
  );
}

function nameOf({ sheet, row, column }: CellAddress, sheets: readonly SheetGrid[]): string {
  return `${sheets.find(({ id }) => id === sheet)?.name ?? ''}!${cellName(row, column)}`;
}

function sentence(message: Message): string {
  return say(italian, message);
}
