/**
 * Interpreter of the batches that the genuine office.js sends. It knows nothing of Excel: it walks ObjectPaths and
 * Actions and reflects them onto plain objects whose members carry the names used on the wire (PascalCase).
 */
import { ApiError, notEmulated } from './errors';
import { camel, identity, Loading, type Members, pascal, requireMember, type Resolved } from './loading';
import {
  type Action,
  ActionType,
  type ApiMetadata,
  type ArgumentInfo,
  type Batch,
  type BatchResponse,
  HostObject,
  type ObjectPath,
  PathType,
} from './wire';

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

  /** @param halfway an error that it comes upon when half of its actions are done */
  async process(batch: Batch, halfway: ApiError | null = null): Promise<BatchResponse> {
    const response: BatchResponse = { Results: [], TraceIds: [] };
    const run = new BatchRun(batch, this, this.options);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (halfway && index === batch.Actions.length >> 1) throw halfway;
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
        return new Loading(this.options.metadata).query(object, action.QueryInfo ?? {});
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
    return requireMember(object, name);
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
}
