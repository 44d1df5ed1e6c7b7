import { ASKING_BELOW } from '../../src/core/plan/plan';
import { planOfSheets, type Rows } from './treeOf';

const named = (...areas: string[]): Rows => [
  ['Area strategica', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
  ...areas.map((area, i) => [area, `Obiettivo ${i}`, `Imprese assistite ${i}`, `>= ${i}`, i]),
];

/** The names that are told to be alike, and whether the pane asks. */
function alikeIn(rows: Rows): { names: unknown[]; asks: boolean } {
  const { findings, confidence } = planOfSheets({ Piano: rows });
  const names = findings.flatMap(({ message }) =>
    message.id === 'names.alike' ? [[message.params?.name, message.params?.other, message.params?.row]] : [],
  );
  return { names, asks: confidence < ASKING_BELOW };
}

describe('a name that is repeated in each row and typed wrong in one of them', () => {
  const [right, other] = ['Servizi alle imprese', 'Regolazione del mercato'];

  it.each([
    'Servizi alle impprese',
    'Servizi allle imprese',
    'Servizi all eimprese',
    'Servizi alle imprese.',
  ])('«%s» is asked about', (wrong) => {
    expect(alikeIn(named(right, right, wrong, other, other))).toEqual({
      names: [[wrong, right, 2]],
      asks: true,
    });
  });

  it.each([
    ['Area 1', 'Area 2'],
    ['Servizi, fase VIII', 'Servizi, fase VIIII'],
    ['Polo A', 'Polo B'],
    ['Formazione interna', 'Formazione esterna'],
  ])('«%s» and «%s» are two', (one, two) => {
    expect(alikeIn(named(one, one, two, two)).names).toEqual([]);
  });

  it('texts that are too long for a name are alike only where they say the same', () => {
    const text = 'x'.repeat(10_000);
    expect(alikeIn(named(text, text, `${text}y`, other, `${text}.`)).names).toEqual([[`${text}.`, text, 2]]);
  });

  it('codes tell names apart that are alike', () => {
    const coded = (code: string): Rows => [
      ['Codice', 'Nome', 'Target', 'Consuntivo'],
      ['01', 'Attività promozionale', '', ''],
      ['01_01', 'Imprese assistite', '>= 1', 2],
      [code, 'Attività promozionali', '', ''],
      [`${code}_01`, 'Imprese formate', '>= 1', 2],
    ];
    expect(alikeIn(coded('02')).names).toEqual([]);
  });
});
