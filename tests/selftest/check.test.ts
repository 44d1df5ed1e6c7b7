import { judge, type Check, type CheckResult } from '../../selftest/check';
import { CHECKS } from '../../selftest/checks';
import { reportRows } from '../../selftest/report';

const check: Check = {
  name: 'Una prova',
  read: async () => 0,
  expect: [[null]],
  elsewhere: { ltsc2024: [[0]] },
};

describe('a check', () => {
  it('comes out as expected when the same data are found', () => {
    expect(judge(check, [[null]])).toEqual({ outcome: 'come previsto', note: '' });
  });

  it('differs on any other data, and says which other Excel shows them', () => {
    expect(judge(check, [[0]])).toEqual({ outcome: 'diverso', note: 'come ltsc2024' });
    expect(judge(check, [['']])).toEqual({ outcome: 'diverso', note: '' });
  });

  it('has a name that no other check has', () => {
    const names = Object.values(CHECKS).flatMap((theme) => theme.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('expects elsewhere something else than in Microsoft 365', () => {
    const needless = Object.values(CHECKS)
      .flat()
      .filter((each) =>
        Object.values(each.elsewhere ?? {}).some((found) => judge(each, found).outcome !== 'diverso'),
      );
    expect(needless).toEqual([]);
  });
});

describe('the sheet that is sent', () => {
  const result: CheckResult = {
    theme: 'Tema',
    name: 'Una prova',
    expected: [[null]],
    found: '=A1',
    outcome: 'diverso',
    milliseconds: 12,
    note: '',
  };

  it('has what this Excel is on top, then one row for each check', () => {
    expect(reportRows([['Versione', '16.0']], [result])).toEqual([
      ['Autoverifica', '', '', '', '', '', ''],
      ['Versione', '16.0', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['Tema', 'Verifica', 'Atteso', 'Trovato', 'Esito', 'Millisecondi', 'Nota'],
      ['Tema', 'Una prova', '[[null]]', '=A1', 'diverso', 12, ''],
    ]);
  });

  it('leaves the found cell blank where nothing could be verified', () => {
    const unknown: CheckResult = {
      ...result,
      found: null,
      outcome: 'non verificabile',
      note: 'manca ExcelApi 1.20',
    };
    expect(reportRows([], [unknown]).at(-1)?.slice(3)).toEqual([
      '',
      'non verificabile',
      12,
      'manca ExcelApi 1.20',
    ]);
  });
});
