import type { PlanNode } from '../../src/core/plan/plan';
import { writtenFormula } from '../../src/core/writing/storedFormula';
import { WrittenMarks } from '../../src/core/writing/ownership';

const node = {
  path: '01',
  code: 'A1',
  name: 'Tempo medio',
  target: null,
  actual: null,
} as unknown as PlanNode;

describe('a formula of ours is known, whatever Excel made of it', () => {
  it.each([
    ['as it is written', '=PERF_SCORE(IF(C8="","",C8),IF(D8="","",D8),,"PT-PO")'],
    ['with a word where it fails', '=IFERROR(PERF_SCORE(IF(C8="","",C8),D8),PERF_STATUS("da controllare"))'],
    [
      'with a word, as Excel stores it',
      '=IFERROR(_xldudf_PERF_ROLLUP(A8:A11,H8:H11), _xldudf_PERF_STATUS("incompleto"))',
    ],
    ['as earlier versions wrote it', '=PERF_SCORE(C8,D8,,"PT-PO")'],
    [
      'for a percentage',
      '=PERF_SCORE(IF(ISNUMBER(C8),FIXED(C8*100,10,TRUE)&"%",IF(C8="","",C8)),IF(D8="","",D8))',
    ],
    [
      'for a percentage, as earlier versions wrote it',
      '=PERF_SCORE(IF(C8="","",FIXED(C8*100,10,TRUE)&"%"),IF(D8="","",D8))',
    ],
    ['for a deadline without a year', '=PERF_SCORE(IF(C8="","",C8&" (anno 2025)"),IF(D8="","",D8),,"PT-PO")'],
    ['for a deadline that shows a month', '=PERF_SCORE(IF(C8="","",EOMONTH(C8,0)),IF(D8="","",D8),"entro")'],
    ['on another sheet', `=PERF_SCORE(IF('L''anno'!C8="","",'L''anno'!C8),IF(D8="","",D8))`],
    ['with other spaces and case', '= perf_score( if( c8 = "" , "" , c8 ), IF(D8="","",D8) )'],
    ['with a child inside', '=PERF_ROLLUP(50,PERF_SCORE(IF(C8="","",C8),IF(D8="","",D8)),A9:A10,F9:F10)'],
    [
      'with children inside whose target and actual are parts of a cell',
      '=PERF_ROLLUP(1,PERF_SCORE("≥ 12 (netto)","> 14"),1,PERF_SCORE(">= 900","812",,"PT-PO"),SUM(A9:A10),J9)',
    ],
    ['with the prefix of a custom function', '=_xldudf_PERF_SCORE(C8,IF(D8="","",D8))'],
    ['of another workbook', '=[2]!_xldudf_PERF_SCORE(C8,IF(D8="","",D8))'],
    ['of an old add-in', '=BloombergUI.xla!_xldudf_PERF_STATUS(H8,,"indicatore")'],
    ['of an old add-in with its folder', `='C:\\Program Files\\X.xla'!_xldudf_PERF_ROLLUP(A8:A11,H8:H11)`],
    ['with @', '=@PERF_SCORE(@C8,IF(@D8="","",@D8))'],
    ['with _xlfn.SINGLE', '=_xlfn.SINGLE(PERF_SCORE(IF(_xlfn.SINGLE(C8)="","",_xlfn.SINGLE(C8)),D8))'],
  ])('%s', (_, formula) => {
    expect(new WrittenMarks().mayWrite(node, 'score', formula)).toBe(true);
  });
});

describe('a formula that a person changed is theirs', () => {
  const changed = [
    '=PERF_SCORE(C8,D8)*0.9',
    '=IFERROR(PERF_SCORE(C8,D8),0)',
    '=IFERROR(PERF_SCORE(C8,D8)*0.9,PERF_STATUS("da controllare"))',
    '=IFERROR(PERF_SCORE(C8,D8),PERF_STATUS("da controllare"))*1',
    '=[2]!_xldudf_PERF_SCORE(C8,D8)*0.9',
    '=PERF_SCORE(IF(C8="","",C9),D8)',
    '=PERF_SCORE(C8,IF(D8="",0,D8))',
    '=PERF_SCORE(C8,IF(D8="","",D8&" gg"))',
    '=PERF_SCORE(C8,D8,"<=")',
    '=_xlfn.SINGLE(PERF_SCORE(C8,D8)',
  ];

  it.each(changed)('%s', (formula) => {
    expect(new WrittenMarks().mayWrite(node, 'score', formula)).toBe(false);
  });

  it('unless it is one call of ours that Excel does not know: its arguments may have been lost', () => {
    const broken = '=[2]!_xldudf_PERF_SCORE((C8),[3]Piano!D8,IF(TRUE,""))';
    expect(new WrittenMarks().mayWrite(node, 'score', broken, 0.5)).toBe(false);
    expect(new WrittenMarks().mayWrite(node, 'score', broken, '#NAME?')).toBe(true);
    expect(new WrittenMarks().mayWrite(node, 'score', broken, '#NOME?')).toBe(true);
    expect(new WrittenMarks().mayWrite(node, 'score', '=PERF_SCORE(C8,D8)*0.9', '#NAME?')).toBe(false);
    expect(new WrittenMarks().mayWrite(node, 'score', '=PERF_SCORE(C8,D8,"<=")', '#NAME?')).toBe(false);
  });
});

