/** The longest text that is read as a target, a figure or a rule: what is longer is prose, and costs no time. */
export const LONGEST_READ = 500;

const LONGEST_QUOTED = 80;

/** The beginning of a text, to be quoted in a message. */
export function excerpt(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED).trimEnd()}…`;
}
