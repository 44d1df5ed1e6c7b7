import * as v from 'valibot';

const settingsSchema = v.object({
  version: v.literal(1),
  /** Name of the rules a person chose; null: proposed from the workbook each time. */
  rules: v.nullable(v.string()),
  mode: v.picklist(['formulas', 'values']),
  /** Marks of the constants that Calcola wrote (see WrittenMarks). */
  written: v.array(v.string()),
});

/** What is remembered in the workbook: small, versioned, no addresses that go stale. */
export type Settings = v.InferOutput<typeof settingsSchema>;

export const noSettings: Settings = { version: 1, rules: null, mode: 'formulas', written: [] };

/** Settings as saved by this or an earlier version; what cannot be read is forgotten, never a reason to fail. */
export function readSettings(saved: unknown): Settings {
  const result = v.safeParse(settingsSchema, saved);
  return result.success ? result.output : noSettings;
}
