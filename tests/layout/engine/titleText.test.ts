import { titleText } from '../../../src/core/layout/engine/declaration/titleText';

/** Code, name and weight that a title says, as they are shown. */
function partsOf(value: string): (string | null)[] {
  const { code, name, weight } = titleText({ sheet: 'Piano', row: 0, column: 0, value, format: 'General' });
  return [code, name, weight].map((part) => (part ? String(part.value) : null));
}

describe('the title of a node', () => {
  it.each([
    ['Priorità politica 1: Connettere il Paese', ['1', 'Connettere il Paese', null]],
    ['ASSE II – COMUNITÀ', ['II', 'COMUNITÀ', null]],
    ['D.1 - Ridurre gli abbandoni (peso 20%)', ['D.1', 'Ridurre gli abbandoni', '20%']],
    ['AREA A – CONTROLLI (punti 45)', ['A', 'CONTROLLI', '45']],
    ['Objective 1.1 – Help firms | Owner: H. W. | Weight 60%', ['1.1', 'Help firms', '60%']],
    ['Ambito: Competitività delle imprese', [null, 'Competitività delle imprese', null]],
    ['Obiettivo: 1.1 – Aprire sportelli', ['1.1', 'Aprire sportelli', null]],
    ['a) Aspiranti imprenditori', ['a)', 'Aspiranti imprenditori', null]],
    ['Obiettivo 1.1\nAiutare le imprese\nPeso: 60%\nResp.: Promozione', ['1.1', 'Aiutare le imprese', '60%']],
    ['2.1 Vigilare\nResponsabile: Ufficio metrico', ['2.1', 'Vigilare', null]],
    ['Ambito A: Imprese', ['A', 'Imprese', null]],
    ['Azioni di tutela: ispezioni', [null, 'Azioni di tutela: ispezioni', null]],
    ['Digitale: i servizi in rete', [null, 'Digitale: i servizi in rete', null]],
    ['I Punti impresa digitale (pgt 20%)', [null, 'I Punti impresa digitale (pgt 20%)', null]],
    ['Aprire 12 sportelli', [null, 'Aprire 12 sportelli', null]],
    ['3.Promozione integrata', ['3', 'Promozione integrata', null]],
    ['2, Promozione integrata', ['2', 'Promozione integrata', null]],
    ['1.2) Promozione integrata', ['1.2', 'Promozione integrata', null]],
    ['SETTORE I – AFFARI GENERALI', [null, 'SETTORE I – AFFARI GENERALI', null]],
  ])('%s', (title, parts) => {
    expect(partsOf(title)).toEqual(parts);
  });
});
