import { dateSerial, parseApiText, parseItalianText, toEnglishFormula } from '../../workbench/grid/cellInput';
import { formulaFromFile, formulaToFile } from '../../tools/formulaText';

describe('text typed in an Italian Excel', () => {
  it.each([
    ['12,5', 12.5],
    ['1.234,56', 1234.56],
    ['-3', -3],
    ['vero', true],
    ['FALSO', false],
    ['>= 60,00 N.', '>= 60,00 N.'],
    ['01_01', '01_01'],
    ['12.5', '12.5'],
  ])('reads %s', (text, value) => {
    expect(parseItalianText(text).value).toBe(value);
  });

  it('gives percentages and dates their format', () => {
    expect(parseItalianText('12,34%')).toEqual({ value: 0.1234, pattern: '0.00%' });
    expect(parseItalianText('31/12/2025')).toEqual({ value: 46022, pattern: 'dd/mm/yyyy' });
    expect(parseItalianText('31/02/2025').value).toBe('31/02/2025');
  });
});

describe('text written by the add-in', () => {
  it.each([
    ['12.5', 12.5],
    ['1,234.5', 1234.5],
    ['TRUE', true],
    ['12,5', '12,5'],
    ['Raggiunto', 'Raggiunto'],
  ])('reads %s', (text, value) => {
    expect(parseApiText(text).value).toBe(value);
  });
});

describe('serial numbers', () => {
  it('counts 1 January 2000 as day 36526', () => {
    expect(dateSerial(2000, 1, 1)).toBe(36526);
  });
});

describe('formulas', () => {
  it('turns Italian separators into English ones outside quotes', () => {
    expect(toEnglishFormula('=PERF_SCORE(C5;1,5;;"a;b")')).toBe('=PERF_SCORE(C5,1.5,,"a;b")');
    expect(toEnglishFormula('=SUM(A1,B1)')).toBe('=SUM(A1,B1)');
    expect(toEnglishFormula('=PERF_STATUS(0,75)')).toBe('=PERF_STATUS(0.75)');
    expect(toEnglishFormula('=ROUND(A1,2)+ROUND(2.5,1)')).toBe('=ROUND(A1,2)+ROUND(2.5,1)');
  });

  it('knows the prefixes that a file gives to functions', () => {
    expect(formulaFromFile('_xldudf_PERF_SCORE(A1,"_xldudf_")')).toBe('=PERF_SCORE(A1,"_xldudf_")');
    expect(formulaFromFile('_xlfn.IFS(A1,1)')).toBe('=IFS(A1,1)');
    expect(formulaToFile('=PERF_SCORE(A1,ifs(B1,2))&"PERF_SCORE("', ['PERF_SCORE'])).toBe(
      '_xldudf_PERF_SCORE(A1,_xlfn.IFS(B1,2))&"PERF_SCORE("',
    );
  });
});
