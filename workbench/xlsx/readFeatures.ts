/** What exceljs does not hand on of an .xlsx: its tables, its date system, what the add-in keeps in it. */
import type { Element } from '@xmldom/xmldom';
import { elements, rootOf } from '../../tools/parseXml';
import { unzipParts } from '../../tools/unzipParts';
import { parseBox } from '../grid/address';
import type { TableRecord } from '../grid/tables';
import type { Parts } from '../../tools/packageParts';
import { readSettings } from '../../tools/addInSettings';

const WORKBOOK = 'xl/workbook.xml';
const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BookFeatures {
  tables: TableRecord[];
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
    (path) => path === WORKBOOK || /\.rels$|^xl\/(tables|webextensions)\//.test(path),
  );
  const book = rootOf(parts, WORKBOOK);
  const date1904 = elements(book, 'workbookPr')[0]?.getAttribute('date1904');
  const sheets = targets(parts, WORKBOOK, 'worksheet');
  const tables = elements(book, 'sheet').flatMap((sheet, index) => {
    const path = sheets.get(sheet.getAttributeNS(REFERENCES, 'id') ?? '');
    if (path === undefined) return [];
    return [...targets(parts, path, 'table').values()].flatMap((table) =>
      tableIn(rootOf(parts, table), `sheet-${index + 1}`),
    );
  });
  const uses1904Dates = date1904 === '1' || date1904 === 'true';
  return { tables, uses1904Dates, settings: readSettings(parts, addIn) };
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
