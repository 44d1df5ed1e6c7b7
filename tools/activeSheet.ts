import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** Name of the sheet in front, which may be a sheet of charts: exceljs counts worksheets only. */
export function activeSheetName(bytes: Uint8Array): string | null {
  const content = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' })['xl/workbook.xml'];
  if (!content) return null;
  const workbook = new DOMParser().parseFromString(strFromU8(content), 'text/xml');
  const [view] = Array.from(workbook.getElementsByTagNameNS('*', 'workbookView'));
  const sheets = Array.from(workbook.getElementsByTagNameNS('*', 'sheet'));
  return sheets[Number(view?.getAttribute('activeTab') ?? 0)]?.getAttribute('name') ?? null;
}
