import type { SheetModel } from '../grid/sheetModel';
import type { WorkbookModel } from '../grid/workbookModel';
import { ApiError } from './errors';
import { HostObject } from './wire';

export class WorksheetProtection extends HostObject {
  readonly apiName = 'WorksheetProtection';
  constructor(private readonly model: SheetModel) {
    super();
  }
  get Protected() {
    return this.model.isProtected;
  }
  Protect() {
    if (this.model.isProtected) throw new ApiError('InvalidOperation', 'The worksheet is already protected.');
    this.model.isProtected = true;
  }
  Unprotect() {
    this.model.isProtected = false;
  }
}

/** Of the workbook's structure: its sheets. */
export class WorkbookProtection extends HostObject {
  readonly apiName = 'WorkbookProtection';
  constructor(private readonly workbook: WorkbookModel) {
    super();
  }
  get Protected() {
    return this.workbook.isStructureProtected;
  }
  Protect() {
    this.workbook.isStructureProtected = true;
  }
  Unprotect() {
    this.workbook.isStructureProtected = false;
  }
}
