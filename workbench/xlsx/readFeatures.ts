/** The tables of an .xlsx, and its date system, which exceljs does not hand on. */
import type { Element } from '@xmldom/xmldom';
import { parseBox } from '../grid/address';
import type { TableRecord } from '../grid/tables';
import { childOf, childrenOf, Package, RELATIONSHIPS, rootOf } from './package';

const WORKBOOK = 'xl/workbook.xml';

export interface BookFeatures {
  tables: TableRecord[];
  uses1904Dates: boolean;
}

/** Sheets are called as `readWorkbook` calls them: `sheet-1` and so on in the order of the tabs. */
export function readFeatures(bytes: Uint8Array): BookFeatures {
  const pack = new Package(bytes);
  const book = rootOf(pack.xml(WORKBOOK));
  const date1904 = childOf(book, 'workbookPr')?.getAttribute('date1904') ?? '0';
  const sheets = childrenOf(childOf(book, 'sheets') ?? book, 'sheet');
  const parts = targets(pack, WORKBOOK, 'worksheet');
  const tables = sheets.flatMap((sheet, index) => {
    const part = parts.get(sheet.getAttributeNS(RELATIONSHIPS, 'id') ?? '');
    if (!part) return [];
    return [...targets(pack, part, 'table').values()].flatMap((path) =>
      tableIn(rootOf(pack.xml(path)), `sheet-${index + 1}`),
    );
  });
  return { tables, uses1904Dates: date1904 === '1' || date1904 === 'true' };
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
function targets(pack: Package, part: string, type: string): Map<string, string> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/')), part.slice(part.lastIndexOf('/') + 1)];
  const list = `${folder}/_rels/${name}.rels`;
  if (!pack.has(list)) return new Map();
  const related = childrenOf(rootOf(pack.xml(list)), 'Relationship').filter((relation) =>
    relation.getAttribute('Type')?.endsWith(`/${type}`),
  );
  return new Map(
    related.map((relation) => {
      const target = new URL(relation.getAttribute('Target') ?? '', `file:///${folder}/`).pathname.slice(1);
      return [relation.getAttribute('Id') ?? '', target];
    }),
  );
}
