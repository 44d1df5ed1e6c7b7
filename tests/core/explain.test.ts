import { readActual } from '../../src/core/actual/readActual';
import type { CellValue } from '../../src/core/cell';
import { standard } from '../../src/core/rules/profiles';
import type { Rules } from '../../src/core/rules/rules';
import { compare } from '../../src/core/score/compare';
import { describeTarget, explain } from '../../src/core/score/explain';
import { scoreOf } from '../../src/core/score/score';
import { readTarget } from '../../src/core/targets/readTarget';
import { english } from '../../src/messages/en';
import { italian } from '../../src/messages/it';
import type { Catalogue } from '../../src/messages/message';

function line(
  target: CellValue,
  actual: CellValue,
  rules: Partial<Rules> = {},
  catalogue: Catalogue = italian,
): string {
  const comparison = compare(readTarget(target), readActual(actual, rules.outcomes));
  const all = { ...standard, ...rules };
  return explain(comparison, scoreOf(comparison, all), all, catalogue);
}

const late = (policy: Rules['lateDate']['policy']) => ({ lateDate: { ...standard.lateDate, policy } });

describe('explain writes one line that can be checked by hand', () => {
  it.each([
    ['<= 1,90 gg', '2,06 gg', '≤ 1,90 gg; consuntivo 2,06: non raggiunto; 1 − (2,06 − 1,90)/1,90 = 91,58%'],
    ['>= 60,00 N.', 30, '≥ 60,00 N.; consuntivo 30,00: non raggiunto; 30,00/60,00 = 50,00%'],
    ['>= 60,00 N.', 70, '≥ 60,00 N.; consuntivo 70,00: raggiunto; 100,00%'],
    ['>= 80,00 %', '79,18 %', '≥ 80,00%; consuntivo 79,18%: non raggiunto; 79,18%/80,00% = 98,98%'],
    ['>= 80%', '75,5 %', '≥ 80%; consuntivo 75,5%: non raggiunto; 75,5%/80% = 94,38%'],
    ['>= 80%', 0.755, '≥ 80%; consuntivo 75,5%: non raggiunto; 75,5%/80% = 94,38%'],
    ['>= 0,8', '75,5 %', '≥ 0,8; consuntivo 0,755: non raggiunto; 0,755/0,8 = 94,38%'],
    ['>= 80', '79,50', '≥ 80; consuntivo 79,50: non raggiunto; 79,50/80 = 99,38%'],
    ['= 100,00 %', 0.9, '= 100,00%; consuntivo 90,00%: non raggiunto; 90,00%/100,00% = 90,00%'],
    [5, 4, '≥ 5 (≥ supposto); consuntivo 4: non raggiunto; 4/5 = 80,00%'],
    [0.85, 0.8, '≥ 0,85 (≥ supposto); consuntivo 0,80: non raggiunto; 0,80/0,85 = 94,12%'],
    ['> 5', 5, '> 5; consuntivo 5: non raggiunto; 5/5 = 100,00%'],
    ['>= -6', -8, '≥ -6; consuntivo -8: non raggiunto; 1 − |-8 − (-6)|/|-6| = 66,67%'],
    ['< 0', 1, '< 0; consuntivo 1: non raggiunto; 0,00%'],
    ['<= 10', 30, '≤ 10; consuntivo 30: non raggiunto; 1 − (30 − 10)/10 = -100,00% → 0,00%'],
    ['sì', true, '= sì; consuntivo sì: raggiunto; 100,00%'],
    ['= sì', 'no', '= sì; consuntivo no: non raggiunto; 0,00%'],
    ['>= 60', 'Non realizzato', '≥ 60; consuntivo non realizzato: non raggiunto; 0,00%'],
    ['', 5, 'N/D: manca il target o il consuntivo'],
  ])('%s with %p', (target, actual, expected) => expect(line(target, actual)).toBe(expected));

  it.each([
    ['01/07/2025', '01/07/2025: non raggiunto; 1 giorno di ritardo; 100 − 1 × 1 = 99,00%'],
    ['18/07/2025', '18/07/2025: non raggiunto; 18 giorni di ritardo; 100 − 18 × 1 = 82,00%'],
    ['31/12/2025', '31/12/2025: non raggiunto; 184 giorni di ritardo; 100 − 184 × 1 = -84,00% → 0,00%'],
    ['30/06/2025', '30/06/2025: raggiunto; 100,00%'],
    ['no', 'non realizzato: non raggiunto; 0,00%'],
  ])('by 30/06/2025, on %s', (actual, expected) =>
    expect(line('Entro 30/06/2025', actual)).toBe(`Entro 30/06/2025; consuntivo ${expected}`),
  );

  it('shows the arithmetic of the rules in force', () => {
    expect(line('Entro 30/06/2025', '18/07/2025', late('linear'))).toMatch(/; 1 − 18\/30 = 40,00%$/);
    expect(line('Entro 30/06/2025', '18/07/2025', late('allOrNothing'))).toMatch(
      /18 giorni di ritardo = 0,00%$/,
    );
    expect(line('= 5', 7, { equalExceeded: 'symmetric' })).toMatch(/; 1 − \|7 − 5\|\/\|5\| = 60,00%$/);
    expect(line('>= 100', 130, { cap: 1.2 })).toMatch(/raggiunto; 130\/100 = 130,00% → 120,00%$/);
    expect(line('>= 100', 110, { cap: 1.2 })).toMatch(/raggiunto; 110\/100 = 110,00%$/);
  });

  it('speaks the language of the catalogue', () => {
    expect(line('>= 60', 70, {}, english)).toBe(
      line('>= 60', 70).replace('consuntivo', 'actual').replace('raggiunto', 'met'),
    );
  });
});

it('a deadline without a year shows that the plan says it', () => {
  expect(line('entro settembre (anno 2024)', '30/09/2024')).toBe(
    'Entro 30/09/2024 (anno del piano); consuntivo 30/09/2024: raggiunto; 100,00%',
  );
});

it('an outcome in words is explained by the rule, beside the target as it stands', () => {
  const outcomes = [{ words: 'Parzialmente raggiunto', score: 0.5 }];
  expect(line('almeno 5 corsi', 'Parzialmente raggiunto', { outcomes })).toBe(
    '≥ 5 corsi; consuntivo Parzialmente raggiunto: secondo le regole; 50,00%',
  );
});

describe('describeTarget shows a target as it was read', () => {
  it.each([
    ['>=60 N.', '≥ 60 N.'],
    ['100%', '≥ 100%'],
    ['entro 31-12-2025', 'Entro 31/12/2025'],
    ['< 30/06/2025', 'Prima del 30/06/2025'],
    ['31/03/2021 - 30/06/2021', 'Entro 31/03/2021 - 30/06/2021'],
    ['si', '= sì'],
    ['n.d.', 'nessun target'],
    ['Anno di rilevazione', 'anno di rilevazione: misurato, non valutato'],
    ['≥ media cluster', '≥ media cluster'],
  ])('%s is %s', (text, shown) => expect(describeTarget(readTarget(text), italian)).toBe(shown));
});
