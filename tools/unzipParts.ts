import { unzipSync, type UnzipFileInfo } from 'fflate';

/** Why a workbook file cannot be opened, in a sentence for the person: what is wrong, where, and what to do. */
export class UnreadableFile extends Error {
  constructor(
    sentence: string,
    readonly cause?: unknown,
  ) {
    super(sentence);
    this.name = 'UnreadableFile';
  }
}

/** What the parts of a workbook may be unzipped to: a sheet of 50,000 rows is some 30 MB. */
const MOST_MEGABYTES = 100;
const MEGABYTE = 2 ** 20;

/**
 * The parts of an .xlsx that are wanted, by their paths: no other is unzipped, and none to more than it declares.
 * @throws UnreadableFile when the bytes are no .xlsx, or unzip to too much
 */
export function unzipParts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
): Record<string, Uint8Array> {
  if (isCompoundFile(bytes)) {
    throw new UnreadableFile(
      'Il file è protetto da una password o è un vecchio .xls: salvarlo come .xlsx senza password.',
    );
  }
  let left = MOST_MEGABYTES * MEGABYTE;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name)) return false;
    left -= originalSize;
    if (left < 0) throw tooLarge(name, originalSize);
    return true;
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('Il file non è una cartella di lavoro .xlsx.', error);
  }
  if (!parts['xl/workbook.xml']) throw new UnreadableFile('Il file non è una cartella di lavoro .xlsx.');
  return parts;
}

function tooLarge(part: string, size: number): UnreadableFile {
  const megabytes = Math.ceil(size / MEGABYTE).toLocaleString('it-IT');
  return new UnreadableFile(
    `Il file è troppo grande: con la parte ${part} (${megabytes} MB) supera ${MOST_MEGABYTES} MB. ` +
      'Copiare i soli fogli del piano in una cartella nuova e salvarla.',
  );
}

/** What Office wraps encrypted files in, and wrote before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function isCompoundFile(bytes: Uint8Array): boolean {
  return COMPOUND_FILE.every((byte, i) => bytes[i] === byte);
}
