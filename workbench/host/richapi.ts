/**
 * Interpreter of the batches that the genuine office.js sends. It knows nothing of Excel: it walks ObjectPaths and
 * Actions and reflects them onto plain objects whose members carry the names used on the wire (PascalCase).
 */
import { ApiError, notEmulated } from './errors';

/** Anything the client can hold a proxy of. `apiName` is the class of the genuine client. */
export abstract class HostObject {
  abstract readonly apiName: string;
  referenceId?: string;
}

export interface ClassMetadata {
  scalars: Record<string, { wire: string; writable: boolean }>;
  navigations: string[];
  methods: string[];
}
/** Reflected from the genuine client by server/clientMetadata.ts. */
export type ApiMetadata = Record<string, ClassMetadata>;

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | number[])[];
}
interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}
interface Query {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}
interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Query;
  ObjectState?: Record<string, unknown>;
}
export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}
export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

const enum PathType {
  GlobalObject = 1,
  NewObject,
  Method,
  Property,
  Indexer,
  ReferenceId,
  NullObject,
}
const enum ActionType {
  Instantiate = 1,
  Query,
  Method,
  SetProperty,
  Trace,
  EnsureUnchanged,
  QueryAsJson,
  EnsureUnchangedJson,
  Update,
}

type Members = HostObject & Record<string, unknown>;
type Resolved = Members | null;

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const isReferenceRelease = (name: string) => /^_(RemoveReference|RemoveAllReferences)$/.test(name);

export interface RichApiOptions {
  root: HostObject;
  metadata: ApiMetadata;
  /** Objects that the client creates by type name (`new Microsoft.ExcelServices.CustomFunctions`). */
  services: Record<string, () => HostObject>;
  /** An event of an object is listened to, or no more. */
  eventRegistered: (object: HostObject, event: string, isRegistered: boolean) => void;
  /** Awaited before values are read, so that a batch that writes and reads sees recalculated cells. */
  beforeRead: () => Promise<void>;
}

export class RichApiInterpreter {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(private readonly options: RichApiOptions) {}

  /** False for the batches that the client sends on its own: the release of references and the services' chatter. */
  isRoundTrip(batch: Batch): boolean {
    if (this.isService(batch)) return false;
    return batch.Actions.some((action) => {
      if (action.ActionType === ActionType.Method) return !isReferenceRelease(action.Name);
      return action.ActionType !== ActionType.Instantiate && action.ActionType !== ActionType.Trace;
    });
  }

