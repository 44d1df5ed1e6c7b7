import { connectWindow } from '../../workbench/host/paneWindow';

interface Task {
  name: string;
  duration: number;
}

/** A window as the add-in's page has it, whose browser reports these long tasks. */
function windowWith(tasks: Task[] = []) {
  const PerformanceObserver = class {
    constructor(private readonly report: (list: { getEntries: () => Task[] }) => void) {}
    observe(): void {
      this.report({ getEntries: () => tasks });
    }
  };
  return { PerformanceObserver } as unknown as Window & {
    external: object;
    Excel: { run?: (...args: unknown[]) => unknown };
  };
}

describe('the window of the add-in’s page', () => {
  it('has Excel where the client for Windows looks for it', () => {
    const window = windowWith();
    const external = {};
    connectWindow(window, external, 8, () => undefined);
    expect(window.external).toBe(external);
  });

  it('marks the requests of a run that asks for an undo group, and no others', () => {
    const window = windowWith();
    connectWindow(window, {}, 8, () => undefined);
    window.Excel = {};
    // As the client does: it names itself first and gets its members afterwards.
    window.Excel.run = (...args) =>
      (args.at(-1) as (context: object) => unknown)({ _requestFlagModifier: 1 });
    const flags = ({ _requestFlagModifier }: { _requestFlagModifier: number }) => _requestFlagModifier;
    expect(window.Excel.run({ mergeUndoGroup: true }, flags)).toBe(9);
    expect(window.Excel.run({ delayForCellEdit: true }, flags)).toBe(1);
    expect(window.Excel.run(flags)).toBe(1);
  });

  it('tells how long the page kept its thread, not how long the grid did', () => {
    const blocks: number[] = [];
    const tasks = [
      { name: 'self', duration: 700 },
      { name: 'same-origin-ancestor', duration: 900 },
    ];
    connectWindow(windowWith(tasks), {}, 8, (ms) => blocks.push(ms));
    expect(blocks).toEqual([700]);
  });
});
