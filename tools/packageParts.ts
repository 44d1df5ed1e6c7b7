/** What exceljs leaves out of a package that it wrote is put in as text. */
import { strFromU8, strToU8 } from 'fflate';

/** By their paths. */
export type Parts = Record<string, Uint8Array>;

/** A text as an attribute or as the content of an element. */
export const escaped = (text: string) =>
  text.replace(/[&<>"\s]/g, (letter) => (letter === ' ' ? letter : `&#${letter.charCodeAt(0)};`));

/** @throws when the part has no such place */
export function insert(parts: Parts, path: string, before: string, xml: string): void {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`${path} has no ${before}`);
  parts[path] = strToU8(text.slice(0, at) + xml + text.slice(at));
}
