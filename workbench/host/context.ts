import type { SheetModel } from '../grid/sheetModel';
import type { WorkbookModel } from '../grid/workbookModel';
import type { HostProfile } from './profile';
import type { RichApiInterpreter } from './richapi';
import type { Win32Seam } from './seam';
import type { HostObject } from './wire';

/** What the objects of the emulated Excel ask of the whole, which makes them all (host.ts). */
export interface HostContext {
  readonly workbook: WorkbookModel;
  readonly profile: HostProfile;
  readonly interpreter: RichApiInterpreter;
  readonly seam: Win32Seam;
  /** As the person's F9. */
  calculate(): void;
  /** A range knows its worksheet, and a worksheet its ranges: the way back is asked for here. */
  worksheet(sheet: SheetModel): HostObject;
}