  isService(batch: Batch): boolean {
    return Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);
  }

  async process(batch: Batch): Promise<BatchResponse> {
    const response: BatchResponse = { Results: [], TraceIds: [] };
    const run = new BatchRun(batch, this, this.options);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: await run.perform(action) });
      } catch (error) {
        // As in Excel: what was done stays done, nothing after the failure is tried.
        const failure = error instanceof ApiError ? error : asBug(error);
        response.Error = {
          Code: failure.code,
          Message: failure.message,
          Location: run.location,
          HttpStatusCode: failure.httpStatusCode,
          ActionIndex: index,
        };
        break;
      }
    }
    return response;
  }

  keep(object: HostObject): string {
    if (!object.referenceId) {
      object.referenceId = `ref{${this.nextReference++}}`;
      this.references.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  release(id: string): void {
    const object = this.references.get(id);
    if (object) delete object.referenceId;
    this.references.delete(id);
  }

  releaseAll(): void {
    for (const id of [...this.references.keys()]) this.release(id);
  }

  referenced(id: string): HostObject | null {
    return this.references.get(id) ?? null;
  }
}

function asBug(error: unknown): ApiError {
  console.error('Workbench: error inside the emulated host', error);
  return new ApiError(
    'GeneralException',
    `Workbench: ${error instanceof Error ? error.message : String(error)}`,
    500,
  );
}

/** One batch being carried out: the objects resolved so far and where we are, for the error's location. */
class BatchRun {
  location = '';
  private readonly objects = new Map<number, Resolved>();

  constructor(
    private readonly batch: Batch,
    private readonly interpreter: RichApiInterpreter,
    private readonly options: RichApiOptions,
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    this.location = object.apiName;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        await this.options.beforeRead();
        return this.query(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.callMethod(object, action);
      case ActionType.SetProperty:
        this.requireMember(object, action.Name);
        (object as Record<string, unknown>)[action.Name] = this.arguments(action.ArgumentInfo)[0];
        return null;
      case ActionType.Update:
        this.update(object, action.ObjectState ?? {});
        return null;
      case ActionType.EnsureUnchanged:
      case ActionType.EnsureUnchangedJson:
        return null;
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  private callMethod(object: Members, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      this.interpreter.keep(object);
      return null;
    }
    const event = /^_(Un)?[rR]egister(\w+)Event$/.exec(action.Name);
    if (event) {
      this.options.eventRegistered(object, event[2] ?? '', !event[1]);
      return null;
    }
    const method = this.requireMember(object, action.Name) as (...args: unknown[]) => unknown;
    return method.apply(object, this.arguments(action.ArgumentInfo)) ?? null;
  }

  private update(object: Members, state: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(state)) {
      const current = this.requireMember(object, pascal(name));
      if (current instanceof HostObject && value !== null && typeof value === 'object') {
        this.update(current as Members, value as Record<string, unknown>);
      } else {
        (object as Record<string, unknown>)[pascal(name)] = value;
      }
    }
  }

  private requireMember(object: Members, name: string): unknown {
    this.location = `${object.apiName}.${camel(name)}`;
    if (!(name in object)) throw notEmulated(this.location);
    return object[name];
  }

  private resolve(id: number): Resolved {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `Object path ${id} is missing from the batch.`);
    const resolved = this.follow(path);
    this.objects.set(id, resolved);
    return resolved;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.options.root as Members;
      case PathType.NewObject: {
        const create = this.options.services[path.Name];
        if (!create) throw notEmulated(`new ${path.Name}`);
        return create() as Members;
      }
      case PathType.ReferenceId: {
        const object = this.interpreter.referenced(path.Name);
        if (!object) {
          throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
        }
        return object as Members;
      }
      case PathType.NullObject:
        return null;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.Property) return this.requireMember(parent, path.Name) as Resolved;
    const name = path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name;
    const method = this.requireMember(parent, name) as (...args: unknown[]) => unknown;
    return (method.apply(parent, this.arguments(path.ArgumentInfo)) ?? null) as Resolved;
  }

  /** Arguments that are proxies arrive as the ids of their object paths. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (Array.isArray(reference)) {
        return (value as unknown[]).map((item, at) => (reference[at] ? this.resolve(item as number) : item));
      }
      return reference ? this.resolve(value as number) : value;
    });
  }

  private query(object: Members, query: Query): Record<string, unknown> {
    const selected = [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)];
    const items = object['Items'];
    if (!Array.isArray(items)) return { ...identity(object), ...this.pick(object, selected) };
    const skip = query.Skip ?? 0;
    const page = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top) as Members[];
    const own = selected.filter((name) => !/^(items\/|\*$)/i.test(name) && this.isOwnScalar(object, name));
    const ofItems = selected
      .filter((name) => !own.includes(name))
      .map((name) => name.replace(/^items\//i, ''));
    return {
      ...this.pick(object, own, false),
      _Items: page.map((item) => ({ ...identity(item), ...this.pick(item, ofItems) })),
    };
  }

  private isOwnScalar(object: Members, name: string): boolean {
    const metadata = this.options.metadata[object.apiName];
    return Object.keys(metadata?.scalars ?? {}).some((scalar) => scalar.toLowerCase() === name.toLowerCase());
  }

  private pick(object: Members, selected: string[], allWhenEmpty = true): Record<string, unknown> {
    const metadata = this.options.metadata[object.apiName];
    if (!metadata) throw notEmulated(`loading a ${object.apiName}`);
    const picked: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    const pickAll = () => {
      for (const { wire } of Object.values(metadata.scalars)) if (wire in object) picked[wire] = object[wire];
    };
    if (selected.length === 0 && allWhenEmpty) pickAll();
    for (const path of selected) {
      const [head = '', ...rest] = path.split('/');
      if (head === '*') {
        pickAll();
        continue;
      }
      const sameName = (name: string) => name.toLowerCase() === head.toLowerCase();
      const navigation = metadata.navigations.find(sameName);
      if (navigation) {
        nested.set(navigation, [...(nested.get(navigation) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
        continue;
      }
      const scalar = Object.keys(metadata.scalars).find(sameName);
      if (!scalar) {
        throw new ApiError('InvalidArgument', `The property '${head}' does not exist on ${object.apiName}.`);
      }
      const wire = metadata.scalars[scalar]?.wire ?? pascal(scalar);
      picked[wire] = this.requireMember(object, wire);
    }
    for (const [navigation, paths] of nested) {
      const child = this.requireMember(object, pascal(navigation)) as Resolved;
      picked[pascal(navigation)] = child ? this.query(child, { Select: paths }) : null;
    }
    return picked;
  }
}

/** What the client must learn of an object when it is instantiated, to name it in later batches and events. */
function identity(object: Members): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (object.referenceId) result['_ReferenceId'] = object.referenceId;
  for (const key of ['Id', '_Id']) if (key in object) result[key] = object[key];
  return result;
}
