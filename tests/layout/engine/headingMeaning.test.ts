import { headingMeaning, meaningOfParts } from '../../../src/core/layout/engine/declaration/headingMeaning';

describe('what the words of a heading say', () => {
  it.each([
    ['Pesatura indicatore', 'weight', 'indicator'],
    ["Codice e denominazione dell'indicatore", 'name', 'indicator'],
    ['Obj. weight', 'weight', 'objective'],
    ['Objective code', 'code', 'objective'],
    ['Punti', 'weight', null],
    ['Punti ottenuti', 'published', null],
    ['Verifica 31/12', 'actual', null],
    ['Valori a consuntivo 2024', 'actual', null],
    ['Monitoraggio al 30/06', 'actual', null],
    ['Termine effettivo', 'actual', null],
    ['Termine previsto', 'target', null],
    ['Ref', 'code', null],
    ['ID_PADRE', 'parent', null],
    ['VALORE_2024', 'actual', null],
    ['Settore', 'units', null],
    ['Settore strategico', 'name', 'area'],
    ['Linea', 'name', 'area'],
    ['Peso OS %', 'weight', 'strategic'],
    ['Peso ind. (%)', 'weight', 'indicator'],
    ['Kodex\nCodice', 'code', null],
    ['Strategischer Bereich / Ziel\nAmbito strategico / obiettivo', 'name', 'objective'],
    ['Ziel 2024\nTarget 2024', 'target', null],
    ['Erreichung\nRaggiungimento', 'published', null],
    ['Ziele', 'name', 'objective'],
    ['Ob. strat.', 'name', 'strategic'],
    ['Ob. op.', 'name', 'operational'],
    ['Ind.', 'name', 'indicator'],
    ['Fase o indicatore', 'name', 'indicator'],
    ['Rif. OS', 'parent', null],
    ['Indirizzo strategico', 'name', 'area'],
    ['Parametro di misurazione', 'name', 'indicator'],
    ['Fasi', 'name', null],
    ['Area responsabile', 'units', null],
    ['Soggetto attuatore', 'units', null],
    ['Coeff. di ponderazione', 'weight', null],
    ['Grado di importanza', 'weight', null],
    ['Punteggio massimo', 'weight', null],
    ['Anno precedente', 'previous', null],
    ['Serie storica', 'previous', null],
    ['Tasso di raggiungimento', 'published', null],
    ['Dato a consuntivo', 'actual', null],
    ['Effettivo 2025', 'actual', null],
    ['FY25 actual', 'actual', null],
    ['Zielvorgabe', 'target', null],
    ['Entro il', 'target', null],
    ['Lfd. Nr.', 'code', null],
    ['N. ord.', 'code', null],
    ['Unità misura', 'measure', null],
    ['Criticità', 'note', null],
    ['Criterio di calcolo', 'algorithm', null],
    ['Origine dati', 'source', null],
    ['Risultato previsto', 'target', null],
    ['Traguardo 2025', 'target', null],
    ['Ottenuto', 'actual', null],
    ['Resp.', 'units', null],
    ['Nr. / N.', 'code', null],
    ['Entro il / valore atteso', 'target', null],
  ])('%s is a %s (%s)', (heading, role, level) => {
    expect(headingMeaning(heading)).toEqual({ role, level });
  });

  it.each(['Monitoraggio della fauna', 'Verifica degli impianti', 'Rilevazione delle presenze'])(
    '%s is what is done, and no result',
    (text) => {
      expect(headingMeaning(text)).toBeNull();
    },
  );
});

it('words over one another mean what they say together, as few of them as say something', () => {
  expect(meaningOfParts(['Fasi (indicatori di avanzamento)', 'Termine', 'effettivo'])?.role).toBe('actual');
  expect(meaningOfParts(['Fasi (indicatori di avanzamento)', 'Termine', 'previsto'])?.role).toBe('target');
});
