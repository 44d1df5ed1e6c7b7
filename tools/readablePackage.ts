import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Parts of a sheet that are not read here; exceljs stops at those that others than Excel named (openpyxl's comments). */
export const UNREAD_NODES = [
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'tableParts',
  'picture',
  'oleObjects',
  'controls',
];

/**
 * A copy of an .xlsx package whose sheets point to nothing but hyperlinks: comments, drawings and tables are left aside.
 * @throws when the bytes are no .xlsx
 */
export function readablePackage(bytes: Uint8Array): Uint8Array {
  if (isCompoundFile(bytes)) {
    throw new Error(
      'Il file è protetto da una password o è un vecchio .xls: salvarlo come .xlsx senza password.',
    );
  }
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    throw new Error('Il file non è una cartella di lavoro .xlsx.');
  }
  if (!files['xl/workbook.xml']) throw new Error('Il file non è una cartella di lavoro .xlsx.');
  for (const [path, content] of Object.entries(files)) {
    if (/^xl\/worksheets\/_rels\/[^/]+\.rels$/.test(path))
      files[path] = strToU8(onlyHyperlinks(strFromU8(content)));
  }
  return zipSync(files, { level: 0 });
}

/** What Office wraps encrypted files in, and wrote before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
}

function onlyHyperlinks(relationships: string): string {
  const document = new DOMParser().parseFromString(relationships, 'text/xml');
  for (const relationship of Array.from(document.getElementsByTagName('Relationship'))) {
    if (!relationship.getAttribute('Type')?.endsWith('/hyperlink'))
      relationship.parentNode?.removeChild(relationship);
  }
  return new XMLSerializer().serializeToString(document);
}
