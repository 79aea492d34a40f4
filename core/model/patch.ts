import { z } from 'zod';

/** JSON as it stands in documents and in the journal. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Schema of `Json`, for what is read from files. */
export const jsonSchema: z.ZodType<Json> = z.json();

const keySchema = z.union([z.string(), z.int().nonnegative()]);

/**
 * One change of a document. `set` and `unset` act on the member at `path`; `splice` replaces `remove` elements of
 * the array at `path`, from `index`, by `insert`. An empty path with `set` is the whole document.
 */
export const patchSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('set'), path: z.array(keySchema).readonly(), value: jsonSchema }).readonly(),
  z.object({ op: z.literal('unset'), path: z.array(keySchema).readonly() }).readonly(),
  z
    .object({
      op: z.literal('splice'),
      path: z.array(keySchema).readonly(),
      index: z.int().nonnegative(),
      remove: z.int().nonnegative(),
      insert: z.array(jsonSchema).readonly(),
    })
    .readonly(),
]);
export type Patch = z.infer<typeof patchSchema>;
type Path = readonly (string | number)[];

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** True for equal JSON. Shared subtrees are equal by reference, so that unchanged parts cost nothing. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
    );
  }
  return false;
}

/** Patches that turn `before` into `after`. `diff(after, before)` is the inverse. */
export function diff(before: Json, after: Json, path: Path = []): Patch[] {
  if (before === after) return [];
  if (isArray(before) && isArray(after)) return diffArrays(before, after, path);
  if (isObject(before) && isObject(after)) {
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
    const patches: Patch[] = gone.map((key) => ({ op: 'unset', path: [...path, key] }));
    for (const [key, value] of Object.entries(after)) {
      // A member may be called `toString`: every object has one that is not its own.
      const old = Object.hasOwn(before, key) ? before[key] : undefined;
      if (old === undefined) patches.push({ op: 'set', path: [...path, key], value });
      else patches.push(...diff(old, value, [...path, key]));
    }
    return patches;
  }
  return sameJson(before, after) ? [] : [{ op: 'set', path, value: after }];
}

function diffArrays(before: readonly Json[], after: readonly Json[], path: Path): Patch[] {
  let start = 0;
  while (start < before.length && start < after.length && sameJson(before[start], after[start])) start += 1;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    sameJson(before[before.length - 1 - tail], after[after.length - 1 - tail])
  )
    tail += 1;
  const removed = before.slice(start, before.length - tail);
  const inserted = after.slice(start, after.length - tail);
  if (removed.length === 0 && inserted.length === 0) return [];
  const [one] = removed;
  const [other] = inserted;
  // One element changed in place: go into it, so that two edits of one list item do not count as touching all of it.
  if (removed.length === 1 && inserted.length === 1 && one !== undefined && other !== undefined)
    return diff(one, other, [...path, start]);
  return [{ op: 'splice', path, index: start, remove: removed.length, insert: [...inserted] }];
}

/** Applies patches, sharing what they do not touch. Throws `RangeError` where a path does not exist. */
export function applyPatches(document: Json, patches: readonly Patch[]): Json {
  return patches.reduce((json, patch) => applyAt(json, patch, 0), document);
}

function applyAt(json: Json, patch: Patch, depth: number): Json {
  if (depth === patch.path.length) {
    if (patch.op === 'set') return patch.value;
    if (patch.op === 'splice' && isArray(json)) {
      if (patch.index + patch.remove > json.length)
        throw new RangeError(`No such range at ${patch.path.join('/')}`);
      return [...json.slice(0, patch.index), ...patch.insert, ...json.slice(patch.index + patch.remove)];
    }
    throw new RangeError(`Nothing to ${patch.op} at ${patch.path.join('/')}`);
  }
  const key = patch.path[depth];
  const last = depth === patch.path.length - 1;
  if (isArray(json) && typeof key === 'number' && key < json.length) {
    const item = json[key];
    if (item === undefined) throw new RangeError(`No element ${key}`);
    return json.with(key, applyAt(item, patch, depth + 1));
  }
  if (isObject(json) && typeof key === 'string') {
    if (last && patch.op === 'unset') {
      const { [key]: _gone, ...rest } = json;
      return rest;
    }
    if (last && patch.op === 'set') return { ...json, [key]: patch.value };
    const member = Object.hasOwn(json, key) ? json[key] : undefined;
    if (member === undefined) throw new RangeError(`No member ${key}`);
    return { ...json, [key]: applyAt(member, patch, depth + 1) };
  }
  throw new RangeError(`No way to ${patch.path.join('/')}`);
}
