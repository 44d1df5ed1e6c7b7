import ExcelJS from '@protobi/exceljs';
import { damaged } from './parseXml';
import { readablePackage, UNREAD_NODES, type PackageOutline } from './readablePackage';

/** Reads an .xlsx with exceljs, which only ever reads here. @throws UnreadableFile */
export async function loadWorkbook(
  bytes: Uint8Array,
): Promise<{ workbook: ExcelJS.Workbook; outline: PackageOutline }> {
  const { bytes: readable, outline } = readablePackage(bytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(readable.buffer as ArrayBuffer, { ignoreNodes: UNREAD_NODES });
  } catch (error) {
    throw damaged(null, error);
  }
  return { workbook, outline };
}
