/** What travels between the genuine office.js and the host: object paths, actions and their results. */

/** Anything the client can hold a proxy of. `apiName` is the class of the genuine client. */
export abstract class HostObject {
  abstract readonly apiName: string;
  referenceId?: string;
}

export interface ClassMetadata {
  /** By the names of the client, the names on the wire. */
  scalars: Record<string, string>;
  navigations: string[];
}
/** Reflected from the genuine client by server/clientMetadata.ts. */
export type ApiMetadata = Record<string, ClassMetadata>;

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | number[])[];
}
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}
export interface Query {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}
export interface Action {
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

export const enum PathType {
  GlobalObject = 1,
  NewObject,
  Method,
  Property,
  Indexer,
  ReferenceId,
  NullObject,
}
export const enum ActionType {
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
