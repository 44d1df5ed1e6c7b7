/** What exceljs does not hand on of an .xlsx: its tables, the lists that say what cells take, its date system, what the add-in keeps in it. */
import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { elements, rootOf } from '../../tools/parseXml';
import { unzipParts } from '../../tools/unzipParts';
import { parseBox } from '../grid/address';
import type { TableRecord } from '../grid/tables';
import type { ValidationList } from '../grid/validationList';
import type { Parts } from '../../tools/packageParts';
import { readSettings } from '../../tools/addInSettings';

const WORKBOOK = 'xl/workbook.xml';
const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BookFeatures {
  tables: TableRecord[];
  validationLists: ValidationList[];
  uses1904Dates: boolean;
  settings: [key: string, value: unknown][];
}

/**
 * Sheets are called as `readWorkbook` calls them: `sheet-1` and so on in the order of the tabs.
 * @param addIn the id in the add-in's manifest
 */
export function readFeatures(bytes: Uint8Array, addIn: string): BookFeatures {
  const parts = unzipParts(
    bytes,
    (path) => path === WORKBOOK || /\.rels$|^xl\/(tables|webextensions|worksheets)\//.test(path),
  );
  const book = rootOf(parts, WORKBOOK);
  const date1904 = elements(book, 'workbookPr')[0]?.getAttribute('date1904');
  const sheets = targets(parts, WORKBOOK, 'worksheet');
  const paths = elements(book, 'sheet').flatMap((sheet, index) => {
    const path = sheets.get(sheet.getAttributeNS(REFERENCES, 'id') ?? '');
    return path === undefined ? [] : [{ path, id: `sheet-${index + 1}` }];
  });
  const tables = paths.flatMap(({ path, id }) =>
    [...targets(parts, path, 'table').values()].flatMap((table) => tableIn(rootOf(parts, table), id)),
  );
  const validationLists = paths.flatMap(({ path, id }) => listsIn(parts[path], id));
  const uses1904Dates = date1904 === '1' || date1904 === 'true';
  return { tables, validationLists, uses1904Dates, settings: readSettings(parts, addIn) };
}

function tableIn(table: Element, sheetId: string): TableRecord[] {
  const box = parseBox(table.getAttribute('ref') ?? '');
  if (!box) return [];
  return [
    {
      id: table.getAttribute('id') ?? '',
      name: table.getAttribute('displayName') ?? '',
      sheetId,
      box,
      hasHeaders: table.getAttribute('headerRowCount') !== '0',
      hasTotals: Number(table.getAttribute('totalsRowCount') ?? 0) > 0,
    },
  ];
}

/** Only these of a sheet are parsed: it may have a million cells. */
function listsIn(sheet: Uint8Array | undefined, sheetId: string): ValidationList[] {
  const [validations] = /<dataValidations\b.*?<\/dataValidations>/s.exec(sheet ? strFromU8(sheet) : '') ?? [];
  if (!validations) return [];
  return elements(rootOf({ validations: strToU8(validations) }, 'validations'), 'dataValidation').flatMap(
    (each) => {
      const formula = elements(each, 'formula1')[0]?.textContent ?? '';
      if (each.getAttribute('type') !== 'list') return [];
      // Words stand in quotes in the file, as office.js has them without; references the other way round.
      const source = /^"(.*)"$/s.exec(formula)?.[1] ?? `=${formula}`;
      const boxes = (each.getAttribute('sqref') ?? '').split(/\s+/).flatMap((name) => parseBox(name) ?? []);
      return boxes.map((box) => ({ sheetId, box, source }));
    },
  );
}

/** The parts of one type that a part points to, by the id of the relationship. */
function targets(parts: Parts, part: string, type: string): Map<string, string> {
  const list = part.replace(/[^/]*$/, '_rels/$&.rels');
  if (!parts[list]) return new Map();
  return new Map(
    elements(rootOf(parts, list), 'Relationship')
      .filter((relation) => relation.getAttribute('Type')?.endsWith(`/${type}`))
      .map((relation) => {
        const target = new URL(relation.getAttribute('Target') ?? '', `file:///${part}`);
        return [relation.getAttribute('Id') ?? '', target.pathname.slice(1)];
      }),
  );
}
