import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell';
import { pistoiaPrato } from '../../src/core/rules/profiles/pistoiaPrato';
import { rulesTable } from '../../src/core/rules/rulesTable';
import { readSettings } from '../../src/session/settings';
import { createSession } from '../../src/session/session';
import { italian } from '../../src/messages/it';
import { times } from '../hunting';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, openTable, type Opened } from './openSession';

/** A plan of two indicators, with a formula of a person's own beside each and below. */
async function calculated(): Promise<Opened> {
  const opened = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', '', '', 'Altro'],
    ['01', 'Nodo', '', '', ''],
    ['01_01', 'Primo', 40, '>= 20 N.', 10],
    ['01_02', 'Secondo', 60, '>= 20 N.', 20],
    ['', 'Nota', '', '', ''],
  ]);
  if (opened.session.state.question) await opened.session.confirm();
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  return opened;
}

function contents({ workbook }: Opened): CellValue[][] {
  return workbook.sheets[0]?.formulas.map((line) => [...line]) ?? [];
}

describe.each(['native', 'values'] as const)('a workbook shared as %s', (as) => {
  it('has no formula of ours, says so, and shows what it showed', async () => {
    const opened = await calculated();
    expect(opened.session.state.isLive).toBe(true);
    const shown = JSON.stringify(opened.workbook.sheets[0]?.values);
    const outcome = await opened.session.share(as);
    expect(outcome?.left).toEqual([]);
    expect(contents(opened).flat().join(' ')).not.toContain('PERF_');
    expect(opened.session.state).toMatchObject({ error: null, shared: { as }, isLive: false });
    expect(JSON.stringify(opened.workbook.sheets[0]?.values)).toBe(shown);
  });

  it('is written in one go', async () => {
    const opened = await calculated();
    const writes = opened.workbook.writes.length;
    await opened.session.share(as);
    expect(opened.workbook.writes).toHaveLength(writes + 1);
  });

  it('is not read as scores set by hand, nor as out of date', async () => {
    const opened = await calculated();
    await opened.session.share(as);
    const { results, findings } = opened.session.state;
    expect([...(results?.byId.values() ?? [])].filter(({ byHand }) => byHand !== null)).toEqual([]);
    expect(findings.filter(({ message }) => message.id === 'results.outOfDate').length).toBe(
      as === 'native' ? 0 : 1,
    );
  });

  it('has the same formulas again when they are taken up', async () => {
    const opened = await calculated();
    const before = contents(opened);
    await opened.session.share(as);
    await opened.session.resumeFormulas();
    expect(contents(opened)).toEqual(before);
    expect(opened.session.state).toMatchObject({ error: null, shared: null });
    expect(disagreements(opened)).toEqual([]);
  });

  it('has them also after rows were inserted above, in a new session', async () => {
    const opened = await calculated();
    await opened.session.share(as);
    opened.workbook.byColleague({ kind: 'insertRows', sheet: 'piano', row: 2, count: 1, like: null });
    const later = createSession(opened.workbook, italian);
    await later.open();
    await later.resumeFormulas();
    expect(opened.workbook.content('Piano', 3, 8)).toContain('PERF_SCORE(IF(D4="","",D4),IF(E4="","",E4)');
    expect(opened.workbook.content('Piano', 1, 8)).toContain('PERF_ROLLUP(C4:C5,I4:I5)');
    expect(later.state.shared).toBeNull();
  });

  it('is as it was shared where Excel takes the taking up back', async () => {
    const opened = await calculated();
    await opened.session.share(as);
    const before = contents(opened);
    await opened.session.resumeFormulas();
    const live = contents(opened);
    before.forEach((line, row) =>
      line.forEach((content, column) => {
        if (content !== live[row]?.[column])
          opened.workbook.edit('Piano', row, column, content as string | number);
      }),
    );
    await opened.session.open();
    expect(opened.session.state.shared).toMatchObject({ as });
    await opened.session.resumeFormulas();
    expect(contents(opened)).toEqual(live);
  });

  it('leaves a cell that somebody changed meanwhile', async () => {
    const opened = await calculated();
    await opened.session.share(as);
    opened.workbook.edit('Piano', 2, 8, 0.9);
    await opened.session.resumeFormulas();
    expect(opened.workbook.content('Piano', 2, 8)).toBe(0.9);
    expect(opened.workbook.content('Piano', 3, 8)).toContain('PERF_SCORE');
  });
});