describe('a direction written out', () => {
  const marks = new WrittenMarks();
  marks.add(node, 'score', '=PERF_SCORE(IF(C8="","",C8),IF(D8="","",D8),"<=")');
  const read = new WrittenMarks(marks.saved());

  it('is ours where Calcola wrote it, also after rows moved and the answer changed', () => {
    expect(read.mayWrite(node, 'score', '=PERF_SCORE(IF(C9="","",C9),IF(D9="","",D9),"<=")')).toBe(true);
    read.add(node, 'score', '=PERF_SCORE(C8,D8,">=")');
    expect(read.mayWrite(node, 'score', '=_xldudf_PERF_SCORE(C8,D8,"<=","PT-PO")')).toBe(true);
  });

  it('is a person’s where it is another one, or beside another indicator', () => {
    expect(read.mayWrite(node, 'score', '=PERF_SCORE(C8,D8,"=")')).toBe(false);
    expect(read.mayWrite({ ...node, code: '02' }, 'score', '=PERF_SCORE(C8,D8,"<=")')).toBe(false);
  });
});

describe('a value', () => {
  const marks = new WrittenMarks();
  marks.add(node, 'score', 0.67);
  marks.add(node, 'status', 'Parzialmente raggiunto');
  const read = new WrittenMarks(marks.saved());
  const elsewhere = { ...node, path: '02' };

  it('is ours beside the indicator that it was written for, in the rows where that stands now', () => {
    expect(read.mayWrite(node, 'score', 0.67)).toBe(true);
    expect(read.mayWrite(node, 'status', 'Parzialmente raggiunto')).toBe(true);
    expect(read.mayWrite(node, 'score', 0.66)).toBe(false);
  });

  it('is a person’s beside the same indicator under another objective', () => {
    expect(read.mayWrite(elsewhere, 'score', 0.67)).toBe(false);
    expect(read.mayWrite(elsewhere, 'status', 'Parzialmente raggiunto')).toBe(false);
  });

  it('and so is a link, but not a direction, which the indicator has wherever it recurs', () => {
    read.add(node, 'score', '=H8');
    expect([node, elsewhere].map((at) => read.mayWrite(at, 'score', '=H9'))).toEqual([true, false]);
    read.add(node, 'score', '=PERF_SCORE(C8,D8,"<=")');
    expect(read.mayWrite(elsewhere, 'score', '=PERF_SCORE(C9,D9,"<=")')).toBe(true);
  });
});

it.each(['=PERF_SCORE([@Target],Piano[@[Nome d’uso]])', '=PERF_SCORE(\'a@b\'!C8,"info@ente.it")'])(
  '%s has no sign that Excel added',
  (formula) => {
    expect(writtenFormula(formula)).toBe(formula);
  },
);

it('every value of one run is known in the next, however many, and some of earlier runs', () => {
  const afterRun = (earlier: readonly string[], values: number, from: number): WrittenMarks => {
    const marks = new WrittenMarks(earlier);
    for (let i = 0; i < values; i++) marks.add(node, 'score', from + i);
    return new WrittenMarks(marks.saved());
  };
  const isKnown = (marks: WrittenMarks, value: number): boolean => marks.mayWrite(node, 'score', value);
  const first = afterRun([], 20_001, 0);
  expect([0, 20_000].map((value) => isKnown(first, value))).toEqual([true, true]);
  const second = afterRun(first.saved(), 1, 30_000);
  expect([0, 20_000, 30_000].map((value) => isKnown(second, value))).toEqual([false, true, true]);
});
