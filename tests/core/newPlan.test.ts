import { recognise } from '../../src/core/layout/recognise';
import { newPlanChanges, type NewPlan } from '../../src/core/newPlan/newPlan';
import { ASKING_BELOW, type Plan } from '../../src/core/plan/plan';
import { readRules } from '../../src/core/rules/readRules';
import { profileNamed } from '../../src/core/rules/readRules';
import { addedSheets } from './addedSheets';
import { refusalOf } from './refusalOf';

const ASKED: NewPlan = {
  entity: 'Valdoria',
  year: 2026,
  areas: ['Competitività', ' Tutela del mercato ', 'Organizzazione', ''],
  rules: 'TNO',
};

function recognised(asked: NewPlan, names: readonly string[] = []): Plan {
  const sheets = addedSheets(newPlanChanges(asked, names).changes);
  const { plan } = recognise(sheets, sheets.at(-1)?.id ?? '');
  if (!plan) throw new Error('not recognised');
  return plan;
}

it('is recognised as a plain table, without a question', () => {
  const plan = recognised(ASKED);
  expect(plan.layout).toBe('declared');
  expect(plan.confidence).toBeGreaterThanOrEqual(ASKING_BELOW);
  expect(
    plan.nodes.map(({ parent, level, code, name, weight }) => [parent, level, code, name, weight?.value]),
  ).toEqual([
    [null, 'entity', '', 'Ente Valdoria', undefined],
    ...['Competitività', 'Tutela del mercato', 'Organizzazione'].flatMap((name, i) => [
      ['ente', 'area', `0${i + 1}`, name, [33.33, 33.33, 33.34][i]],
      [`0${i + 1}`, 'strategic', `0${i + 1}_01`, `Primo obiettivo strategico di «${name}»`, 100],
      [`0${i + 1}_01`, 'indicator', `0${i + 1}_01_01`, `Primo indicatore di «${name}»`, 100],
    ]),
  ]);
  expect(plan.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

it('has a column for whatever is to be written of an indicator', () => {
  const roles = recognised(ASKED).sheets[0]?.columns.map(({ role, header }) => [role, header]);
  expect(roles).toEqual(
    expect.arrayContaining([
      ['direction', 'Verso'],
      ['target', 'Target 2026'],
      ['actual', 'Consuntivo 2026'],
      ['measure', 'Unità di misura'],
      ['type', 'Tipologia'],
      ['units', 'Unità organizzative'],
      ['note', 'Note'],
    ]),
  );
});

it('brings the rules of the profile on a sheet of their own, unless there is one', () => {
  const [rules] = addedSheets(newPlanChanges(ASKED, ['Foglio1']).changes);
  expect(rules?.name).toBe('Regole');
  expect(readRules(rules?.values ?? [])).toEqual({ ...profileNamed('TNO'), chamber: null });
  const { changes, notice } = newPlanChanges(ASKED, ['REGOLE']);
  expect(addedSheets(changes).map(({ name }) => name)).toEqual(['Piano 2026']);
  expect(notice.id).toBe('newPlan.doneOwnRules');
});

it('takes a name that no sheet has', () => {
  const names = ['piano 2026', 'Piano 2026 (2)', 'Regole'];
  expect(addedSheets(newPlanChanges(ASKED, names).changes)[0]?.name).toBe('Piano 2026 (3)');
});

it.each<[string, Partial<NewPlan>, string]>([
  ['no name', { entity: ' ' }, 'newPlan.noEntity'],
  ['a year of two digits', { year: 26 }, 'newPlan.wrongYear'],
  ['no year', { year: NaN }, 'newPlan.wrongYear'],
  ['no ambito', { areas: [' '] }, 'newPlan.noAreas'],
  ['an ambito twice', { areas: ['Uno', 'uno '] }, 'newPlan.areaTwice'],
  ['rules that are not there', { rules: 'XYZ' }, 'rules.unknownProfile'],
])('refuses %s', (_, change, id) => {
  expect(refusalOf(() => newPlanChanges({ ...ASKED, ...change }, []))).toMatchObject({ id });
});

it('text is text, whatever it looks like', () => {
  const { changes } = newPlanChanges({ ...ASKED, entity: '=CMD()', areas: ['=1+1', '007'] }, []);
  const contents = changes.flatMap((change) => (change.kind === 'write' ? [change.content] : []));
  expect(contents).toEqual(expect.arrayContaining(['=1+1', '007', '=CMD()']));
});
