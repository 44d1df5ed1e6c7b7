import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { checkSheet } from './checkSheet';
import { damaged, MEND, parseXml } from './parseXml';
import { UnreadableFile, unzipParts } from './unzipParts';

/**
 * Nodes of a sheet that are not read here: exceljs stops at parts that others than Excel named (openpyxl's comments), and
 * keeps the checks of a whole column cell by cell.
 */
export const UNREAD_NODES = [
  'dataValidations',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'tableParts',
  'picture',
  'oleObjects',
  'controls',
];

/** What an .xlsx says of its sheets. */
export interface PackageOutline {
  /** The sheet in front, which may be a sheet of charts: exceljs counts worksheets only. */
  activeSheet: string | null;
  names: { name: string; reference: string }[];
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const SHEET_RELATIONS = /^xl\/worksheets\/_rels\/[^/]+\.rels$/;
const READ = [WORKBOOK, RELATIONS, STRINGS, '[Content_Types].xml', '_rels/.rels', 'xl/styles.xml'];

/**
 * A copy of an .xlsx package with the parts that are read here: its sheets point to nothing but hyperlinks, and the names
 * of ranges stand apart, because exceljs would keep one of a whole column cell by cell.
 * @throws UnreadableFile when the bytes are no .xlsx, or one that cannot be opened safely and wholly
 */
export function readablePackage(bytes: Uint8Array): { bytes: Uint8Array; outline: PackageOutline } {
  const parts = unzipParts(
    bytes,
    (path) => READ.includes(path) || SHEET.test(path) || SHEET_RELATIONS.test(path) || isTheme(path),
  );
  for (const [path, content] of Object.entries(parts)) refuseEntities(path, content);
  const { outline, sheetNames } = readOutline(parts);
  for (const [path, content] of Object.entries(parts)) {
    if (SHEET_RELATIONS.test(path)) parts[path] = onlyHyperlinks(path, content);
    if (!SHEET.test(path)) continue;
    const { hasSharedTexts } = checkSheet(sheetNames.get(path) ?? path, strFromU8(content));
    if (hasSharedTexts && !parts[STRINGS]) throw missing(STRINGS, 'con i testi delle celle');
  }
  return { bytes: zipSync(parts, { level: 0 }), outline };
}

function isTheme(path: string): boolean {
  return /^xl\/theme\/[^/]+\.xml$/.test(path);
}

/** No spreadsheet declares entities; they are how a small file becomes an endless text. */
function refuseEntities(path: string, content: Uint8Array): void {
  if (!strFromU8(content.subarray(0, 4096)).includes('<!DOCTYPE')) return;
  throw new UnreadableFile(
    `La parte ${path} del file dichiara testi da espandere, che Excel non scrive. ${MEND}`,
  );
}

function readOutline(parts: Record<string, Uint8Array>): {
  outline: PackageOutline;
  /** By the path of the sheet's part. */
  sheetNames: Map<string, string>;
} {
  const workbook = rootOf(parts, WORKBOOK);
  if (!parts[RELATIONS]) throw missing(RELATIONS, 'che dice dove sono i fogli');
  const targets = new Map(
    elements(rootOf(parts, RELATIONS), 'Relationship').map((relation) => [
      relation.getAttribute('Id') ?? '',
      pathOf(relation.getAttribute('Target') ?? ''),
    ]),
  );
  const sheets = elements(workbook, 'sheet');
  const names = sheets.map((sheet) => sheet.getAttribute('name') ?? '');
  const sheetNames = new Map<string, string>();
  for (const [i, sheet] of sheets.entries()) {
    const name = names[i] ?? '';
    refuseName(name, names.slice(0, i));
    const path = targets.get(relationOf(sheet));
    if (!path) throw missing(`del foglio «${name}»`, 'a cui nulla rimanda');
    if (!path.startsWith('xl/worksheets/')) continue;
    if (!parts[path]) throw missing(path, `con il foglio «${name}»`);
    sheetNames.set(path, name);
  }
  const [view] = elements(workbook, 'workbookView');
  const outline = {
    activeSheet: names[Number(view?.getAttribute('activeTab') ?? 0)] ?? null,
    names: elements(workbook, 'definedName').map((defined) => ({
      name: defined.getAttribute('name') ?? '',
      reference: defined.textContent ?? '',
    })),
  };
  for (const list of elements(workbook, 'definedNames')) list.parentNode?.removeChild(list);
  parts[WORKBOOK] = strToU8(new XMLSerializer().serializeToString(workbook));
  return { outline, sheetNames };
}

/** A target in full (`/xl/worksheets/sheet1.xml`) or from the workbook on. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function relationOf(sheet: Element): string {
  const id = Array.from(sheet.attributes).find(({ localName, prefix }) => localName === 'id' && prefix);
  return id?.value ?? '';
}

const LONGEST_NAME = 31;

function refuseName(name: string, others: readonly string[]): void {
  const same = others.some((other) => other.toLowerCase() === name.toLowerCase());
  const forbidden = /[*?:\\/[\]]|^'|'$/.test(name);
  if (name !== '' && name.length <= LONGEST_NAME && !forbidden && !same) return;
  const why = same
    ? 'il nome di un altro foglio'
    : name.length > LONGEST_NAME
      ? `un nome di più di ${LONGEST_NAME} caratteri`
      : 'un nome vuoto o con caratteri che Excel non ammette (* ? : \\ / [ ] e apostrofi ai lati)';
  throw new UnreadableFile(`Il foglio «${name.slice(0, 60)}» ha ${why}. ${MEND}`);
}

function missing(part: string, what: string): UnreadableFile {
  return new UnreadableFile(`Nel file manca la parte ${part}, ${what}. ${MEND}`);
}

function onlyHyperlinks(path: string, content: Uint8Array): Uint8Array {
  const root = rootOf({ [path]: content }, path);
  for (const relation of elements(root, 'Relationship')) {
    if (!relation.getAttribute('Type')?.endsWith('/hyperlink')) relation.parentNode?.removeChild(relation);
  }
  return strToU8(new XMLSerializer().serializeToString(root));
}

function rootOf(parts: Record<string, Uint8Array>, path: string): Element {
  const root = parseXml(path, parts[path] ?? new Uint8Array()).documentElement;
  if (!root) throw damaged(path);
  return root;
}

function elements(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}
