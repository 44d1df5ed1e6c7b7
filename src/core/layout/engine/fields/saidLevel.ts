import { isSameLevel, type Candidate } from './fieldCandidates';

/**
 * Which of the levels with fields of their own the heading of a figure or code names: by its kind (`Peso obiettivo
 * operativo`), of several of a kind by its words (`Peso azione`); `Peso obiettivo` is of the objective before it. −1: none.
 */
export function saidLevel({ meaning, text, offset }: Candidate, levels: readonly Candidate[]): number {
  if (!meaning?.level) return -1;
  const same = levels.filter((one) => isSameLevel(one.meaning, meaning));
  const objectives = levels.filter(({ meaning: of }) => isOfObjectives(of?.level));
  const meant = same.length > 0 || !isOfObjectives(meaning.level) ? same : objectives;
  const words = new Set(stemsIn(text));
  const named = meant.filter((one) => stemsIn(one.text).some((word) => words.has(word)));
  const [first, ...others] = named.length > 0 ? named : meant;
  const nearest = others.filter((one) => one.offset < offset).at(-1);
  const own = meaning.level === 'objective' ? (nearest ?? first) : first;
  return own ? levels.indexOf(own) : -1;
}

/** Strategic or operational ones, or any. */
export function isOfObjectives(level: string | null | undefined): boolean {
  return level === 'objective' || level === 'strategic' || level === 'operational';
}

/** `Azioni` and `azione` are one word. */
function stemsIn(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, -1));
}
