/** A piece of a cell's text that says one thing. */
export interface Piece {
  role: string;
  part: readonly [start: number, end: number];
}

/**
 * A cell that says several things (`code - name⏎description (Peso: 25,00%)`) with some of them said anew. What becomes
 * blank goes with the words and brackets that led to it; all other characters stay.
 */
export function withPart(
  text: string,
  pieces: readonly Piece[],
  values: ReadonlyMap<string, string>,
): string {
  const inOrder = inOrderOf(pieces);
  let written = '';
  let end = 0;
  let closing = '';
  inOrder.forEach(({ role, part: [start, stop] }, i) => {
    const lead = withoutStart(text.slice(end, start), closing);
    closing = '';
    const value = values.get(role) ?? text.slice(start, stop);
    end = stop;
    if (value !== '') written += (written === '' && i > 0 ? '' : lead) + value;
    else if (i === 0) written += lead;
    else {
      const closed = closedAt(lead, 0);
      if (written !== '') written += lead.slice(0, closed);
      closing = closingOf(lead.slice(closed));
    }
  });
  const tail = withoutStart(text.slice(end), closing);
  return (written + tail).trim();
}

/** A cell with one more thing in it, where and how another cell says it. */
export function withPiece(
  cell: { text: string; pieces: readonly Piece[] },
  like: { text: string; pieces: readonly Piece[] },
  role: string,
  value: string,
): string {
  const order = inOrderOf(like.pieces);
  const at = order.findIndex((piece) => piece.role === role);
  const [model, next] = [order[at], order[at + 1]];
  const previous = order[at - 1];
  if (!model) return cell.text;
  const own = inOrderOf(cell.pieces);
  const before = order
    .slice(0, at)
    .map((piece) => own.find((each) => each.role === piece.role))
    .filter((piece) => piece !== undefined)
    .at(-1);
  if (!before || !previous) {
    const joint = like.text.slice(model.part[1], next?.part[0] ?? model.part[1]);
    return `${value}${joint}${cell.text.trimStart()}`;
  }
  const lead = like.text.slice(previous.part[1], model.part[0]).replace(/^[)\]]+/, '');
  const end = closedAt(cell.text, before.part[1]);
  return cell.text.slice(0, end) + lead + value + closingOf(lead) + cell.text.slice(end);
}

function inOrderOf(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => a.part[0] - b.part[0]);
}

/** The brackets that must close what a lead such as ` (Peso: ` opens. */
function closingOf(lead: string): string {
  const open: string[] = [];
  for (const letter of lead) {
    if (letter === '(') open.push(')');
    else if (letter === '[') open.push(']');
    else if (letter === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}

function withoutStart(text: string, start: string): string {
  return start !== '' && text.startsWith(start) ? text.slice(start.length) : text;
}

/** After the brackets that close right there. */
function closedAt(text: string, end: number): number {
  return end + (/^[)\]]+/.exec(text.slice(end))?.[0].length ?? 0);
}
