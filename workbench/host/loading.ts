/** What a `load` of the client asks of an object and its parts. */
import { ApiError, notEmulated } from './errors';
import type { ApiMetadata, Query } from './wire';
import { HostObject } from './wire';

export type Members = HostObject & Record<string, unknown>;
export type Resolved = Members | null;

export const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
export const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

export function requireMember(object: Members, name: string): unknown {
  if (!(name in object)) throw notEmulated(`${object.apiName}.${camel(name)}`);
  return object[name];
}

/** Checks what is asked against what the genuine client knows of its classes. */
export class Loading {
  constructor(private readonly metadata: ApiMetadata) {}

  query(object: Members, query: Query): Record<string, unknown> {
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
    const metadata = this.metadata[object.apiName];
    return Object.keys(metadata?.scalars ?? {}).some((scalar) => scalar.toLowerCase() === name.toLowerCase());
  }

  private pick(object: Members, selected: string[], allWhenEmpty = true): Record<string, unknown> {
    const metadata = this.metadata[object.apiName];
    if (!metadata) throw notEmulated(`loading a ${object.apiName}`);
    const picked: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    const pickAll = () => {
      for (const wire of Object.values(metadata.scalars)) if (wire in object) picked[wire] = object[wire];
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
      const wire = metadata.scalars[scalar] ?? pascal(scalar);
      picked[wire] = requireMember(object, wire);
    }
    for (const [navigation, paths] of nested) {
      const child = requireMember(object, pascal(navigation)) as Resolved;
      picked[pascal(navigation)] = child ? this.query(child, { Select: paths }) : null;
    }
    return picked;
  }
}

/** What the client must learn of an object when it is instantiated, to name it in later batches and events. */
export function identity(object: Members): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (object.referenceId) result['_ReferenceId'] = object.referenceId;
  for (const key of ['Id', '_Id']) if (key in object) result[key] = object[key];
  return result;
}
