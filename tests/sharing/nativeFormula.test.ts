import type { CellValue } from '../../src/core/cell';
import { Refusal } from '../../src/core/refusal';
import { nativeFormula } from '../../src/core/sharing/nativeFormula';
import { SheetCells } from '../../src/core/sharing/sharedCells';
import { EditableSheet } from '../layout/editableWorkbook';

/** A sheet from its rows; C is the target, D the actual, E the verso. */
function native(formula: string, ...rows: CellValue[][]): string {
  const grid = EditableSheet.from('piano', 'Piano', rows).grid();
  return nativeFormula(formula, grid, new SheetCells([grid]));
}

const NOTHING = 'OR(TRIM(D1)={"","N/D","n.d.","nd","NV","n.v.","-","--"}),"N/D"';
const NOT_DONE = 'OR(TRIM(D1)={"no","falso","false","nein","non realizzato","non raggiunto"}),0';

describe('PERF_SCORE in plain Excel', () => {
  it('says again when its target changes, reads the actual, and cuts at 0 and at the cap', () => {
    expect(native('=PERF_SCORE(C1,D1)', ['', '', '>= 80 %', 0.5])).toBe(
      `=IF(C1<>">= 80 %",VALUE("target cambiato"),IF(${NOTHING},IF(${NOT_DONE},` +
        'IF(ABS(IF(ISNUMBER(D1),D1,NUMBERVALUE(D1,","," ")))>2,VALUE("scala diversa dal target"),' +
        'MAX(0,MIN(1,IF(ISNUMBER(D1),D1,NUMBERVALUE(D1,","," "))/0.8))))))',
    );
  });

  it.each([
    ['>= 500 N.', '/500))'],
    ['<= 500 N.', 'MAX(0,MIN(1,2-'],
    ['>= -500 N.', '/(-500)))'],
    ['= 0', 'ABS(IF(ISNUMBER(D1),D1,NUMBERVALUE(SUBSTITUTE(D1,"%","?"),","," ")))<=1E-12,1,0)'],
    ['Entro 30/06/2025', 'MAX(0,MIN(1,1-(D1-DATE(2025,6,30))/100))'],
    ['= sì', 'OR(TRIM(D1)={"sì","si","si\'","vero","true","ja","yes","1"}),1'],
    ['Anno di rilevazione', '=IF(C1<>"Anno di rilevazione",VALUE("target cambiato"),"N/D")'],
  ])('%s', (target, part) => {
    expect(native('=PERF_SCORE(IF(C1="","",C1),IF(D1="","",D1))', ['', '', target, 1])).toContain(part);
  });

  it('holds the cell of its verso, which it read', () => {
    const formula = native('=PERF_SCORE(C1,D1,E1)', ['', '', '500 N.', 1, '<=']);
    expect(formula).toMatch(/^=IF\(OR\(C1<>"500 N\.",E1<>"<="\),VALUE\("target cambiato"\)/);
    expect(formula).toContain('2-');
  });

  it('compares a long text to its end, in parts that a formula can hold', () => {
    const target = `>= 80 %${' '.repeat(300)}netti`;
    expect(native('=PERF_SCORE(C1,D1)', ['', '', target, 0.5])).toContain(
      `=IF(OR(MID(C1,1,255)<>"${target.slice(0, 255)}",MID(C1,256,32767)<>"${target.slice(255)}"),VALUE("target cambiato")`,
    );
  });

  it('takes the number of a cell that shows a percentage, and no text that may be points', () => {
    const percent = 'IF(ISNUMBER(D1),FIXED(D1*100,10,TRUE)&"%",IF(D1="","",D1))';
    expect(native(`=PERF_SCORE(C1,${percent})`, ['', '', '>= 80 %', 0.5])).toBe(
      `=IF(C1<>">= 80 %",VALUE("target cambiato"),IF(${NOTHING},IF(${NOT_DONE},` +
        'IF(NOT(ISNUMBER(D1)),VALUE("percentuale da scrivere come numero"),MAX(0,MIN(1,D1/0.8))))))',
    );
    expect(native(`=PERF_SCORE(C1,${percent})`, ['', '', '>= 80 %', '40%'])).toContain('IF(D1="40%",0.5,');
  });

  it('knows the score of an actual that stands in the formula itself, whatever the locale', () => {
    expect(native('=PERF_SCORE("non inferiore al 80%","77,4%")')).toBe('=0.9675');
    expect(native('=PERF_SCORE(C1,"12 ore")', ['', '', '>= 5 corsi'])).toBe(
      '=IF(C1<>">= 5 corsi",VALUE("target cambiato"),VALUE("consuntivo da controllare"))',
    );
    expect(native('=PERF_SCORE(">= 5","n.d.")')).toBe('="N/D"');
  });

  it('keeps what a text that only PERF_SCORE reads was worth', () => {
    expect(native('=PERF_SCORE(C1,D1)', ['', '', '>= 2.000 N.', '1.500,00 N.'])).toContain(
      'IF(D1="1.500,00 N.",0.75,',
    );
  });

  it.each([
    ['punti al giorno', '-DATE(2025,6,30))*2/100'],
    ['lineare', '-DATE(2025,6,30))/30'],
    ['tutto o niente', 'IF(D1<=DATE(2025,6,30),1,0)'],
  ])('follows the rules of its argument: late dates %s', (policy, part) => {
    const rules = [
      ['', '', 'Entro 30/06/2025', 1, '', 'Data in ritardo', policy],
      ['', '', '', '', '', 'Punti per giorno di ritardo', 2],
    ];
    expect(native('=PERF_SCORE(C1,D1,,F1:G2)', ...rules)).toContain(part);
  });

  it('leaves a person’s own arithmetic around it', () => {
    expect(native('=ROUND(PERF_SCORE(C1,D1)*0.9,2)', ['', '', 'n.d.', 1])).toBe(
      '=ROUND(IF(C1<>"n.d.",VALUE("target cambiato"),"N/D")*0.9,2)',
    );
  });
});

describe('PERF_ROLLUP in plain Excel', () => {
  const children = [
    ['', 20, 0.5],
    ['', 80, 'N/D'],
  ];

  it('divides by the weights of the children that have a score', () => {
    expect(native('=PERF_ROLLUP(B1:B2,C1:C2)', ...children)).toBe(
      '=IF(OR(MAX(C1:C2)>2,MIN(B1:B2,C1:C2)<0,SUMPRODUCT((C1:C2<>"")*(C1:C2<>"N/D")*(C1:C2<>"NV"))>COUNT(C1:C2)),' +
        'VALUE("pesi e punteggi da controllare"),IF(SUMPRODUCT(B1:B2*ISNUMBER(C1:C2))=0,"N/D",' +
        'SUMPRODUCT(B1:B2*1,C1:C2)/SUMPRODUCT(B1:B2*ISNUMBER(C1:C2))))',
    );
  });

  it('is a mean where the children all weigh the same', () => {
    expect(native('=PERF_ROLLUP(1,C1,1,C2)', ...children)).toContain(
      'IF(COUNT(C1,C2)=0,"N/D",AVERAGE(C1,C2))',
    );
  });

  it('reads weights typed as text now, and says again when they change', () => {
    const formula = native('=PERF_ROLLUP(B1:B2,C1:C2)', ['', '25', 0.5], ['', 75, 1]);
    expect(formula).toMatch(/^=IF\(B1<>"25",VALUE\("testo cambiato"\)/);
    expect(formula).toContain('(25*N(C1)+B2*N(C2))/(25*ISNUMBER(C1)+B2*ISNUMBER(C2))');
  });

  it('weighs the children alike until a weight is written', () => {
    expect(native('=PERF_ROLLUP(B1:B2,C1:C2)', ['', '', 0.5], ['', '', 1])).toContain(
      'SUMPRODUCT(((COUNTA(B1:B2)=0)+B1:B2)*ISNUMBER(C1:C2))',
    );
  });
});

it('the word that Calcola puts in place of an error is a word', () => {
  expect(native('=IFERROR(PERF_STATUS(C1,"TNO"),PERF_STATUS("da controllare"))', ['', '', 1])).toMatch(
    /^=IFERROR\(IF\(ISNUMBER.*,"da controllare"\)$/,
  );
});

it('PERF_STATUS in plain Excel names its level where a score is refused', () => {
  expect(native('=PERF_STATUS(C1,"TNO","ente")', ['', '', 0.95])).toBe(
    '=IF(ISNUMBER(C1),IF(OR(C1<-1E-9,C1>2),VALUE("punteggio da 0 a 1 (ente)"),' +
      'IF(ROUND(C1,9)>=0.9,"Raggiunto",IF(ROUND(C1,9)>=0.5,"Parzialmente raggiunto","Non raggiunto"))),' +
      'IF(OR(TRIM(C1)={"NV","n.v.","non valutabile"}),"Non valutabile",' +
      'IF(OR(TRIM(C1)={"","N/D","n.d.","nd","-","--","da valutare"}),"Non valutabile",' +
      'IF(OR(TRIM(C1)={"da controllare","incompleto"}),LOWER(TRIM(C1)),VALUE("punteggio da 0 a 1 (ente)")))))',
  );
});

it.each([
  ['=PERF_TREE(A1:A2,B1:B2,C1:C2,D1:D2)', 'share.function'],
  ['=PERF_GAP(C1,D1)', 'share.function'],
  ['=PERF_SCORE(C1:C2,D1:D2)', 'share.spills'],
  ['=PERF_SCORE(C1&" N.",D1)', 'share.argument'],
  ['=PERF_SCORE([@Target],D1)', 'share.argument'],
  ['=PERF_SCORE(C1,D1,,"PT-PO"', 'share.argument'],
  ['=PERF_STATUS(C1,"Nessuna")', 'rules.unknownProfile'],
])('%s cannot be said', (formula, reason) => {
  let refusal: unknown;
  try {
    native(formula, ['01', 50, '>= 5', 3], ['02', 50, '>= 5', 3]);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).reason.id).toBe(reason);
});
