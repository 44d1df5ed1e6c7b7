import { roleOfHeading } from '../../src/core/layout/headers';
import type { ColumnRole } from '../../src/core/plan/plan';

it.each<[string, ColumnRole | null]>([
  ['Peso', 'weight'],
  ['PESO %', 'weight'],
  ['Pesi', 'weight'],
  ['Ponderazione', 'weight'],
  ['Peso\nindicatori', 'weight'],
  ['Target', 'target'],
  [' target 2022 ', 'target'],
  ['Valore atteso', 'target'],
  ['Risultato atteso', 'target'],
  ['Target raggiunto', null],
  ['Consuntivo\n2022', 'actual'],
  ['Risultato', 'actual'],
  ['Valore al 31/12', 'actual'],
  ['Stato al 30/06', 'actual'],
  ['Stato', 'status'],
  ['Esito', 'status'],
  ['Performance', 'published'],
  ['% raggiungimento', 'published'],
  ['Punteggio', 'published'],
  ['Punteggio ricalcolato', null],
  ['Esito ricalcolato', null],
  ['Codice', 'code'],
  ['Cod.', 'code'],
  ['Codice indicatore', 'code'],
  ['Indicatore', 'name'],
  ['Denominazione', 'name'],
  ['Verso', 'direction'],
  ['Ufficio', 'units'],
  ['', null],
  ['Obiettivo che la Camera si dà per l’anno e che riassume le attività svolte', null],
])('«%s» heads %s', (heading, role) => {
  expect(roleOfHeading(heading)).toBe(role);
});
