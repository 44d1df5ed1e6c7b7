/** Headings of a part of the year. */
const QUARTER = /trim|semest|\bq[1-4]\b|quartal|quarter|(?:mid|half)[- ]?year|halbjahr|met[àa] anno/i;
/** Nothing but a part of the year, or its last day: `II trimestre`, `30 giugno`, `al 31/12`. */
export function isTimeOfYear(heading: string): boolean {
  return QUARTER.test(heading) || LAST_DAY.test(heading);
}

const LAST_DAY =
  /^(?:al )?3[01](?:[/.\s-]+(?:giugno|settembre|dicembre|marzo|0?[369]|12))(?:[/.\s-]+20\d\d)?$/i;

/** A heading of the whole of it, beside those of its parts. */
export const WHOLE_YEAR = /^(?:anno|totale|year|jahr)(?: 20\d\d)?$|^annuale$/i;
const LAST =
  /31[/.\s-]*(?:12|dic)|final|annual|consuntiv|definitiv|(?<!met[àa] )anno\b|(?<!(?:mid|half)[- ]?)year|(?<!halb)jahr|\bIV\b|\bq4\b|\b4[°^]/i;
const PARTIAL = /30[/.\s-]*0?6|31[/.\s-]*0?3|30[/.\s-]*0?9|intermed|parzial|provvisor/i;

/** A heading of what came to be at the end: `Valore al 31/12`, `IV trimestre`. */
export function isWholeYear(heading: string): boolean {
  return LAST.test(heading);
}

/** A heading of figures so far: `Verifica al 30/09`, `II trimestre`. */
export function isPartOfYear(heading: string): boolean {
  return !isWholeYear(heading) && (QUARTER.test(heading) || PARTIAL.test(heading));
}

/** Whether one heading names an earlier time than another: nobody takes its figures for those of the other. */
export function isEarlier(heading: string, other: string): boolean {
  if (isPartOfYear(heading) && !isPartOfYear(other)) return true;
  const [year, later] = [onlyYearIn(heading), onlyYearIn(other)];
  return year !== null && later !== null && year < later;
}

/** The one year that a heading names. */
function onlyYearIn(heading: string): number | null {
  const years = heading.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}
