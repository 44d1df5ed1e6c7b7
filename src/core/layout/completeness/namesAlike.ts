import type { Finding, Plan, PlanNode } from '../../plan/plan';
import { PlanTree } from '../../plan/planTree';
import { isSlipInWord, SHORTEST_WORD } from '../../text/slip';
import { nameKey } from '../rows/objectiveName';

/** Longer ones are texts: only those that say the same are compared. */
const LONGEST_NAME = 500;

/**
 * Titles of one parent whose names are the same but for a slip of the pen, a space or a sign, and that no code tells apart:
 * a name that is repeated in each row, typed wrong in one of them, makes a second node.
 */
export function namesAlike(plan: Plan): Finding[] {
  return new PlanTree(plan).families().flatMap(({ children }) => {
    const seen = new SeenTitles();
    return children.flatMap((node, index): Finding[] => {
      if (node.level === 'indicator' || node.name === '') return [];
      const like = seen.add({ node, index, key: nameKey(node.name) });
      if (!like) return [];
      const params = { name: node.name, other: like.node.name, row: (like.node.rows[0]?.row ?? 0) + 1 };
      const at = node.rows[0] ?? null;
      return [{ severity: 'warning', message: { id: 'names.alike', params }, at, node: node.id }];
    });
  });
}

interface NamedTitle {
  node: PlanNode;
  /** Among its siblings. */
  index: number;
  key: string;
}

/** Titles of one parent by what a slip may have left of their names: each is compared with a few, however many there are. */
class SeenTitles {
  private readonly all = new Map<string, NamedTitle[]>();
  private readonly uncoded = new Map<string, NamedTitle[]>();
  /** Names without one of their words, by number: they are long. */
  private readonly rests = new Map<string, number>();

  /** The first one with a name like this that no code tells apart. */
  add(title: NamedTitle): NamedTitle | null {
    const isUncoded = title.node.code === '';
    const others = isUncoded ? this.all : this.uncoded;
    const keys = this.keysOf(title);
    const like = keys.flatMap(
      (key) => others.get(key)?.find((other) => areNamesAlike(other.key, title.key)) ?? [],
    );
    for (const key of keys) {
      addTitle(this.all, key, title);
      if (isUncoded) addTitle(this.uncoded, key, title);
    }
    return like.sort((a, b) => a.index - b.index)[0] ?? null;
  }

  /** The name without its spaces, and each of its words as it is and without one letter, beside the rest of the name. */
  private keysOf({ node, key }: NamedTitle): readonly string[] {
    const words = key.length > LONGEST_NAME ? [] : key.split(' ');
    const slips = words.flatMap((word, i) => {
      if (word.length < SHORTEST_WORD - 1) return [];
      const rest = words.map((other, j) => (j === i ? '' : other)).join(' ');
      const number = this.rests.get(rest) ?? this.rests.size;
      this.rests.set(rest, number);
      const shorter = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
      return [word, ...shorter].map((left) => `${number} ${left}`);
    });
    return [key.replaceAll(' ', ''), ...slips].map((slip) => `${node.level} ${slip}`);
  }
}

function addTitle(map: Map<string, NamedTitle[]>, key: string, title: NamedTitle): void {
  const own = map.get(key);
  if (own) own.push(title);
  else map.set(key, [title]);
}

/** The same without their spaces, or with a slip in a word. */
function areNamesAlike(one: string, other: string): boolean {
  const [joined, otherJoined] = [one, other].map((key) => key.replaceAll(' ', ''));
  return joined === otherJoined || isSlipInWord(one, other);
}
