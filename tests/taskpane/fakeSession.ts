import type { CheckedFinding, RuleId } from '../../src/core/checks/rule';
import { contributionsOf } from '../../src/core/plan/contributions';
import type { CellReading, Plan, PlanNode } from '../../src/core/plan/plan';
import type { NodeResult, Results } from '../../src/core/plan/results';
import type { RulesEffect } from '../../src/core/plan/rulesEffect';
import { standard } from '../../src/core/rules/profiles';
import type { Level } from '../../src/core/rules/rules';
import type { TreeEdit } from '../../src/core/editing/edit';
import { editedNodes, type EditedNodes } from '../../src/core/editing/editedNodes';
import { compareEdited } from '../../src/core/editing/treeComparison';
import type { ColumnChoice } from '../../src/core/layout/layout';
import type { NewPlan } from '../../src/core/newPlan/newPlan';
import type { CellAddress, CellRange } from '../../src/core/sheet/grid';
import { statusOf } from '../../src/core/status/status';
import { BEFORE_READING } from '../../src/session/sessionContext';
import type { SharedAs } from '../../src/core/sharing/share';
import type {
  Report,
  Session,
  SessionState,
  CalculationSummary,
  SharingOutcome,
} from '../../src/session/state';
import type { LayoutTeaching } from '../../src/session/teaching';

/** A node with what the test is about; the rest is blank. */
export interface Draft {
  code: string;
  name: string;
  level: Level;
  score: number | null;
  weight?: number;
  children?: readonly Draft[];
  node?: Partial<PlanNode>;
  result?: Partial<NodeResult>;
}

export const SHEET = 's1';

export function cell(
  row: number,
  column: number,
  value: CellReading['value'],
  format = 'General',
): CellReading {
  return { sheet: SHEET, row, column, value, format };
}

export function resultOf(draft: Draft, parent: string | null = null, place = 1): NodeResult {
  const { code, name, level, score } = draft;
  const id = level === 'entity' ? 'ente' : level === 'indicator' ? `${parent}#${place}` : code;
  const children = (draft.children ?? []).map((child, index) => resultOf(child, id, index + 1));
  const weights = children.map(({ node, weight }) => ({
    node,
    value: weight,
    origin: 'cell' as const,
    problem: null,
  }));
  return {
    node: {
      id,
      parent,
      path: '',
      level,
      code,
      name,
      rows: [cell(place, 0, code)],
      weight: null,
      target: null,
      actual: null,
      direction: null,
      published: null,
      own: { sheet: SHEET, first: place, last: place },
      resultAt: null,
      repeats: [],
      targets: [],
      cells: {},
      ...draft.node,
    },
    children,
    computed: score,
    score,
    byHand: null,
    notAssessable: false,
    status: statusOf(score ?? 'N/D', standard, level),
    weight: draft.weight ?? null,
    published: null,
    publishedWhole: 1,
    agreement: null,
    explanation: '',
    gap: null,
    direction: null,
    undecided: 0,
    problem: null,
    missing: null,
    contributions: contributionsOf(children, weights, standard, score !== null),
    evaluated: score === null ? 0 : 1,
    ...draft.result,
  };
}

export function resultsOf(root: NodeResult, findings: Results['findings'] = []): Results {
  const byId = new Map<string, NodeResult>();
  const collect = (result: NodeResult): void => {
    byId.set(result.node.id, result);
    result.children.forEach(collect);
  };
  collect(root);
  return { root, roots: [root], byId, findings, rules: standard };
}

export function planOf({ byId }: Results, findings: Plan['findings'] = []): Plan {
  return {
    layout: 'reportBlocks',
    confidence: 1,
    years: [],
    year: null,
    sheets: [
      {
        id: SHEET,
        name: 'Foglio',
        headerRows: [6],
        unused: [],
        columns: [
          {
            role: 'weight',
            column: 0,
            header: 'Peso',
            confidence: 0.95,
            reason: { id: 'column.reason', params: { heading: 'Peso', fitting: 12, cells: 12 } },
          },
          {
            role: 'target',
            column: 2,
            header: '',
            confidence: 0.7,
            reason: { id: 'column.reason', params: { heading: '', fitting: 10, cells: 12 } },
          },
        ],
      },
    ],
    nodes: [...byId.values()].map(({ node }) => node),
    findings,
  };
}

export const noProblems: CalculationSummary = {
  scored: 0,
  withoutScore: 0,
  unreadable: [],
  byHand: [],
  different: [],
  leftAlone: [],
  withoutPlace: null,
  where: [],
  mode: 'formulas',
  otherwise: [],
  unchecked: null,
};

/** A session that only remembers what it was asked for; `become` changes what it shows. */
export class FakeSession implements Session {
  readonly asked: string[] = [];
  readonly wentTo: CellAddress[] = [];
  /** What it shows after the next change, or plan, it is asked for. */
  answer: Partial<SessionState> = {};
  state: SessionState = { ...BEFORE_READING, sheets: [{ id: SHEET, name: 'Foglio' }] };
  private readonly listeners = new Set<() => void>();

