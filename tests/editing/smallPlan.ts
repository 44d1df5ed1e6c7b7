import type { CellReading, Plan } from '../../src/core/plan/plan';
import { PlanBuilder, type NodeDraft } from '../../src/core/plan/planBuilder';

export function reading(value: CellReading['value'], row = 0, column = 0): CellReading {
  return { sheet: 's1', row, column, value, format: 'General' };
}

/** ente › 01, 02 › 01_01, 01_02 › 01_01_01 › two indicators; 01_02 has an indicator of its own. */
export function smallPlan(change: Partial<Plan> = {}): Plan {
  const builder = new PlanBuilder({ name: 'Camera', rows: [] });
  let row = 0;
  const draft = (level: NodeDraft['level'], code: string, name: string): NodeDraft => {
    row += 1;
    return { level, code, name, rows: [{ sheet: 's1', row, column: 0 }] };
  };
  builder.addNode('ente', draft('area', '01', 'Sviluppo'));
  builder.addNode('01', draft('strategic', '01_01', 'Digitale'));
  builder.addNode('01_01', draft('operational', '01_01_01', 'Bandi'));
  builder.addIndicator('01_01_01', { ...draft('indicator', 'EC1', 'Contributi'), weight: reading(60) });
  builder.addIndicator('01_01_01', { ...draft('indicator', 'EC2', 'Tempi'), target: reading('<= 5 gg') });
  builder.addNode('01', draft('strategic', '01_02', 'Estero'));
  builder.addIndicator('01_02', draft('indicator', 'EC3', 'Fiere'));
  builder.addNode('ente', draft('area', '02', 'Tutela'));
  return {
    layout: 'declared',
    rowsAlike: true,
    confidence: 1,
    sheets: [{ id: 's1', name: 'Piano', headerRows: [0], columns: [], unused: [] }],
    years: [],
    year: null,
    nodes: builder.ordered(),
    findings: [],
    ...change,
  };
}
