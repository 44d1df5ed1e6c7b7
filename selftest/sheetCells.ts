import type { Found } from './check';

/** Writes a block of formulas or values whose upper left corner is A1 or the cell given. */
export function put(
  sheet: Excel.Worksheet,
  cells: readonly (readonly (string | number | boolean | null)[])[],
  corner = 'A1',
): void {
  const range = sheet.getRange(corner).getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
  range.formulas = cells.map((row) => [...row]);
}

/** What a range shows, errors by their English names. */
export async function shown(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
): Promise<Found[][]> {
  const range = sheet.getRange(address).load('values');
  await context.sync();
  return englishErrors(range.values);
}

export async function shownCell(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
): Promise<Found> {
  return (await shown(context, sheet, address))[0]?.[0] ?? null;
}

export async function formulaOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
): Promise<Found> {
  const range = sheet.getRange(address).load('formulas');
  await context.sync();
  return (range.formulas as Found[][])[0]?.[0] ?? null;
}

/** The code with which Excel refuses, or «accettato». */
export async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'accettato';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const ITALIAN_ERRORS: Readonly<Record<string, string>> = {
  '#VALORE!': '#VALUE!',
  '#NOME?': '#NAME?',
  '#RIF!': '#REF!',
  '#N/D': '#N/A',
  '#NUM!': '#NUM!',
  '#NULLO!': '#NULL!',
  '#OCCUPATO!': '#BUSY!',
  '#ESTRAZIONE_DATI_IN_CORSO': '#GETTING_DATA',
};

export function englishErrors(values: unknown[][]): Found[][] {
  return (values as Found[][]).map((row) =>
    row.map((value) => (typeof value === 'string' ? (ITALIAN_ERRORS[value] ?? value) : value)),
  );
}

export function isBusy(value: Found): boolean {
  return value === '#BUSY!' || value === '#GETTING_DATA';
}
