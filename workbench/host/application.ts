import type { HostContext } from './context';
import { HostObject } from './wire';

export class HostApplication extends HostObject {
  readonly apiName = 'Application';
  readonly DecimalSeparator = ',';
  readonly ThousandsSeparator = '.';
  readonly UseSystemSeparators = true;
  constructor(private readonly host: HostContext) {
    super();
  }
  get CalculationMode() {
    return this.host.profile.calculationMode;
  }
  Calculate() {
    this.host.calculate();
  }
}
