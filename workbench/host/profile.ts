/**
 * How an Excel behaves where Excels differ, as data. Sources are Microsoft's documentation and the issues of
 * OfficeDev/office-js by number; nothing here was compared with a real Excel. What no source settles is an assumption,
 * and docs/limiti.md lists it.
 */

export interface HostProfile {
  /** What a blank cell becomes as an argument of a custom function: 0 in desktop builds before the fix (#4702, #5262). */
  blankArgument: null | 0;
  /** What an omitted argument becomes: null by the documentation (custom-functions-parameter-options); 0 is an assumption. */
  omittedArgument: null | 0;
  /** An error among the elements of a returned array makes the whole result one #VALUE! (#2174, open). */
  errorFailsArray: boolean;
  /** Reads come back at once, and show #BUSY! where a custom function has not answered (custom-functions-web-reqs; #901, #4654). */
  readsShowBusy: boolean;
  /** Milliseconds that each level of a chain of custom functions waits; the pane being closed makes it 6 times slower (#6936). */
  functionDelay: number;
  /** Whether the functions of the add-in are known when a formula is entered; otherwise it stays #NAME? (#4487, #6355, #6395). */
  functionsAreKnown: boolean;
  /** What stands before the add-in's functions in a file that passed through other machines (#5611, #2568, #3872, #6355). */
  savedFunctionPrefix: '' | '@' | '_xldudf_' | '[2]!_xldudf_' | 'Altro.xla!_xldudf_';
  /** The newest requirement set, for `isSetSupported` (excel-api-requirement-sets). */
  excelApi: '1.17' | '1.20';
  /** Below ExcelApi 1.19 what an add-in writes cannot be undone, and empties the list (office-js-docs-pr 5175, #2802). */
  writesClearUndo: boolean;
  /** Asking for merged cells empties the list of what can be undone (#5918). */
  mergedAreasClearUndo: boolean;
  /** So does writing a setting (#3141). */
  settingsClearUndo: boolean;
  /** So does registering an event handler (#2543). */
  eventsClearUndo: boolean;
  /** A write that asks for `mergeUndoGroup` is refused with UndoNotSupported (#6491, #6711, #6255). */
  refusesUndoGroups: boolean;
  /** Bytes of a request and of an answer: 5 MB on the web (resource-limits-and-performance-optimization); null: no limit. */
  mostBytes: number | null;
  /** Cells of one range that can be read: 5,000,000 on the web (resource-limits-and-performance-optimization); null: no limit. */
  mostCells: number | null;
  /** After so many round trips one is refused with ActivityLimitReached, unheard: how often is an assumption; null: never. */
  tripsBeforeRefusal: number | null;
  /** A formula entered in the first or last row of a column of a table fills the column (#5909, #2093, #6745, #1916). */
  tableColumnsFill: boolean;
  /** What is written directly below or beside a table becomes part of it (AutoCorrect; for API writes an assumption, #6745). */
  tablesExpand: boolean;
  /** The first command of the ribbon only loads the page, and is lost (#5176, #3378, #2744, #1029). */
  firstCommandIsLost: boolean;
  /** Manual: what depends on an edited cell is stale, and functions are not called, until somebody calculates. */
  calculationMode: 'Automatic' | 'Manual';
  /** Days are counted from 1904: serial numbers are 1,462 smaller (excel.workbook, use1904DateSystem is preview only). */
  uses1904Dates: boolean;
  /** Formulas come back as Excel spells them: functions in capitals, no needless quotes or blanks. */
  normalisesFormulas: boolean;
  /** Whether `getUsedRange(true)` counts a formula that shows "" (the documentation does not say). */
  usedRangeCountsBlankTexts: boolean;
  /** Milliseconds of a round trip. */
  roundTripDelay: number;
  /** What Excel says of its theme, as numbers (#6912); nothing, and the pane is as the system. */
  officeTheme: Readonly<Record<string, number>>;
}

const FIVE_MB = 5 * 1024 * 1024;
const FIVE_MILLION = 5_000_000;

/** Microsoft 365 on Windows and Mac, as it is today. */
const m365: HostProfile = {
  blankArgument: null,
  omittedArgument: null,
  errorFailsArray: true,
  readsShowBusy: true,
  functionDelay: 0,
  functionsAreKnown: true,
  savedFunctionPrefix: '',
  excelApi: '1.20',
  writesClearUndo: false,
  mergedAreasClearUndo: true,
  settingsClearUndo: false,
  eventsClearUndo: true,
  refusesUndoGroups: false,
  mostBytes: null,
  mostCells: null,
  tripsBeforeRefusal: null,
  tableColumnsFill: true,
  tablesExpand: true,
  firstCommandIsLost: true,
  calculationMode: 'Automatic',
  uses1904Dates: false,
  normalisesFormulas: true,
  usedRangeCountsBlankTexts: true,
  roundTripDelay: 0,
  officeTheme: {},
};

/** Excel on the web. */
const web: HostProfile = {
  ...m365,
  refusesUndoGroups: true,
  mostBytes: FIVE_MB,
  mostCells: FIVE_MILLION,
  roundTripDelay: 200,
};

/** A build of 2024 for its whole life. */
const ltsc2024: HostProfile = {
  ...m365,
  blankArgument: 0,
  excelApi: '1.17',
  writesClearUndo: true,
  settingsClearUndo: true,
};

/** Each property at its hardest, but for those that a file or a person chooses (date system, calculation mode, saved formulas). */
const strictest: HostProfile = {
  ...m365,
  blankArgument: 0,
  omittedArgument: 0,
  functionDelay: 100,
  excelApi: '1.17',
  writesClearUndo: true,
  settingsClearUndo: true,
  refusesUndoGroups: true,
  mostBytes: FIVE_MB,
  mostCells: FIVE_MILLION,
  usedRangeCountsBlankTexts: false,
  roundTripDelay: 20,
};

export const PROFILES = { m365, web, ltsc2024, strictest } satisfies Record<string, HostProfile>;
export type ProfileName = keyof typeof PROFILES;

/**
 * The profile that the page's address asks for: `?profilo=web`, and single properties as JSON: `&properties={"excelApi":"1.20"}`.
 * @throws when there is no such profile or property
 */
export function profileOf(search: string): HostProfile {
  const parameters = new URLSearchParams(search);
  const name = parameters.get('profilo') ?? 'm365';
  if (!(name in PROFILES)) throw new Error(`There is no profile «${name}».`);
  const profile = PROFILES[name as ProfileName];
  const properties = JSON.parse(parameters.get('properties') ?? '{}') as Partial<HostProfile>;
  const unknown = Object.keys(properties).find((property) => !(property in profile));
  if (unknown) throw new Error(`There is no property «${unknown}».`);
  return { ...profile, ...properties };
}
