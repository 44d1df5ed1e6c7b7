import { itemNotFound } from './errors';
import { HostObject } from './richapi';

/** Excel tables are not emulated: a workbook opened here has none. */
export class EmptyTableCollection extends HostObject {
  readonly apiName = 'TableCollection';
  readonly Items: HostObject[] = [];
  readonly Count = 0;
  GetCount() {
    return 0;
  }
  GetItemOrNullObject(): null {
    return null;
  }
  GetItem(): never {
    throw itemNotFound();
  }
}
