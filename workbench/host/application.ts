import type { ExcelHost } from './host';
import { HostObject } from './wire';

export class HostApplication extends HostObject {
  readonly apiName = 'Application';
  readonly CalculationEngineVersion = 191029;
  readonly DecimalSeparator = ',';
  readonly ThousandsSeparator = '.';
  readonly UseSystemSeparators = true;
  constructor(private readonly host: ExcelHost) {
    super();
  }
  get CalculationMode() {
    return this.host.profile.calculationMode;
  }
  get CalculationState() {
    return this.host.calculation.isIdle ? 'Done' : 'Calculating';
  }
  get CultureInfo() {
    return new CultureInfo();
  }
  Calculate() {
    this.host.calculate();
  }
  /** Univer gathers the edits of a batch by itself. */
  SuspendApiCalculationUntilNextSync() {}
  SuspendScreenUpdatingUntilNextSync() {}
}

class CultureInfo extends HostObject {
  readonly apiName = 'CultureInfo';
  readonly Name = 'it-IT';
  get NumberFormat() {
    return new NumberFormatInfo();
  }
}

class NumberFormatInfo extends HostObject {
  readonly apiName = 'NumberFormatInfo';
  readonly NumberDecimalSeparator = ',';
  readonly NumberGroupSeparator = '.';
}
