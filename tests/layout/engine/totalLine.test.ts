import { isTotalLine } from '../../../src/core/layout/engine/tables/totalLine';
import { cellsIn } from '../../../src/core/layout/engine/tables/tables';
import { viewsOf } from '../../../src/core/layout/engine/tables/views';
import { sheetOf } from './smallWorkbook';

const isTotal = (text: string): boolean =>
  viewsOf([sheetOf('Piano', [[text, 100]])]).some((view) =>
    isTotalLine(cellsIn({ view, from: view.firstField, to: view.endField }, view.firstLine)),
  );

it.each([
  'Totale punti area 1',
  'Risultato dell’ambito',
  "Risultato dell'obiettivo 1.1",
  'Zwischensumme Gewichte A.1',
  'Gesamtergebnis / Risultato complessivo',
])('«%s» sums up the lines above it', (text) => expect(isTotal(text)).toBe(true));

it.each(['Risultato dell’ambito di vigilanza sui prodotti', 'Gesamtheit der Betriebe'])(
  '«%s» is a name',
  (text) => expect(isTotal(text)).toBe(false),
);
