import { DOMParser, type Document } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { UnreadableFile } from './unzipParts';

/** What Excel does not do to its files, and what brings them right. */
export const MEND = 'Aprirlo in Excel, accettare la riparazione e salvarlo di nuovo.';

/** A part of a workbook file as a document. @throws UnreadableFile when it is no XML */
export function parseXml(path: string, content: Uint8Array): Document {
  try {
    return new DOMParser({ onError: refuseError }).parseFromString(strFromU8(content), 'text/xml');
  } catch (error) {
    throw damaged(path, error);
  }
}

function refuseError(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** For a part, or a whole file, that is not as the format wants it. */
export function damaged(part: string | null, cause?: unknown): UnreadableFile {
  const what = part === null ? 'Il file è danneggiato' : `La parte ${part} del file è danneggiata`;
  return new UnreadableFile(`${what}. ${MEND}`, cause);
}
