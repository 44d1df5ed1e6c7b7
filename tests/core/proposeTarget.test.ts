import { proposeTarget } from '../../src/core/targets/proposeTarget';

describe('of a target that is not read, the one condition that can be measured is proposed', () => {
  it.each([
    ['Sperimentazione su almeno 5 processi', '>= 5 processi'],
    ['riduzione di almeno il 5%', '>= 5%'],
    ['almeno 2 entro ottobre', '>= 2'],
    ['>= 90% entro settembre', '>= 90%'],
    ['>= 10 circa', '>= 10'],
    ['tempi non superiori: al massimo 30 gg', '<= 30 gg'],
    ['Tempo medio non superiore a 30 giorni', '<= 30 giorni'],
    ['almeno n. 3 eventi e una fiera', '>= 3 eventi'],
  ])('%s: %s', (text, proposed) => expect(proposeTarget(text)).toBe(proposed));

  it.each([
    ['a figure of which nobody says whether more is better', '100% entro settembre'],
    ['two figures', 'almeno 5 eventi e 2 corsi'],
    ['a day', 'almeno un evento entro il 30/06/2025'],
    ['a rate', 'almeno 2 al mese'],
    ['a negation', 'non > 30 gg'],
    ['no figure', '≥ a medio'],
  ])('nothing of %s: %s', (_, text) => expect(proposeTarget(text)).toBeNull());
});
