import { answerRibbon } from '../../src/taskpane/ribbon';
import { followVisibility } from '../../src/taskpane/visibility';
import type { Session, CalculationSummary } from '../../src/session/state';

type Handler = (event: { completed: () => void }) => Promise<void>;

/** So much of Office as the page asks for before its session works. */
class FakeOffice {
  readonly handlers = new Map<string, Handler>();
  tellVisibility: (message: { visibilityMode: string }) => void = () => undefined;
  shown = 0;

  constructor(isVisibilityKnown = true) {
    Object.assign(globalThis, {
      Office: {
        VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
        actions: { associate: (name: string, handler: Handler) => this.handlers.set(name, handler) },
        addin: {
          showAsTaskpane: async () => void (this.shown += 1),
          onVisibilityModeChanged: async (listener: FakeOffice['tellVisibility']) => {
            if (!isVisibilityKnown) throw new Error('not implemented');
            this.tellVisibility = listener;
          },
        },
      },
    });
  }
}

function sessionWith(state: Partial<Session['state']>) {
  const requestCalculation = jest.fn(async () => undefined);
  const nothing = { error: null, phase: 'ready', manyFormulas: null, errorsToDecide: [], summary: null };
  return {
    requestCalculation,
    state: { ...nothing, ...state } as Session['state'],
  };
}

describe('Calcola of the ribbon', () => {
  it('is answered before the session has started, and done once it has', async () => {
    const office = new FakeOffice();
    let begin: (session: ReturnType<typeof sessionWith>) => void = () => undefined;
    answerRibbon(new Promise((resolve) => (begin = resolve)));
    const completed = jest.fn();
    const click = office.handlers.get('calcola')?.({ completed });
    expect(completed).not.toHaveBeenCalled();
    const session = sessionWith({});
    begin(session);
    await click;
    expect(session.requestCalculation).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
    expect(office.shown).toBe(0);
  });

  it('opens the pane to say what could not be done', async () => {
    const office = new FakeOffice();
    answerRibbon(Promise.resolve(sessionWith({ error: { id: 'error.cancelled' } })));
    await office.handlers.get('calcola')?.({ completed: () => undefined });
    expect(office.shown).toBe(1);
  });

  it.each<Partial<CalculationSummary>>([
    { otherwise: [{ message: { id: 'check.otherwise' }, at: null, node: null }] },
    { unchecked: { id: 'check.busy' } },
  ])('opens the pane where Excel does not show what was computed', async (check) => {
    const office = new FakeOffice();
    const summary = { otherwise: [], unchecked: null, ...check } as unknown as CalculationSummary;
    answerRibbon(Promise.resolve(sessionWith({ summary })));
    await office.handlers.get('calcola')?.({ completed: () => undefined });
    expect(office.shown).toBe(1);
  });

  it('ends even where the session could not start', async () => {
    const office = new FakeOffice();
    answerRibbon(Promise.reject(new Error('no Excel')));
    const completed = jest.fn();
    await office.handlers
      .get('calcola')?.({ completed })
      .catch(() => undefined);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

describe('the pane', () => {
  function browserSays(visibility: DocumentVisibilityState): void {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  }
  afterEach(() => jest.restoreAllMocks());

  it('is closed while the page is loaded for the functions only, and open when Excel says so', () => {
    const office = new FakeOffice();
    browserSays('hidden');
    const setVisible = jest.fn();
    followVisibility({ setVisible });
    expect(setVisible.mock.calls).toEqual([[false]]);
    office.tellVisibility({ visibilityMode: 'Taskpane' });
    office.tellVisibility({ visibilityMode: 'Hidden' });
    expect(setVisible.mock.calls).toEqual([[false], [true], [false]]);
  });

  it('is open at once where a person sees it, also in a host that tells nothing', async () => {
    new FakeOffice(false);
    browserSays('visible');
    const setVisible = jest.fn();
    followVisibility({ setVisible });
    await Promise.resolve();
    expect(setVisible.mock.calls).toEqual([[true]]);
  });
});
