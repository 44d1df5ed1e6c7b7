import { freeSheetName } from '../sheet/sheetName';
import type { PlanStart } from './newPlan';
import { codeCell, planSheet, textCell, type NewCell, type NewColumn } from './planSheet';

type ExampleRow = readonly [
  code: string,
  name: string,
  weight: number | null,
  target?: string,
  actual?: string | NewCell,
  measure?: string,
];

/** Of nobody: one target of each common kind, met, nearly met and missed. */
const EXAMPLE_ROWS: readonly ExampleRow[] = [
  ['', 'Camera di commercio di esempio', null],
  ['01', 'Imprese', 60],
  ['01_01', 'Accompagnare le imprese nella transizione digitale', 100],
  ['01_01_01', 'Imprese assistite', 50, '>= 120', { content: 132 }, 'N.'],
  ['01_01_02', 'Giorni per rispondere a una richiesta', 30, '<= 15', { content: 18 }, 'gg'],
  ['01_01_03', 'Imprese soddisfatte', 20, '>= 85%', { content: 0.62, format: '0%' }, '%'],
  ['02', 'Servizi', 40],
  ['02_01', 'Semplificare l’accesso ai servizi', 100],
  ['02_01_01', 'Sportello in linea attivo', 40, 'Entro 30/06/2025', '24/06/2025', 'data'],
  ['02_01_02', 'Pratiche in linea sul totale', 40, '>= 70%', { content: 0.35, format: '0%' }, '%'],
  ['02_01_03', 'Carta dei servizi pubblicata', 20, '= sì', 'sì', 'sì/no'],
];

const cell = (content: string | number | NewCell | null | undefined): NewCell | null =>
  content === null || content === undefined ? null : typeof content === 'object' ? content : { content };

const EXAMPLE_COLUMNS: readonly NewColumn<ExampleRow>[] = [
  { heading: 'Codice', width: 12, cell: ([code]) => (code === '' ? null : codeCell(code)) },
  { heading: 'Denominazione', width: 48, cell: ([, name]) => textCell(name) },
  { heading: 'Peso', width: 8, cell: ([, , weight]) => cell(weight) },
  { heading: 'Target 2025', width: 18, cell: ([, , , target]) => cell(target) },
  { heading: 'Consuntivo 2025', width: 18, cell: ([, , , , actual]) => cell(actual) },
  { heading: 'Unità di misura', width: 14, cell: ([, , , , , measure]) => cell(measure) },
];

/** A small plan with invented figures, on a new sheet. */
export function examplePlanChanges(sheetNames: readonly string[]): PlanStart {
  const name = freeSheetName('Esempio', sheetNames);
  const title = ['Camera di commercio di esempio', 'Piano della performance 2025 (dati inventati)'];
  return {
    changes: planSheet({ id: 'example', name, title, columns: EXAMPLE_COLUMNS, rows: EXAMPLE_ROWS }),
    notice: { id: 'newPlan.example', params: { sheet: name } },
  };
}
