import { type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { checkSheet } from './checkSheet';
import { elements, MEND, rootOf } from './parseXml';
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
  /** Points of the standard font, which cells without a format of their own have. */
  fontSize: number;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const READ = [STRINGS, '[Content_Types].xml', '_rels/.rels', STYLES];
/** What Excel takes where a file does not say. */
const FONT_SIZE = 11;

/** A worksheet as the workbook lists it. */
interface SheetPart {
  name: string;
  path: string;
}

/**
 * A copy of an .xlsx package with the parts that are read here: its sheets point to nothing but hyperlinks, and the names
 * of ranges stand apart, because exceljs would keep one of a whole column cell by cell.
 * @throws UnreadableFile when the bytes are no .xlsx, or one that cannot be opened safely and wholly
 */
export function readablePackage(bytes: Uint8Array): { bytes: Uint8Array; outline: PackageOutline } {
  const book = unzipParts(bytes, (path) => path === WORKBOOK || path === RELATIONS);
  refuseEntities(book);
  const { outline, sheets } = readOutline(book);
  const own = new Set(sheets.flatMap(({ path }) => [path, relationsOf(path)]));
  const parts = unzipParts(
    bytes,
    (path) => path === WORKBOOK || READ.includes(path) || isTheme(path) || own.has(path),
  );
  refuseEntities(parts);
  const readable = Object.fromEntries(
    Object.entries({ ...parts, ...book }).filter(([path]) => !own.has(path)),
  );
  for (const [i, { name, path }] of sheets.entries()) {
    const content = parts[path];
    if (!content) throw missing(path, `con il foglio «${name}»`);
    const { hasSharedTexts } = checkSheet(name, strFromU8(content));
    if (hasSharedTexts && !parts[STRINGS]) throw missing(STRINGS, 'con i testi delle celle');
    readable[pathInCopy(i)] = content;
    const relations = parts[relationsOf(path)];
    if (relations) readable[relationsOf(pathInCopy(i))] = onlyHyperlinks(relationsOf(path), relations);
  }
  const fontSize = standardFontSize(strFromU8(parts[STYLES] ?? new Uint8Array()));
  return { bytes: zipSync(readable, { level: 0 }), outline: { ...outline, fontSize } };
}

/** The first font listed is the standard one. */
function standardFontSize(styles: string): number {
  const [, font = ''] =
    /<(?:\w+:)?fonts\b[^>]*>\s*<(?:\w+:)?font>([\s\S]*?)<\/(?:\w+:)?font>/.exec(styles) ?? [];
  const [, size] = /<(?:\w+:)?sz\s[^>]*?\bval="([\d.]+)"/.exec(font) ?? [];
  return Number(size ?? FONT_SIZE);
}

/** exceljs knows a sheet by the name of its part, and leaves out in silence what is called otherwise (`piano.xml`). */
function pathInCopy(sheet: number): string {
  return `xl/worksheets/sheet${sheet + 1}.xml`;
}

function relationsOf(path: string): string {
  return path.replace(/[^/]*$/, '_rels/$&.rels');
}

function isTheme(path: string): boolean {
  return /^xl\/theme\/[^/]+\.xml$/.test(path);
}

/** No spreadsheet declares entities; they are how a small file becomes an endless text. */
function refuseEntities(parts: Record<string, Uint8Array>): void {
  for (const [path, content] of Object.entries(parts)) {
    if (!strFromU8(content.subarray(0, 4096)).includes('<!DOCTYPE')) continue;
    throw new UnreadableFile(
      `La parte ${path} del file dichiara testi da espandere, che Excel non scrive. ${MEND}`,
    );
  }
}

/** Reads, and changes, the two parts about the whole: the sheets are where the copy has them, the names of ranges are gone. */
function readOutline(parts: Record<string, Uint8Array>): {
  outline: Omit<PackageOutline, 'fontSize'>;
  sheets: SheetPart[];
} {
  const workbook = rootOf(parts, WORKBOOK);
  if (!parts[RELATIONS]) throw missing(RELATIONS, 'che dice dove sono i fogli');
  const relations = rootOf(parts, RELATIONS);
  const byId = new Map(
    elements(relations, 'Relationship').map((relation) => [relation.getAttribute('Id'), relation]),
  );
  const listed = elements(workbook, 'sheet');
  const names = listed.map((sheet) => sheet.getAttribute('name') ?? '');
  const sheets: SheetPart[] = [];
  for (const [i, sheet] of listed.entries()) {
    const name = names[i] ?? '';
    refuseName(name, names.slice(0, i));
    const relation = byId.get(relationOf(sheet));
    if (!relation) throw missing(`del foglio «${name}»`, 'a cui nulla rimanda');
    // Sheets of charts and old dialogs hold no cells.
    if (!relation.getAttribute('Type')?.endsWith('/worksheet')) continue;
    const path = pathOf(relation.getAttribute('Target') ?? '');
    relation.setAttribute('Target', `/${pathInCopy(sheets.length)}`);
    sheets.push({ name, path });
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
  parts[WORKBOOK] = bytesOf(workbook);
  parts[RELATIONS] = bytesOf(relations);
  return { outline, sheets };
}

/** A target in full (`/xl/worksheets/sheet1.xml`) or from the workbook on (`worksheets/sheet1.xml`). */
function pathOf(target: string): string {
  return new URL(target, 'file:///xl/').pathname.slice(1);
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
  return bytesOf(root);
}

function bytesOf(root: Element): Uint8Array {
  return strToU8(new XMLSerializer().serializeToString(root));
}
