import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { UnreadableFile } from './unzipParts';

/** What Excel does not do to its files, and what brings them right. */
export const MEND = 'Aprirlo in Excel, accettare la riparazione e salvarlo di nuovo.';

/** A part of a workbook file as a document. @throws UnreadableFile when it is no XML */
function parseXml(path: string, content: Uint8Array): Document {
  try {
    return new DOMParser({ onError: refuseError }).parseFromString(strFromU8(content), 'text/xml');
  } catch (error) {
    throw damaged(path, error);
  }
}

/** The outermost element of a part. @throws UnreadableFile when the part is no XML, or not there */
export function rootOf(parts: Record<string, Uint8Array>, path: string): Element {
  const root = parseXml(path, parts[path] ?? new Uint8Array()).documentElement;
  if (!root) throw damaged(path);
  return root;
}

/** Those of a name, at any depth, whatever prefix the file gives them. */
export function elements(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

function refuseError(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** For a part, or a whole file, that is not as the format wants it. */
export function damaged(part: string | null, cause?: unknown): UnreadableFile {
  const what = part === null ? 'Il file è danneggiato' : `La parte ${part} del file è danneggiata`;
  return new UnreadableFile(`${what}. ${MEND}`, cause);
}
