import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The plain plan with a change of its parts: the sheet is *Piano 2025*, in xl/worksheets/sheet1.xml. */
export class HostileFile {
  private readonly declared = new Map<string, number>();
  private readonly parts = new Map<string, Uint8Array>(
    Object.entries(unzipSync(readFileSync('samples/piano-semplice.xlsx'))),
  );

  /** Replaces a text of a part. */
  edit(path: string, from: string | RegExp, to: string): this {
    const before = strFromU8(this.parts.get(path) ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} has no ${String(from)}`);
    return this.put(path, strToU8(after));
  }

  put(path: string, content: Uint8Array): this {
    this.parts.set(path, content);
    return this;
  }

  /** A part, added if need be, that says to be so many bytes once it is unzipped. */
  declare(path: string, size: number): this {
    this.declared.set(path, size);
    return this.put(path, this.parts.get(path) ?? new Uint8Array());
  }

  remove(path: string): this {
    this.parts.delete(path);
    return this;
  }

  /** One more cell with a figure. */
  cell(place: string): this {
    const row = place.replace(/^[A-Z]+/, '');
    return this.edit(SHEET, '</sheetData>', `<row r="${row}"><c r="${place}"><v>1</v></c></row></sheetData>`);
  }

  merge(range: string): this {
    return this.edit(
      SHEET,
      /<mergeCells.*<\/mergeCells>|(?<=<\/sheetData>)/s,
      `<mergeCells><mergeCell ref="${range}"/></mergeCells>`,
    );
  }

  bytes(): Uint8Array {
    const zip = Buffer.from(zipSync(Object.fromEntries(this.parts)));
    for (const [path, size] of this.declared) {
      // The last mention of the path is in the list of parts (APPNOTE.TXT 4.3.12), whose entries begin 46 bytes before it.
      zip.writeUInt32LE(size, zip.lastIndexOf(path) - ENTRY_NAME + ENTRY_SIZE);
    }
    return zip;
  }
}

/** Where an entry of the list of parts has the size of the part unzipped, and its path. */
const ENTRY_SIZE = 24;
const ENTRY_NAME = 46;

export const SHEET = 'xl/worksheets/sheet1.xml';
export const WORKBOOK = 'xl/workbook.xml';