describe.each([
  ['of its own formula', 4, '=PERF_STATUS(0.5)', 'Non raggiunto'],
  ['of Calcola beside it', 1, '=PERF_SCORE(">= 20",10)', 0.5],
])('a row is not known by the text %s', (_, row, formula, shown) => {
  it.each([0, 2])('and is found again, %i rows further down', async (count) => {
    const opened = await calculated();
    opened.workbook.edit('Piano', row, 7, formula);
    await opened.session.open();
    await opened.session.share('values');
    expect(opened.workbook.content('Piano', row, 7)).toBe(shown);
    const sheet = opened.workbook.sheets[0]?.id ?? '';
    if (count > 0) opened.workbook.byColleague({ kind: 'insertRows', sheet, row: 1, count, like: null });
    const outcome = await opened.session.resumeFormulas();
    expect(outcome?.left).toEqual([]);
    expect(opened.workbook.content('Piano', row + count, 7)).toBe(formula);
  });
});

it('a value among plain formulas becomes the formula of Calcola again, too', async () => {
  const opened = await calculated();
  const before = contents(opened);
  await opened.session.share('values');
  const settings = readSettings(opened.workbook.settings);
  opened.workbook.settings = { ...settings, shared: { ...settings.shared, as: 'native' } };
  await opened.session.open();
  await opened.session.resumeFormulas();
  expect(contents(opened)).toEqual(before);
});

it('the tree is not changed where a plain formula would follow only in part', async () => {
  const opened = await calculated();
  await opened.session.share('native');
  const before = contents(opened);
  const values = { name: 'Terzo', code: '01_03', weight: '10', target: '>= 5' };
  const add = { kind: 'add', parent: '01', level: 'indicator', before: null, values } as const;
  expect(await opened.session.edit(add)).toBeNull();
  expect(opened.session.state.error?.id).toBe('share.takeUpFirst');
  expect(contents(opened)).toEqual(before);
  await opened.session.resumeFormulas();
  expect(await opened.session.edit(add)).not.toBeNull();
  expect(disagreements(opened)).toEqual([]);
});

it('Calcola on a workbook with plain formulas brings ours back by itself', async () => {
  const opened = await calculated();
  const before = contents(opened);
  await opened.session.share('native');
  await opened.session.calculate();
  expect(contents(opened)).toEqual(before);
  expect(opened.session.state.shared).toBeNull();
});

it('the formulas come back also where what the add-in kept is lost', async () => {
  const opened = await calculated();
  const before = contents(opened);
  await opened.session.share('native');
  opened.workbook.settings = null;
  const later = createSession(opened.workbook, italian);
  await later.open();
  if (later.state.question) await later.confirm();
  expect(later.state.shared).toMatchObject({ as: 'native', on: '', cells: 6 });
  await later.resumeFormulas();
  expect(contents(opened)).toEqual(before);
});

it('a plain formula with another figure is not ours where what the add-in kept is lost', async () => {
  const opened = await calculated();
  await opened.session.share('native');
  opened.workbook.settings = null;
  const changed = String(opened.workbook.content('Piano', 2, 8)).replace('/20', '/25');
  opened.workbook.edit('Piano', 2, 8, changed);
  const later = createSession(opened.workbook, italian);
  await later.open();
  if (later.state.question) await later.confirm();
  await later.resumeFormulas();
  expect(opened.workbook.content('Piano', 2, 8)).toBe(changed);
});