  constructor(state: Partial<SessionState> = {}) {
    this.state = { ...this.state, ...state };
  }

  become(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  cancel(): void {
    this.asked.push('cancel');
  }

  async open(): Promise<void> {
    this.asked.push('open');
  }

  setVisible(): void {}

  async calculate(): Promise<void> {
    this.asked.push('calculate');
  }

  async requestCalculation(): Promise<void> {
    this.asked.push('calculate');
  }

  async decideErrors(goOn: boolean): Promise<void> {
    this.asked.push(`errors ${goOn ? 'gone over' : 'looked at'}`);
    this.become({ errorsToDecide: [] });
  }

  async restore(): Promise<void> {
    this.asked.push('restore');
  }

  async writeValues(): Promise<void> {
    this.asked.push('write values');
  }

  async addResultsSheet(): Promise<void> {
    this.asked.push('add results sheet');
  }

  async addReportSheet(report: Report): Promise<void> {
    this.asked.push(`add ${report} sheet`);
  }

  async chooseRules(name: string): Promise<void> {
    this.asked.push(`rules ${name}`);
  }

  /** What other rules would change. */
  effect: RulesEffect | null = null;

  async previewRules(name: string): Promise<RulesEffect | null> {
    this.asked.push(`preview ${name}`);
    return this.effect;
  }

  /** What sharing makes, or would make. */
  sharing: SharingOutcome | null = { formulas: 0, values: [], left: [] };

  async previewSharing(): Promise<SharingOutcome | null> {
    this.asked.push('preview sharing');
    return this.sharing;
  }

  async share(as: SharedAs): Promise<SharingOutcome | null> {
    this.asked.push(`share ${as}`);
    return this.sharing;
  }

  async resumeFormulas(): Promise<SharingOutcome | null> {
    this.asked.push('resume formulas');
    return this.sharing;
  }

  async select(range: CellRange): Promise<void> {
    this.asked.push(`select ${JSON.stringify(range)}`);
  }

  async chooseColumn(choice: ColumnChoice): Promise<void> {
    this.asked.push(`column ${JSON.stringify(choice)}`);
  }

  async chooseLayout(layout: string | null): Promise<void> {
    this.asked.push(`layout ${layout}`);
  }

  async chooseYear(year: number): Promise<void> {
    this.asked.push(`year ${year}`);
  }

  async decideDirection(nodes: readonly string[], operator: string | null): Promise<void> {
    this.asked.push(`direction ${operator} ${nodes.join(' ')}`);
  }

  async countHidden(name: string, counted: boolean): Promise<void> {
    this.asked.push(`hidden ${name} ${counted}`);
  }

  async acceptFinding({ message }: CheckedFinding, reason: string | null): Promise<void> {
    this.asked.push(`accept ${message.id} ${reason}`);
  }

  async switchRule(rule: RuleId, isOn: boolean): Promise<void> {
    this.asked.push(`rule ${rule} ${isOn ? 'on' : 'off'}`);
  }

  async confirm(): Promise<void> {
    this.asked.push('confirm');
  }

  async forget(): Promise<void> {
    this.asked.push('forget');
  }

  async edit(...edits: TreeEdit[]): Promise<EditedNodes | null> {
    this.asked.push(...edits.map((edit) => `edit ${JSON.stringify(edit)}`));
    const { plan: before } = this.state;
    this.become(this.answer);
    const { plan: after } = this.state;
    const last = edits.at(-1);
    if (!before || !after || !last) return null;
    return editedNodes(before, last, compareEdited(before, after, last, new Map()));
  }

  readonly teaching: LayoutTeaching = {
    start: async () => void this.asked.push('teach'),
    answer: async ({ about, cell, ...said }, instead) =>
      void this.asked.push(
        `answer ${about} ${cell.row},${cell.column} ${JSON.stringify(said)}${instead ? ' instead' : ''}`,
      ),
    undo: async () => void this.asked.push('undo answer'),
    stop: async () => void this.asked.push('stop teaching'),
    colour: async () => void this.asked.push('colour'),
    removeColours: async () => void this.asked.push('remove colours'),
    fileText: (name) => JSON.stringify({ name }),
    useFile: async (text) => void this.asked.push(`use ${text}`),
  };

  async startPlan(plan: NewPlan): Promise<void> {
    this.asked.push(`plan ${JSON.stringify(plan)}`);
    this.become(this.answer);
  }

  async startExample(): Promise<void> {
    this.asked.push('example');
  }

  async insertFormula(formula: string, rows: number): Promise<void> {
    this.asked.push(`insert ${formula} ${rows}`);
  }

  async startNextYear(year: number): Promise<void> {
    this.asked.push(`next year ${year}`);
    this.become(this.answer);
  }

  async chooseMode(mode: string): Promise<void> {
    this.asked.push(`mode ${mode}`);
  }

  async goTo(address: CellAddress): Promise<void> {
    this.wentTo.push(address);
  }
}
