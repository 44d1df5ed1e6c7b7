/** Plans that only a declaration tells how to read are changed and computed as others; what their layout cannot take is told. */
import type { TreeEdit } from '../../src/core/editing/edit';
import type { PlanNode } from '../../src/core/plan/plan';
import { openOther } from './openOther';
import type { Opened } from './openSession';

async function confirmed(name: string): Promise<Opened> {
  const opened = await openOther(name);
  if (opened.session.state.question) await opened.session.confirm();
  return opened;
}

function node({ session }: Opened, name: string): PlanNode {
  const found = session.state.plan?.nodes.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`no «${name}»`);
  return found;
}

function namesBelow({ session }: Opened, name: string): string[] {
  const nodes = session.state.plan?.nodes ?? [];
  const parent = nodes.find((one) => one.name.startsWith(name));
  return nodes.flatMap((one) => (one.parent === parent?.id ? [one.name] : []));
}

async function change(opened: Opened, edit: TreeEdit): Promise<void> {
  await opened.session.edit(edit);
  expect(opened.session.state.error).toBeNull();
}

describe('a scorecard whose levels are told by their looks (04)', () => {
  const NAME = '04-camera-bsc-prospettive';
  const PARENT = 'Servizio nuove imprese';

  it('takes a name, a weight and a target', async () => {
    const opened = await confirmed(NAME);
    const { id } = node(opened, 'Grado di soddisfazione degli utenti');
    await change(opened, { kind: 'set', node: id, field: 'name', text: 'Soddisfazione' });
    const renamed = node(opened, 'Soddisfazione').id;
    await change(opened, { kind: 'set', node: renamed, field: 'weight', text: '12' });
    await change(opened, { kind: 'set', node: renamed, field: 'target', text: '>= 12' });
    expect(node(opened, 'Soddisfazione')).toMatchObject({ target: { value: '>= 12' } });
  });

  it('takes an indicator more, one less, and one that goes elsewhere', async () => {
    const opened = await confirmed(NAME);
    const parent = node(opened, PARENT).id;
    const before = namesBelow(opened, PARENT);
    const values = { name: 'Indicatore nuovo', target: '>= 10' };
    await change(opened, { kind: 'add', parent, level: 'indicator', before: null, values });
    expect(namesBelow(opened, PARENT)).toEqual([...before, 'Indicatore nuovo']);
    const elsewhere = node(opened, 'Contenimento dei costi').id;
    const move = { kind: 'move', parent: elsewhere, before: null } as const;
    await change(opened, { ...move, node: node(opened, 'Indicatore nuovo').id });
    expect(namesBelow(opened, 'Contenimento dei costi')).toContain('Indicatore nuovo');
    await change(opened, { kind: 'remove', node: node(opened, 'Indicatore nuovo').id });
    expect(namesBelow(opened, PARENT)).toEqual(before);
  });

  it('has its results beside its rows', async () => {
    const opened = await confirmed(NAME);
    await opened.session.calculate();
    expect(opened.session.state.summary).toMatchObject({ scored: 31, unreadable: [], otherwise: [] });
  });
});

describe.each([
  ['08-azienda-speciale-trasposta', 'Incontri d’affari per impresa', 'edit.inColumn'],
  ['07-parco-due-indicatori-per-riga', 'Transetti percorsi', 'edit.severalInRow'],
  ['14-dipartimento-indicatori-numerati', 'Corsi con revisione', 'edit.severalInCell'],
])('%s', (name, indicator, refusal) => {
  it('has no row of its own for an indicator: it is neither moved nor removed, and that is told', async () => {
    const opened = await confirmed(name);
    await opened.session.edit({ kind: 'remove', node: node(opened, indicator).id });
    expect(opened.session.state.error).toMatchObject({ id: refusal });
    expect(opened.workbook.changed).toEqual([]);
  });

  it('takes another name and target for it', async () => {
    const opened = await confirmed(name);
    const { id } = node(opened, indicator);
    await change(opened, { kind: 'set', node: id, field: 'name', text: 'Nome nuovo' });
    await change(opened, {
      kind: 'set',
      node: node(opened, 'Nome nuovo').id,
      field: 'target',
      text: '>= 12',
    });
    expect(node(opened, 'Nome nuovo')).toMatchObject({ target: { value: '>= 12' } });
  });

  it('has no cell for the score of each indicator: it stays in the pane, and that is told', async () => {
    const opened = await confirmed(name);
    await opened.session.calculate();
    const { summary, results } = opened.session.state;
    expect(summary?.withoutPlace?.id).toBe('write.noPlace');
    expect([...(results?.byId.values() ?? [])].some(({ score }) => score !== null)).toBe(true);
  });
});

it('weights in the texts of titles, without a sign (28), are brought to 100 as they are written', async () => {
  const opened = await confirmed('28-arpa-fasce-e-codici');
  const title = (): unknown => opened.workbook.content('Obiettivi 2025', 4, 0);
  expect(title()).toBe('AREA A – CONTROLLI E MONITORAGGIO (punti 45)');
  await change(opened, { kind: 'set', node: 'A', field: 'weight', text: '50%' });
  expect(title()).toBe('AREA A – CONTROLLI E MONITORAGGIO (punti 50)');
  await change(opened, { kind: 'normaliseWeights', parent: 'ente' });
  expect(title()).toBe('AREA A – CONTROLLI E MONITORAGGIO (punti 48)');
});
