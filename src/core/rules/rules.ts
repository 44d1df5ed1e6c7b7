import * as v from 'valibot';
import { OPERATORS } from '../targets/target';

/** The levels of the tree, from the top (docs/dominio.md §2.1); a dashboard is a flat list of an executive's indicators. */
export type Level = 'entity' | 'area' | 'strategic' | 'operational' | 'dashboard' | 'indicator';

/** The light that goes with a band; the shape and the label say the same without colour. */
export const LIGHTS = ['green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

const bandSchema = v.strictObject({
  label: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  light: v.picklist(LIGHTS),
  /** Lower bound as a fraction; null: no bound. */
  from: v.nullable(v.number()),
  /** Whether the lower bound itself belongs to the band (otherwise it belongs to the next lower one). */
  fromIncluded: v.boolean(),
});

/** One band of the light. Bands run from the best to the worst; each reaches up to where the one before begins. */
export type Band = v.InferOutput<typeof bandSchema>;

const bandsSchema = v.pipe(
  v.array(bandSchema),
  v.minLength(2),
  v.check(
    (bands) => bands.every((band, i) => (i === bands.length - 1) === (band.from === null)),
    'only the last band has no lower bound',
  ),
  v.check((bands) => {
    const bounds = bands.flatMap((band) => (band.from === null ? [] : [band.from]));
    return bounds.every((bound, i) => i === 0 || bound < (bounds[i - 1] ?? Infinity));
  }, 'bounds go down'),
);

/** The sets of bands that a chamber may fix on its own; `default` is for the other levels (ambito, ente). */
export const BAND_SETS = ['default', 'strategic', 'operational', 'indicator'] as const;
export type BandSet = (typeof BAND_SETS)[number];

export const rulesSchema = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  /** Words that, found at the top of a workbook, propose this profile. */
  chamber: v.nullable(v.string()),
  bands: v.strictObject({
    default: bandsSchema,
    strategic: bandsSchema,
    operational: bandsSchema,
    indicator: bandsSchema,
  }),
  /** Label of what has no score yet. */
  toAssess: v.pipe(v.string(), v.nonEmpty()),
  /** Label of what was declared not assessable. */
  notAssessable: v.pipe(v.string(), v.nonEmpty()),
  lateDate: v.strictObject({
    policy: v.picklist(['pointsPerDay', 'allOrNothing', 'linear']),
    /** Percentage points lost for each day late. */
    pointsPerDay: v.pipe(v.number(), v.minValue(0)),
    /** `linear`: days after which nothing is left. */
    daysToZero: v.pipe(v.number(), v.minValue(1)),
    /** A published score of a late date was set by a person and stands. */
    byHand: v.boolean(),
  }),
  /** Highest score, as a fraction. */
  cap: v.pipe(v.number(), v.minValue(1)),
  /** `=` exceeded: counts as met, or loses as much above as below. */
  equalExceeded: v.picklist(['atLeast', 'symmetric']),
  /** What happens to the weight of a child without a score. */
  withoutScore: v.picklist(['renormalise', 'zero', 'shareEqually']),
  /** Which children feed a strategic objective. */
  strategicFrom: v.picklist(['objectives', 'indicators', 'all']),
  /** Percentage points by which the weights of a parent may miss 100. */
  weightTolerance: v.pipe(v.number(), v.minValue(0)),
  /** Direction of a target without operator. */
  defaultDirection: v.picklist(OPERATORS),
  /** What an outcome in words is worth; none: words are no score. */
  outcomes: v.array(
    v.strictObject({ words: v.pipe(v.string(), v.nonEmpty()), score: v.pipe(v.number(), v.minValue(0)) }),
  ),
  /** Days of monitoring, `dd/mm`. */
  monitoring: v.array(v.pipe(v.string(), v.regex(/^\d{2}\/\d{2}$/))),
});

/** How a chamber scores (its SMVP): data, from a built-in profile or from its *Regole* sheet. */
export type Rules = v.InferOutput<typeof rulesSchema>;
