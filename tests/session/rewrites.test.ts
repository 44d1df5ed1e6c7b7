import { mendOf } from '../../src/core/checks/mendOf';
import type { RuleId } from '../../src/core/checks/rule';
import type { CellValue } from '../../src/core/cell';
import type { TreeEdit } from '../../src/core/editing/edit';
import { openTable, type Opened } from './openSession';

const ROWS: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target 2024', 'Consuntivo 2024'],
  ['01', 'Competitività', 100, '', ''],
  ['01_01', 'Imprese assistite ', 25, '>= 100', 90],
  ['01_02', 'Eventi', 25, '>= 10', '36'],
  ['01_03', 'Corsi', 25, '>= 10', 12],
  ['01_04', 'Fiere', 25, '>= 10', 14],
];

/** The changes with which the findings of a rule are mended. */
function mendsOf({ session }: Opened, rule: RuleId): TreeEdit[] {
  const { plan, findings } = session.state;
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => (plan && mendOf(finding, plan)?.edit) ?? []);
}

it.each<[RuleId, number, number, CellValue]>([
  ['numberAsText', 3, 4, 36],
  ['straySpaces', 2, 1, 'Imprese assistite'],
])(
  'what %s found is mended in its cell with one change, and found no more',
  async (rule, row, column, content) => {
    const opened = await openTable(ROWS);
    const { session, workbook } = opened;
    await session.edit(...mendsOf(opened, rule));
    expect(session.state.error).toBeNull();
    expect(workbook.content('Piano', row, column)).toBe(content);
    expect(workbook.changed).toHaveLength(1);
    expect(mendsOf(opened, rule)).toEqual([]);
  },
);

it('mends that are made together are one undo, and change no score', async () => {
  const opened = await openTable(ROWS);
  const { session, workbook } = opened;
  const shown = (): unknown[] => [
    workbook.content('Piano', 2, 1),
    workbook.content('Piano', 3, 4),
    session.state.results?.root.score?.toFixed(4),
  ];
  const before = shown();
  await session.edit(...mendsOf(opened, 'straySpaces'), ...mendsOf(opened, 'numberAsText'));
  expect(shown()).toEqual(['Imprese assistite', 36, before[2]]);
  await session.restore();
  expect(shown()).toEqual(before);
  expect(mendsOf(opened, 'numberAsText')).toHaveLength(1);
});

it('a cell that somebody changed meanwhile is left as it is, and that is said', async () => {
  const opened = await openTable(ROWS);
  const [edit] = mendsOf(opened, 'numberAsText');
  if (edit?.kind !== 'rewrite') throw new Error('no mend');
  await opened.session.edit({ ...edit, was: '35' });
  expect(opened.session.state.error?.id).toBe('edit.otherCell');
  expect(opened.workbook.content('Piano', 3, 4)).toBe('36');
});
