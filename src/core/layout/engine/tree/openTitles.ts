import { numbersOf, sameWords } from '../../describedText/describedText';
import { labelOfTitle } from '../lines/boxes';
import { impliesAbove, numbersOfTitles } from '../titles/codedTitle';
import type { Fields } from '../fields/fields';
import type { OpenNodes } from './openNodes';
import { scoredLine } from '../lines/scoredLine';
import type { TitleDraft } from '../declaration/titleText';
import type { TreeAssembly } from './treeAssembly';

/** Where the titles of a table stand: below which node, or which node of another sheet they show. */
export class OpenTitles {
  /** The line above the headings that has the score of what stands above the first title. */
  private scored: ReturnType<typeof scoredLine>;

  constructor(
    private readonly tree: TreeAssembly,
    private readonly fields: Fields,
    private readonly open: { nodes: OpenNodes; top: () => string },
  ) {
    this.scored = scoredLine(fields);
  }

  /** Among labels a title may show a node whose own stands elsewhere: the same code with the same name, or alone in its line. */
  shown(line: number, { draft: { code, name } }: TitleDraft): string | undefined {
    const { fields } = this;
    const known = fields.declaration.boxes ? this.tree.nodeOfCode(code) : undefined;
    if (known === undefined || !labelOfTitle(fields, line)) return known;
    const own = this.tree.nameOf(known);
    return own === '' || name === '' || sameWords(own, name) ? known : undefined;
  }

  /**
   * What stands above a title: what its code tells, where no line shows that. Among labels it is the title above it, unless
   * the one that its code tells of has lost its line.
   */
  openAbove(depth: number, { draft, title }: Pick<TitleDraft, 'draft' | 'title'>): void {
    const { fields } = this;
    const { declaration } = fields;
    const implied = impliesAbove(declaration, depth);
    if (!declaration.boxes) {
      if (implied !== null) this.openImplied(depth - 1, draft.code);
      return;
    }
    const numbers = numbersOf(draft.code).slice(0, depth);
    if (depth === 0 || numbers.length < depth) return;
    const byPlace = this.open.nodes.at(depth - 1);
    const shown = this.tree.nodeWithNumbers(depth - 1, numbers);
    if (shown !== undefined && byPlace === shown) return;
    const isHere = numbersOfTitles(fields, depth - 1).has(numbers.map(Number).join('.'));
    const byCode =
      shown ??
      (implied === null || isHere ? undefined : this.placeImplied(depth - 1, implied + (numbers[0] ?? '')));
    if (byCode === undefined) return;
    const isMoved = byPlace === null || !isHere;
    if (isMoved) this.open.nodes.open(depth - 1, byCode);
    if (byPlace === null) return;
    const parent = this.tree.nodeCode(isMoved ? byCode : byPlace);
    const id = isMoved ? 'block.byCode' : 'code.wrongParent';
    this.tree.find('warning', id, { code: draft.code, parent }, title.name ?? title.code);
  }

  /** The node that the first number of a code tells of; a title without one is of the node that is open. */
  private openImplied(depth: number, code: string): void {
    const [number] = numbersOf(code);
    if (number === undefined) return;
    const id = this.placeImplied(depth, number);
    if (this.scored) this.tree.showLine(id, this.scored);
    this.scored = null;
    this.open.nodes.open(depth, id);
  }

  private placeImplied(depth: number, code: string): string {
    return this.tree.placeImplied(this.open.nodes.lowest(depth) ?? this.open.top(), depth, code, {
      isTold: false,
    });
  }
}
