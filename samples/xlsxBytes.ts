import type ExcelJS from '@protobi/exceljs';
import { unzipSync, zipSync } from 'fflate';

/** Day of every file inside the .xlsx: the same figures always make the same bytes. */
const PACKED_ON = new Date(2023, 4, 30, 8);

/** The bytes of an .xlsx, the same each time. */
export async function xlsxBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(files, { mtime: PACKED_ON, level: 9 });
}
