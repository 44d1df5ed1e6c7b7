import * as v from 'valibot';
import { NOTHING_ACCEPTED } from '../core/checks/acceptance';
import type { LayoutDeclaration } from '../core/layout/engine/declaration/declaration';
import { readDeclaration } from '../core/layout/teaching/layoutFile';
import { COLUMN_ROLES, LAYOUT_IDS } from '../core/plan/plan';
import type { Shared } from '../core/sharing/share';
import { OPERATORS } from '../core/targets/target';

const first = {
  /** Name of the rules a person chose; null: proposed from the workbook each time. */
  rules: v.nullable(v.string()),
  mode: v.picklist(['formulas', 'values']),
  /** Marks of the constants that Calcola wrote (see WrittenMarks). */
  written: v.array(v.string()),
};

/** What once had a reader of its own is for the engine to decide. */
function knownLayout(layout: unknown): unknown {
  return layout === 'plainTable' || layout === 'yearsDashboard' ? 'declared' : layout;
}

const second = {
  ...first,
  /** What a person decided about the recognition (see Hints). */
  layout: v.pipe(v.unknown(), v.transform(knownLayout), v.nullable(v.picklist(LAYOUT_IDS))),
  columns: v.array(
    v.object({
      heading: v.string(),
      offset: v.pipe(v.number(), v.integer()),
      role: v.nullable(v.picklist(COLUMN_ROLES)),
    }),
  ),
  year: v.nullable(v.number()),
  /** Key of the mapping that a person confirmed (see mappingKey); null: none. */
  confirmed: v.nullable(v.string()),
};

const third = {
  ...second,
  /** Which direction a person gave to targets without an operator, by indicator (see indicatorKey). */
  directions: v.array(v.tuple([v.string(), v.picklist(OPERATORS)])),
  /** Hidden sheets of the plan, by name, that a person counts or does not. */
  hidden: v.array(v.object({ name: v.string(), counted: v.boolean() })),
  /** Names of the sheets that the plan was read from when a person last confirmed or computed it; null: never. */
  sheets: v.nullable(v.array(v.string())),
};

const fourth = {
  ...third,
  /** How the workbook is laid out, as a person taught it or brought it from another one; null: nobody did. */
  declaration: v.pipe(v.unknown(), v.transform(keptDeclaration)),
};

/** One cell as JSON keeps it. */
const valueSchema = v.union([v.string(), v.number()]);
const rowSchema = v.pipe(v.number(), v.integer());

const sharedSchema: v.GenericSchema<unknown, Shared> = v.object({
  as: v.picklist(['native', 'values']),
  on: v.string(),
  formulas: v.object({
    templates: v.array(v.string()),
    marks: v.array(v.tuple([v.string(), rowSchema])),
  }),
  values: v.object({
    cells: v.array(
      v.object({
        sheet: v.string(),
        row: rowSchema,
        column: rowSchema,
        live: v.string(),
        values: v.array(v.array(valueSchema)),
      }),
    ),
    rows: v.object({
      rows: v.array(v.tuple([v.string(), rowSchema, v.string()])),
      sheets: v.array(v.tuple([v.string(), v.string()])),
      texts: v.optional(v.array(v.tuple([v.string(), rowSchema, v.string()])), []),
    }),
  }),
  rules: v.optional(v.nullable(v.string()), null),
});

const fifth = {
  ...fourth,
  /** How the workbook was shared, and what brings its formulas back; null: it is not. */
  shared: v.fallback(v.nullable(sharedSchema), null),
};

const sixth = {
  ...fifth,
  /** What a person decided about the findings of Verifica. */
  checks: v.object({
    accepted: v.array(v.object({ key: v.string(), reason: v.string() })),
    off: v.array(v.string()),
  }),
};

const settingsSchema = v.object({ version: v.literal(6), ...sixth });
const fifthSchema = v.object({ version: v.literal(5), ...fifth });
const fourthSchema = v.object({ version: v.literal(4), ...fourth });
const thirdSchema = v.object({ version: v.literal(3), ...third });
const secondSchema = v.object({ version: v.literal(2), ...second });
const firstSchema = v.object({ version: v.literal(1), ...first });

/** What is remembered in the workbook: small, versioned, no addresses that go stale. */
export type StoredSettings = v.InferOutput<typeof settingsSchema>;

const NOTHING_DECIDED = {
  layout: null,
  columns: [],
  year: null,
  confirmed: null,
  directions: [],
  hidden: [],
  sheets: null,
  declaration: null,
  shared: null,
  checks: NOTHING_ACCEPTED,
} satisfies Partial<StoredSettings>;

export const noSettings: StoredSettings = {
  version: 6,
  rules: null,
  mode: 'formulas',
  written: [],
  ...NOTHING_DECIDED,
};

/** Settings as saved by this or an earlier version; what cannot be read is forgotten, never a reason to fail. */
export function readSettings(saved: unknown): StoredSettings {
  for (const schema of [settingsSchema, fifthSchema, fourthSchema, thirdSchema, secondSchema, firstSchema]) {
    const result = v.safeParse(schema, saved);
    if (result.success) return { ...noSettings, ...result.output, version: 6 };
  }
  return noSettings;
}

/** One that cannot be read is forgotten, and nothing else with it. */
function keptDeclaration(saved: unknown): LayoutDeclaration | null {
  return readDeclaration(saved).value;
}
