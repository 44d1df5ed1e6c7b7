import { invalidArgument } from './errors';
import type { Area } from './area';
import { HostObject } from './wire';

/** Several ranges of one sheet. */
export class RangeAreas extends HostObject {
  readonly apiName = 'RangeAreas';
  constructor(private readonly ranges: Area[]) {
    super();
  }
  get Address() {
    return this.ranges.map((range) => range.Address).join(',');
  }
  get AreaCount() {
    return this.ranges.length;
  }
  get Areas() {
    return new RangeCollection(this.ranges);
  }
}

class RangeCollection extends HostObject {
  readonly apiName = 'RangeCollection';
  constructor(readonly Items: Area[]) {
    super();
  }
  GetCount() {
    return this.Items.length;
  }
  GetItemAt(index: number) {
    const item = this.Items[index];
    if (!item) throw invalidArgument();
    return item;
  }
}