describe('rules that change after sharing', () => {
  /** A plan whose indicators are green from 80%, by its own rules. */
  async function sharedWithRules(): Promise<Opened> {
    const plan = EditableSheet.from('piano', 'Piano', [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ['01', 'Nodo', '', '', ''],
      ['01_01', 'Primo', 40, '>= 20 N.', 18],
    ]);
    const rules = EditableSheet.from('regole', 'Regole', rulesTable(pistoiaPrato));
    const opened = await openSession([plan.grid(), rules.grid()], 'piano');
    if (opened.session.state.question) await opened.session.confirm();
    await opened.session.calculate();
    await opened.session.share('native');
    expect(opened.session.state).toMatchObject({ error: null, shared: { rulesChanged: false } });
    return opened;
  }

  const told = ({ session }: Opened): unknown =>
    session.state.findings.find(({ message }) => message.id === 'share.rulesChanged')?.at;

  it('are noticed by the pane, and once it is shared again the formulas follow them', async () => {
    const opened = await sharedWithRules();
    expect(told(opened)).toBeUndefined();
    opened.workbook.edit('Regole', 2, 1, 'Raggiunto: >= 95%');
    opened.workbook.edit('Regole', 3, 1, 'Parzialmente raggiunto: >= 60% e < 95%');
    await opened.session.open();
    expect(told(opened)).toEqual({ sheet: 'regole', row: 0, column: 0 });
    expect(opened.session.state.shared).toMatchObject({ rulesChanged: true });
    await opened.session.share('native');
    expect(opened.session.state.shared).toMatchObject({ rulesChanged: false });
    expect(told(opened)).toBeUndefined();
    expect(contents(opened).flat().join(' ')).toContain('>=0.95');
  });

  it('are no matter any more once it is shared again, where no formula depends on what changed', async () => {
    const opened = await sharedWithRules();
    opened.workbook.edit('Regole', rulesTable(pistoiaPrato).length - 1, 1, '30/06');
    await opened.session.open();
    expect(opened.session.state.shared).toMatchObject({ rulesChanged: true });
    const before = contents(opened);
    await opened.session.share('native');
    expect(opened.session.state).toMatchObject({ error: null, shared: { rulesChanged: false } });
    expect(contents(opened)).toEqual(before);
  });

  it('are none where no formula refers to their sheet', async () => {
    const opened = await calculated();
    await opened.session.share('native');
    expect(readSettings(opened.workbook.settings).shared?.rules).toBeNull();
  });
});

it('nothing is written in a protected sheet', async () => {
  const opened = await calculated();
  const before = contents(opened);
  (opened.workbook.sheets[0] as { protected: boolean }).protected = true;
  expect(await opened.session.share('native')).toBeNull();
  expect(opened.session.state.error?.id).toBe('error.protected');
  expect(contents(opened)).toEqual(before);
  expect(readSettings(opened.workbook.settings).shared).toBeNull();
});

it('what cannot be said is told before it is done, and comes back', async () => {
  const opened = await calculated();
  opened.workbook.edit('Piano', 4, 7, '=PERF_GAP(D3,E3)');
  const before = contents(opened);
  const preview = await opened.session.previewSharing();
  expect(preview?.values).toMatchObject([
    { message: { id: 'share.function' }, at: { sheet: 'piano', row: 4, column: 7 } },
  ]);
  expect(contents(opened)).toEqual(before);
  await opened.session.share('native');
  expect(opened.workbook.content('Piano', 4, 7)).toBe(-10);
  await opened.session.resumeFormulas();
  expect(contents(opened)).toEqual(before);
});

it('there is nothing to share before Calcola', async () => {
  const opened = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Nodo', '', '', ''],
    ['01_01', 'Primo', 100, '>= 20 N.', 10],
  ]);
  if (opened.session.state.question) await opened.session.confirm();
  expect(await opened.session.share('native')).toBeNull();
  expect(opened.session.state.error?.id).toBe('share.nothing');
});

describe('edits, Calcola, Condividi, Riprendi and rows of a colleague, in any order', () => {
  type Step = { kind: 'actual' | 'calculate' | 'native' | 'values' | 'resume' | 'insert'; value: number };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom<Step['kind'][]>('actual', 'calculate', 'native', 'values', 'resume', 'insert'),
    value: fc.integer({ min: 0, max: 30 }),
  });

  it('end, taken up and calculated, with formulas that say what the pane says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const opened = await calculated();
        for (const { kind, value } of steps) await take(opened, kind, value);
        await opened.session.resumeFormulas();
        await opened.session.calculate();
        expect(opened.session.state).toMatchObject({ error: null, shared: null });
        expect(disagreements(opened)).toEqual([]);
        expect(opened.session.state.summary?.byHand).toEqual([]);
        expect(contents(opened).flat().join(' ')).not.toContain('VALUE("');
      }),
      { numRuns: times(20) },
    );
  });

  async function take({ workbook, session }: Opened, kind: Step['kind'], value: number): Promise<void> {
    const row = workbook.sheets[0]?.values.findIndex((cells) => cells.includes('Primo')) ?? 0;
    if (kind === 'actual') workbook.edit('Piano', row, 4, value);
    else if (kind === 'insert')
      workbook.byColleague({ kind: 'insertRows', sheet: 'piano', row: 1, count: 1, like: null });
    else if (kind === 'calculate') await session.calculate();
    else if (kind === 'resume') await session.resumeFormulas();
    else await session.share(kind);
  }
});
