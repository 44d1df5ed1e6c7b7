import type { SheetModel } from '../grid/sheetModel';
import { ApiError } from './errors';
import { HostObject } from './richapi';

export class WorksheetProtection extends HostObject {
  readonly apiName = 'WorksheetProtection';
  constructor(private readonly model: SheetModel) {
    super();
  }
  get Protected() {
    return this.model.isProtected;
  }
  get Options() {
    return null;
  }
  Protect() {
    if (this.model.isProtected) throw new ApiError('InvalidOperation', 'The worksheet is already protected.');
    this.model.isProtected = true;
  }
  Unprotect() {
    this.model.isProtected = false;
  }
}

/** The structure of the workbook: never protected here. */
export class WorkbookProtection extends HostObject {
  readonly apiName = 'WorkbookProtection';
  readonly Protected = false;
}
