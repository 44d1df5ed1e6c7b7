/** The interpreter of batches, on a host object of two members and the shapes that office.js sends. */
import { ApiError } from '../../workbench/host/errors';
import { RichApiInterpreter } from '../../workbench/host/richapi';
import { ActionType, type Batch, HostObject, PathType } from '../../workbench/host/wire';

class Cell extends HostObject {
  readonly apiName = 'Cell';
  Value = 1;
  readonly Id = 'c1';
  Fail(): void {
    throw new ApiError('AccessDenied', 'no');
  }
  GetNothing(): null {
    return null;
  }
}
class Cells extends HostObject {
  readonly apiName = 'Cells';
  constructor(readonly Items: Cell[]) {
    super();
  }
}
class Root extends HostObject {
  readonly apiName = 'Root';
  readonly cell = new Cell();
  get Cell(): Cell {
    return this.cell;
  }
  get Cells(): Cells {
    return new Cells([this.cell]);
  }
}

const metadata = {
  Root: { scalars: {}, navigations: ['cell', 'cells'] },
  Cell: { scalars: { value: 'Value' }, navigations: [] },
  Cells: { scalars: {}, navigations: [] },
};
const heard: [string, string, boolean][] = [];

function interpreter(root = new Root()): RichApiInterpreter {
  return new RichApiInterpreter({
    root,
    metadata,
    services: {},
    eventRegistered: (object, event, isRegistered) => heard.push([object.apiName, event, isRegistered]),
    beforeRead: async () => undefined,
  });
}

const ROOT = { Id: 1, ObjectPathType: PathType.GlobalObject, Name: '' };
const CELL = { Id: 2, ObjectPathType: PathType.Property, Name: 'Cell', ParentObjectPathId: 1 };
const CELLS = { Id: 3, ObjectPathType: PathType.Property, Name: 'Cells', ParentObjectPathId: 1 };
const NOTHING = { Id: 4, ObjectPathType: PathType.Method, Name: 'GetNothing', ParentObjectPathId: 2 };

type Step = Omit<Batch['Actions'][number], 'Id' | 'Name'> & { Name?: string };
const batch = (...steps: Step[]): Batch => ({
  Actions: steps.map((step, index) => ({ Id: index + 1, Name: '', ...step })),
  ObjectPaths: { 1: ROOT, 2: CELL, 3: CELLS, 4: NOTHING },
});
const load = (path: number, ...select: string[]): Step => ({
  ActionType: ActionType.Query,
  ObjectPathId: path,
  QueryInfo: { Select: select },
});
const set = (value: unknown): Step => ({
  ActionType: ActionType.SetProperty,
  Name: 'Value',
  ObjectPathId: 2,
  ArgumentInfo: { Arguments: [value] },
});

it('sets what is set before it reads what is read, in the order of the actions', async () => {
  const { Results, Error: failure } = await interpreter().process(
    batch(set(7), load(2, 'value'), load(3, 'items/value')),
  );
  expect(failure).toBeUndefined();
  expect(Results.map(({ Value }) => Value)).toEqual([
    null,
    { Id: 'c1', Value: 7 },
    { _Items: [{ Id: 'c1', Value: 7 }] },
  ]);
});

it('answers null for an object that is not there, and for all that is asked of it', async () => {
  const { Results } = await interpreter().process(batch(load(4, 'value')));
  expect(Results[0]?.Value).toBeNull();
});

it('does nothing after a failure, and leaves done what was done before', async () => {
  const root = new Root();
  const fail: Step = { ActionType: ActionType.Method, Name: 'Fail', ObjectPathId: 2 };
  const { Error: failure } = await interpreter(root).process(batch(set(7), fail, set(8)));
  expect(failure).toMatchObject({ Code: 'AccessDenied', Location: 'Cell.fail', ActionIndex: 1 });
  expect(root.cell.Value).toBe(7);
});

it('may come upon an error halfway, that no action is to blame for', async () => {
  const root = new Root();
  const halfway = new ApiError('GeneralException', 'asked for');
  const { Error: failure } = await interpreter(root).process(batch(set(7), set(8)), halfway);
  expect(failure).toMatchObject({ Code: 'GeneralException', ActionIndex: 1 });
  expect(root.cell.Value).toBe(7);
});

it('refuses a property that the client does not know, and a member that is not emulated', async () => {
  const codeOf = async (step: Step) => (await interpreter().process(batch(step))).Error?.Code;
  expect(await codeOf(load(2, 'colour'))).toBe('InvalidArgument');
  expect(await codeOf({ ActionType: ActionType.Method, Name: 'Dance', ObjectPathId: 2 })).toBe('ApiNotFound');
});

it('tells which events are listened to, and which no more', async () => {
  const event = (Name: string): Step => ({ ActionType: ActionType.Method, Name, ObjectPathId: 2 });
  heard.length = 0;
  await interpreter().process(
    batch(event('_RegisterDataChangedEvent'), event('_UnregisterDataChangedEvent')),
  );
  expect(heard).toEqual([
    ['Cell', 'DataChanged', true],
    ['Cell', 'DataChanged', false],
  ]);
});
