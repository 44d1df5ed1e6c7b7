import type { ColumnRole } from '../../../plan/plan';
import type { FieldDeclaration, TableDeclaration } from '../declaration/declaration';
import { yearOf } from '../../headings/years';
import { headingKeyOf, withoutYears } from '../declaration/headingKey';
import type { LineCell } from '../tables/sheetView';
import { cellsIn, type PlanTable } from '../tables/tables';

const knownFields = new WeakMap<PlanTable, WeakMap<TableDeclaration, Map<number | null, Fields>>>();

/** The fields of a table as a declaration names them, in a year where there are several; each is worked out once. */
export function tableFields(table: PlanTable, declaration: TableDeclaration, year: number | null): Fields {
  const ofTable = knownFields.get(table) ?? new WeakMap<TableDeclaration, Map<number | null, Fields>>();
  knownFields.set(table, ofTable);
  const ofYears = ofTable.get(declaration) ?? new Map<number | null, Fields>();
  ofTable.set(declaration, ofYears);
  const fields = ofYears.get(year) ?? new Fields(table, declaration, year);
  ofYears.set(year, fields);
  return fields;
}

/** The fields of one table as a declaration names them. */
export class Fields {
  /** The declared fields that the table has, and where each stands. */
  readonly entries: readonly (readonly [FieldDeclaration, number])[];
  private readonly byRole = new Map<string, number | null>();
  private readonly years = new Map<ColumnRole, readonly DatedField[]>();
  /** Levels that have fields of their own, from the top. */
  readonly depths: readonly number[];
  readonly groups: readonly number[];
  /** Declared fields whose heading the table has not. */
  readonly missing: readonly FieldDeclaration[];
  /** Which role each field has, for the looks of lines: `name`, `name 0` for the names of the highest level. */
  readonly roleAt: ReadonlyMap<number, string>;
  /** Lines that are known to measure something, or not (see `isMeasured`). */
  readonly measured = new Map<number, boolean>();

  constructor(
    readonly table: PlanTable,
    readonly declaration: TableDeclaration,
    private readonly year: number | null,
  ) {
    const headings = headingsFor(declaration, table);
    this.entries = declaration.fields.flatMap((field): [FieldDeclaration, number][] => {
      const { first, year: named } = headings.get(field.heading) ?? {};
      if (first === undefined || field.role === null) return [];
      const dated = field.year !== undefined && named != null ? { ...field, year: named } : field;
      return [[dated, first + field.offset]];
    });
    this.missing = declaration.fields.filter(({ heading, role }) => role !== null && !headings.has(heading));
    this.roleAt = new Map(
      this.entries.map(([{ role, depth }, field]) => [
        field,
        depth === undefined ? String(role) : `${role} ${depth}`,
      ]),
    );
    const known = this.entries.map(([field]) => field);
    this.depths = [...new Set(known.flatMap(({ depth }) => depth ?? []))].sort((a, b) => a - b);
    const groups = new Set(known.flatMap(({ group }) => group ?? []));
    this.groups = groups.size === 0 ? [0] : [...groups].sort((a, b) => a - b);
  }

  /** The field of a role: of the line's own, or of the level of that depth; of the year of the plan where there are several. */
  field(role: ColumnRole, { depth, group }: { depth?: number; group?: number } = {}): number | null {
    const isPlain = depth === undefined && group === undefined;
    const key = isPlain ? role : `${role}|${depth ?? ''}|${group ?? ''}`;
    const known = this.byRole.get(key);
    if (known !== undefined) return known;
    const field = this.findField(role, { depth, group });
    this.byRole.set(key, field);
    return field;
  }

  private findField(
    role: ColumnRole,
    of: { depth: number | undefined; group: number | undefined },
  ): number | null {
    const all = this.entries.filter(([one]) => one.role === role && one.depth === of.depth);
    const grouped = all.filter(([{ group }]) => group === undefined || group === (of.group ?? 0));
    const dated = grouped.find(([{ year }]) => year !== undefined && year === this.year);
    const plain = grouped.find(([{ year }]) => year === undefined);
    const earlier = role === 'previous' && of.depth === undefined ? this.lastActual() : null;
    return earlier ?? (dated ?? plain)?.[1] ?? null;
  }

  /** Where actuals stand by year: those of the last year before the plan's. */
  private lastActual(): number | null {
    const { year } = this;
    const earlier = year === null ? [] : this.byYear('actual').filter((one) => one.year < year);
    return earlier.at(-1)?.field ?? null;
  }

  cell(line: number, role: ColumnRole, of: { depth?: number; group?: number } = {}): LineCell | null {
    const field = this.field(role, of);
    return field === null ? null : this.table.view.cell(line, field);
  }

  /** What the line holds of the table. */
  line(line: number): readonly LineCell[] {
    return cellsIn(this.table, line);
  }

  at(line: number, field: number): LineCell | null {
    return this.table.view.cell(line, field);
  }

  /** Fields of one role with the year that each is of, ascending. */
  byYear(role: ColumnRole): readonly DatedField[] {
    const known = this.years.get(role);
    if (known) return known;
    const fields = this.entries
      .flatMap(([one, field]) =>
        one.role === role && one.year !== undefined ? [{ year: one.year, field }] : [],
      )
      .sort((a, b) => a.year - b.year);
    this.years.set(role, fields);
    return fields;
  }

  /** All own details of a line. */
  roles(): ReadonlySet<ColumnRole> {
    const own = this.entries.flatMap(([{ role, depth }]) => (role && depth === undefined ? [role] : []));
    return new Set([...own, ...(this.field('previous') === null ? [] : (['previous'] as const))]);
  }
}

/** A field with the year that it is of. */
interface DatedField {
  year: number;
  field: number;
}

/** Where a heading of the declaration stands in a table, and the year that it names there. */
interface PlacedHeading {
  first: number;
  year: number | null;
}

/**
 * The headings of a declaration in a table. Where they differ by their year alone the first stands for the first, if there
 * are as many as there were; otherwise only what nothing later makes doubtful.
 */
function headingsFor(
  { headings, fields }: TableDeclaration,
  { header }: PlanTable,
): Map<string, PlacedHeading> {
  const own = new Map<string, PlacedHeading>();
  for (const [field, text] of header.texts) {
    const key = headingKeyOf(text);
    if (!own.has(key)) own.set(key, { first: field, year: yearOf(text) });
  }
  const placed = new Map<string, PlacedHeading>([['', { first: header.from, year: null }]]);
  const wanted = new Set(fields.map(({ heading }) => heading));
  for (const heading of wanted) {
    const likeIt = (key: string): boolean => key !== '' && withoutYears(key) === withoutYears(heading);
    const declared = [...new Set([...headings, ...wanted])].filter(likeIt).sort();
    const there = [...own.keys()].filter(likeIt).sort();
    const isLast = there.at(-1) === heading || declared.at(-1) !== heading;
    const key = declared.length === there.length ? there[declared.indexOf(heading)] : isLast ? heading : '';
    const place = own.get(key ?? '');
    if (place) placed.set(heading, place);
  }
  return placed;
}
