import { type Box, intersect } from '../grid/address';
import { type Area, cellsOf } from './area';
import { notEmulated } from './errors';
import { HostObject } from './wire';

interface Rule {
  list?: { inCellDropDown?: boolean; source: string };
}

/** Which cells take only what is in a list (ExcelApi 1.8). Nobody is kept from anything here, and the lists stay where the file has them. */
export class DataValidation extends HostObject {
  readonly apiName = 'DataValidation';
  constructor(private readonly range: Area) {
    super();
  }

  get Type() {
    const { sources } = this;
    if (!sources.some((source) => source !== null)) return 'None';
    if (sources.includes(null)) return 'MixedCriteria';
    return new Set(sources).size === 1 ? 'List' : 'Inconsistent';
  }
  get Rule(): Rule | null {
    const [source] = this.sources;
    return this.Type === 'List' && source ? { list: { inCellDropDown: true, source } } : null;
  }
  set Rule(rule: Rule | null) {
    if (!rule?.list) throw notEmulated('DataValidation.rule that is no list');
    this.range.checkUnlocked();
    const { sheet, host, box } = this.range;
    host.workbook.validationLists.unshift({ sheetId: sheet.id, box, source: rule.list.source });
  }

  /** Of each cell; null: it has none. */
  private get sources(): (string | null)[] {
    const { sheet, host } = this.range;
    const own = host.workbook.validationLists.filter(({ sheetId }) => sheetId === sheet.id);
    return cellsOf(this.range.visibleBox()).map(([row, column]) => {
      const cell: Box = { row, column, rows: 1, columns: 1 };
      return own.find(({ box }) => intersect(box, cell))?.source ?? null;
    });
  }
}
