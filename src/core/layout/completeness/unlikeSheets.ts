import type { ColumnMapping, ColumnRole, Finding, Plan, SheetReading } from '../../plan/plan';
import { headingKeyOf } from '../engine/declaration/headingKey';
import { yearOf } from '../headings/years';

const COMPARED = ['weight', 'target', 'direction', 'actual', 'published'] as const;

/** Of the headings of two sheets, so many in common make them alike. */
const SHARE_OF_HEADINGS = 0.6;

/** Sheets with the same headings as others that read a figure elsewhere than most of those do, or have no targets where those have. */
export function unlikeSheets({ sheets }: Plan): Finding[] {
  return sheets.flatMap((sheet) => {
    const alike = sheets.filter((other) => other !== sheet && areAlike(sheet, other));
    return alike.length < 2 ? [] : COMPARED.flatMap((role) => unlikeColumn(sheet, alike, role) ?? []);
  });
}

function unlikeColumn(sheet: SheetReading, alike: readonly SheetReading[], role: ColumnRole): Finding | null {
  const own = columnOf(sheet, role);
  const headings = alike.flatMap((other) => columnOf(other, role)?.header ?? []);
  const times = (heading: string): number => headings.filter((one) => areSame(one, heading)).length;
  const usual = headings.find((heading) => times(heading) * 2 > alike.length);
  if (usual === undefined || (!own && role !== 'target')) return null;
  const { header: heading = '', column = sheet.columns[0]?.column ?? 0 } = own ?? {};
  if (own && (areSame(heading, usual) || !isMeantOtherwise(own, usual, alike))) return null;
  const params = { sheet: sheet.name, heading, usual, count: times(usual) };
  const at = { sheet: sheet.id, row: sheet.headerRows[0] ?? 0, column };
  const id = own ? 'sheet.unlikeOthers' : 'sheet.lacksColumn';
  return { severity: 'warning', message: { id, params }, at, node: null };
}

/** Another word for the same is no doubt: another year is, and a heading that means something else in the other sheets. */
function isMeantOtherwise(own: ColumnMapping, usual: string, alike: readonly SheetReading[]): boolean {
  const [year, usualYear] = [yearOf(own.header), yearOf(usual)];
  if (year !== null && usualYear !== null && year !== usualYear) return true;
  return alike.some((other) =>
    [...other.columns.filter(({ role }) => role !== own.role), ...other.unused].some(
      ({ header }) => header !== '' && areSame(header, own.header),
    ),
  );
}

/** The column of a role; targets beside their operators have the heading that stands over these. */
function columnOf({ columns }: SheetReading, role: ColumnRole): ColumnMapping | undefined {
  const found = columns.find((column) => column.role === role);
  if (role !== 'target' || found?.header !== '') return found;
  return { ...found, header: columns.find((column) => column.role === 'direction')?.header ?? '' };
}

function areAlike(one: SheetReading, other: SheetReading): boolean {
  const [mine, theirs] = [headingsOf(one), headingsOf(other)];
  const common = [...mine].filter((heading) => theirs.has(heading)).length;
  return common >= Math.max(mine.size, theirs.size) * SHARE_OF_HEADINGS;
}

function headingsOf({ columns, unused }: SheetReading): Set<string> {
  return new Set(
    [...columns, ...unused].map(({ header }) => headingKeyOf(header)).filter((text) => text !== ''),
  );
}

function areSame(one: string, other: string): boolean {
  return headingKeyOf(one) === headingKeyOf(other);
}
