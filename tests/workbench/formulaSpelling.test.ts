import { normalised, withPrefix } from '../../workbench/host/formulaSpelling';

describe('a formula as Excel hands it back', () => {
  it.each([
    ['=perf_score(a1, true)', '=PERF_SCORE(A1,TRUE)'],
    ["='Albero'!f5*'1 Promozione'!$b$2", "=Albero!F5*'1 Promozione'!$B$2"],
    ['=IF(a1="sì, certo","x",D8)', '=IF(A1="sì, certo","x",D8)'],
    ['=SUM(A1:B3 B2:C4)', '=SUM(A1:B3 B2:C4)'],
    ['=A1 + 1', '=A1 + 1'],
    ['=A1*13.333333333333334', '=A1*13.3333333333333'],
    ['=_xldudf_PERF_SCORE(a1)', '=_xldudf_PERF_SCORE(A1)'],
  ])('%s comes back as %s', (entered, read) => {
    expect(normalised(entered)).toBe(read);
  });
});

it('functions of the add-in get the prefix of a machine that does not know them, and quoted text does not', () => {
  expect(withPrefix('=IF(PERF_SCORE(A1,"PERF_SCORE(x)")>0,PERF_STATUS(B1))', '[2]!_xldudf_')).toBe(
    '=IF([2]!_xldudf_PERF_SCORE(A1,"PERF_SCORE(x)")>0,[2]!_xldudf_PERF_STATUS(B1))',
  );
});
