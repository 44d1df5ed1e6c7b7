import { codeKey } from '../../../codes/codeTree';
import type { CellReading, Finding, RepeatedRow } from '../../../plan/plan';
import type { NodeDraft, PlanBuilder } from '../../../plan/planBuilder';
import type { Level } from '../../../rules/rules';
import { addressOf } from '../../../sheet/address';
import type { CellAddress } from '../../../sheet/grid';
import { figuresDiffer } from '../../cells/figureKey';
import { readWeightOrNull } from '../../cells/leniently';
import { numbersOf, sameWords } from '../../describedText/describedText';
import { nameKey } from '../../rows/objectiveName';
import { shownText } from '../../rows/table';
import { compareNames } from './sameNode';
import { childKey, isSamePlace, numberedKey } from './nodeKeys';
import { NO_TITLE, type TitleText } from '../declaration/titleText';

/** A node as a line says it. */
interface SaidNode {
  title: TitleText;
  draft: Omit<NodeDraft, 'level'>;
}

/** The tree as it grows table by table: which node has which name, code and rows. */
export class TreeAssembly {
  /** Tables of nodes alone were read: the others name their codes. */
  hasNodesByCode = false;
  private readonly ids = new Map<string, string>();
  /** Nodes by their codes, which may begin anew below each node above them. */
  private readonly keys = new Map<string, string[]>();
  private readonly indicators = new Map<string, string>();
  /** Nodes that titles among headings name, and the keys under which names of other tables find them. */
  private readonly titled = new Map<string, Pick<NodeDraft, 'code' | 'name'>>();
  private readonly named = new Map<string, string>();
  private readonly repeats = new Map<string, Omit<RepeatedRow, 'inEveryRow'>[]>();
  /** Nodes that no line of a table shows, by id. */
  private readonly implied = new Set<string>();
  private readonly listed = new Map<string, Omit<NodeDraft, 'level'>>();
  private readonly filledDown = new Set<string>();
  private readonly coded = new Map<string, string>();
  /** Nodes with other names than their first that were told. */
  private readonly otherNames = new Set<string>();
  /** By depth and the numbers of their codes, the first of each. */
  private readonly numbered = new Map<string, string>();
  /** Rows of indicators: another one that only names nodes has nothing to repeat. */
  private readonly rows = new Set<string>();

  /** The first figure of each sheet that differs from what another sheet says of the same node, and how many do. */
  private readonly otherFigures = new Map<
    string,
    { node: string; own: CellReading; other: CellReading; count: number }
  >();

  constructor(
    private readonly builder: PlanBuilder,
    private readonly levels: readonly Level[],
  ) {}

  /** How many levels of nodes there are. */
  get depths(): number {
    return this.levels.length;
  }

  /** Whether some node has a code. */
  get hasCodes(): boolean {
    return this.keys.size > 0;
  }

  /** As `place`; a title with the code of a node and another name is another node, and told. */
  placeTitle(parent: string, depth: number, said: SaidNode): string {
    const known = this.builder.node(this.ids.get(childKey(parent, said.draft)) ?? '');
    const isOther = known && known.name !== '' && !sameWords(known.name, said.draft.name);
    return isOther ? this.addNode(parent, depth, said.draft) : this.place(parent, depth, said);
  }

  /** A title shows a node that others show already: its row, what they lack, and its weight where they say another one. */
  showTitle(id: string, { rows, name, weight = null, cells = {} }: Omit<NodeDraft, 'level'>): void {
    const node = this.builder.node(id);
    if (!node || node.rows.some((row) => rows.some((own) => isSamePlace(row, own)))) return;
    this.builder.merge(id, { rows, name, weight, cells });
    if (!weight || !node.weight || readWeightOrNull(weight.value) === readWeightOrNull(node.weight.value))
      return;
    const params = { code: node.code, weight: String(node.weight.value), other: String(weight.value) };
    this.builder.find('warning', 'weight.otherElsewhere', params, addressOf(weight), id);
  }

  /** What stands above nodes of several sheets is named on each of them: the first name holds, another one is told. */
  placeAbove(parent: string, depth: number, said: Parameters<TreeAssembly['place']>[2]): string {
    const { draft, title } = said;
    const known = this.ids.get(childKey(parent, draft));
    if (known === undefined) return this.place(parent, depth, said);
    this.reportOtherName(known, draft.name, title.name ?? title.code);
    this.showTitle(known, draft);
    return known;
  }

  /** Two names with one code are read as one node, with the first: that may join two objectives. */
  private reportOtherName(id: string, name: string, at: CellReading | null): void {
    const { code = '', name: taken = '' } = this.builder.node(id) ?? {};
    const key = `${id}>${name.toLowerCase()}`;
    // After a page break it goes on: `… (segue)`.
    const isSame = sameWords(nameKey(taken), nameKey(name));
    if (code === '' || taken === '' || name === '' || isSame || this.otherNames.has(key)) return;
    this.otherNames.add(key);
    this.find('warning', 'code.otherName', { code, name, taken }, at, id);
  }

  /** A tree beside that of the ente. */
  addRoot(draft: NodeDraft, sheet: string): string {
    const { code, name } = draft;
    const id = this.builder.addRoot(`cruscotto ${code || name || sheet}`, draft);
    if (name === '') this.find('warning', 'dashboard.withoutName', { sheet }, null, id);
    return id;
  }

  /** What a list says of the nodes with this code, once they are here. */
  listNode(draft: Omit<NodeDraft, 'level'>): void {
    const key = codeKey(draft.code);
    const [at = null] = draft.rows;
    if (this.listed.has(key)) this.builder.find('warning', 'code.duplicate', { code: draft.code }, at);
    else this.listed.set(key, draft);
  }

  reportOnlyListed(): void {
    const known = new Set(this.builder.ordered().map(({ code }) => codeKey(code)));
    for (const [key, { code, rows }] of this.listed)
      if (!known.has(key)) this.builder.find('warning', 'node.onlyListed', { code }, rows[0] ?? null);
  }

  addNode(parent: string, depth: number, draft: Omit<NodeDraft, 'level'>): string {
    const listed = this.listed.get(codeKey(draft.code));
    const level = this.levels[depth] ?? this.levels.at(-1) ?? 'operational';
    if (listed && draft.rows.length === 0) return this.builder.addNode(parent, { ...listed, level });
    // Its result stands where the list has it, unless its own line has one.
    const resultAt = draft.published ? null : listed?.resultAt;
    const id = this.builder.addNode(parent, { ...draft, ...(resultAt && { resultAt }), level });
    const key = numberedKey(depth, numbersOf(draft.code));
    if (draft.code !== '' && !this.numbered.has(key)) this.numbered.set(key, id);
    if (listed) this.builder.merge(id, listed);
    return id;
  }

  /** A title among headings; other tables may name its node in other words. */
  placeTitled(parent: string, depth: number, said: SaidNode): string {
    const known = this.builder.node(this.ids.get(childKey(parent, said.draft)) ?? '');
    const isOther = known !== undefined && compareNames(known, said.draft) === 'different';
    const id = isOther ? this.addNode(parent, depth, said.draft) : this.place(parent, depth, said);
    this.titled.set(id, said.draft);
    return id;
  }

  /** Whether another line shows a node already. */
  isShownBefore(id: string, { sheet, row }: CellAddress): boolean {
    return this.builder.node(id)?.rows.some((own) => !isSamePlace(own, { sheet, row, column: 0 })) ?? false;
  }

  /** As `place`, of a node that a title among headings may name in other words. */
  placeNamed(parent: string, depth: number, said: SaidNode): string {
    const { draft, title } = said;
    const key = childKey(parent, draft);
    const siblings = [...this.titled].filter(([id]) => this.builder.node(id)?.parent === parent);
    if (siblings.length === 0 || this.named.has(key))
      return this.place(parent, depth, said, this.named.get(key));
    const [best] = siblings
      .map(([id, own]) => ({ id, own, likeness: compareNames(own, draft) }))
      .filter(({ likeness }) => likeness !== 'different')
      .sort((a, b) => Number(b.likeness === 'same') - Number(a.likeness === 'same'));
    const name = title.name ?? title.code;
    const keyOfNode = best ? childKey(parent, best.own) : `${parent}>${draft.name.toLowerCase()}`;
    this.named.set(key, keyOfNode);
    if (best?.likeness === 'renumbered') {
      const params = { name: draft.name, code: draft.code, other: best.own.code };
      this.find('warning', 'objective.twoCodes', params, name, best.id);
    } else if (best?.likeness === 'similar')
      this.find('note', 'objective.otherName', { name: draft.name, taken: best.own.name }, name, best.id);
    if (best) {
      this.showLine(best.id, { rows: draft.rows });
      return best.id;
    }
    const id = this.place(parent, depth, said, keyOfNode);
    this.find('note', 'objective.onlyOperational', { name: draft.name }, name, id);
    return id;
  }

  /** The node of this code or name below its parent: the one that is there, or a new one. */
  place(parent: string, depth: number, { title, draft }: SaidNode, key = childKey(parent, draft)): string {
    const known = this.ids.get(key);
    if (known !== undefined) {
      this.builder.merge(known, { weight: draft.weight ?? null });
      const cell = title.name ?? title.code;
      this.reportOtherName(known, draft.name, cell);
      if (cell) {
        const row = { ...addressOf(cell), weight: draft.weight ?? null, cells: draft.cells ?? {} };
        const others = this.repeats.get(known);
        if (others) others.push(row);
        else this.repeats.set(known, [row]);
      }
      return known;
    }
    const id = this.addNode(parent, depth, draft);
    this.ids.set(key, id);
    const code = codeKey(draft.code);
    const alike = this.keys.get(code);
    if (alike) alike.push(id);
    else if (code !== '') this.keys.set(code, [id]);
    return id;
  }

  /** A line that names a node again gives it another weight: the first one counts. */
  reportOtherWeight(id: string, other: CellReading | null): void {
    const { weight = null, name = '', code = '' } = this.builder.node(id) ?? {};
    if (!weight || !other || readWeightOrNull(weight.value) === readWeightOrNull(other.value)) return;
    const params = { name: name || code, row: weight.row + 1, weight: shownText(weight) };
    this.find('warning', 'weight.repeatedOther', { ...params, other: shownText(other) }, other, id);
  }

  /** The node of this code that no line shows: only codes below it tell of it. @param isTold where a person may not know that it is there */
  placeImplied(parent: string, depth: number, code: string, { isTold }: { isTold: boolean }): string {
    const known = this.nodeOfCode(code);
    if (known !== undefined) return known;
    const draft = { code, name: '', rows: [], own: null };
    const id = this.place(parent, depth, { title: NO_TITLE, draft });
    this.implied.add(id);
    if (isTold) this.find('note', 'area.implied', { code }, null, id);
    return id;
  }

  /** A node that only a list names. */
  addImplied(parent: string, depth: number, draft: Omit<NodeDraft, 'level'>): void {
    this.implied.add(this.addNode(parent, depth, draft));
  }

  /** What no line of a table shows has no place there: it comes, with all of its level, in the order of codes. */
  orderImplied(): void {
    const levels = new Set([...this.implied].map((id) => this.builder.node(id)?.level));
    const all = levels.size === 0 ? [] : this.builder.ordered().filter(({ level }) => levels.has(level));
    const byCode = all.sort((a, b) => a.code.localeCompare(b.code, 'it', { numeric: true }));
    this.builder.putFirst(byCode.map(({ id }) => id));
  }

  /** The first node that a code names, in whatever table. */
  nodeOfCode(code: string): string | undefined {
    return this.keys.get(codeKey(code))?.[0];
  }

  /** The one of the nodes with this code that has this name, if a name is said. */
  nodeNamed(said: Pick<NodeDraft, 'code' | 'name'>): string | undefined {
    return this.keys.get(codeKey(said.code))?.find((id) => {
      const node = this.builder.node(id);
      return node !== undefined && (said.name === '' || compareNames(node, said) !== 'different');
    });
  }

  /** The first node of a depth whose code has these numbers, however it is written: `OS_01.02`, `OS 1.2`. */
  nodeWithNumbers(depth: number, numbers: readonly string[]): string | undefined {
    return this.numbered.get(numberedKey(depth, numbers));
  }

  /** The node with this key among codes that give the tree. */
  codedNode(key: string): string | undefined {
    return this.coded.get(key);
  }

  setCoded(key: string, id: string): void {
    this.coded.set(key, id);
  }

  /** The node of another table whose code a code goes on from. */
  codedAbove(key: string): string | undefined {
    for (let cut = key.lastIndexOf('_'); cut > 0; cut = key.lastIndexOf('_', cut - 1)) {
      const id = this.coded.get(key.slice(0, cut));
      if (id !== undefined) return id;
    }
    return undefined;
  }

  /** Another line shows a node, with what it says of it. */
  showLine(id: string, draft: Partial<NodeDraft>): void {
    const shown = this.builder.node(id)?.rows ?? [];
    const rows = (draft.rows ?? []).filter((row) => !shown.some((own) => isSamePlace(own, row)));
    this.builder.merge(id, { ...draft, rows });
  }

  /** What another sheet says of a node: figures that it has already stay, and are told where they are others. */
  complete(id: string, draft: Partial<NodeDraft>): void {
    const node = this.builder.node(id);
    for (const role of ['weight', 'target', 'actual'] as const) {
      const [own, other] = [node?.[role], draft[role]];
      if (!own || !other || own.sheet === other.sheet || !figuresDiffer(role, own.value, other.value))
        continue;
      const found = this.otherFigures.get(other.sheet) ?? { node: id, own, other, count: 0 };
      this.otherFigures.set(other.sheet, { ...found, count: found.count + 1 });
    }
    this.builder.complete(id, draft);
  }

  reportOtherFigures(): void {
    for (const { node, own, other, count } of this.otherFigures.values()) {
      const { code = '', name = '' } = this.builder.node(node) ?? {};
      const params = { count, name: name || code, own: shownText(own), other: shownText(other) };
      this.find('warning', 'sheet.otherFigures', params, other, node);
    }
  }

  describe(id: string, more: Partial<NodeDraft>): void {
    this.builder.complete(id, more);
  }

  /** A title goes on where its weight is; false where it has one already. */
  continueTitle(id: string, more: { name: string; weight: CellReading }): boolean {
    const isOpen = this.builder.node(id)?.weight === null;
    if (isOpen) this.builder.continueTitle(id, more);
    return isOpen;
  }

  isFilledDown(id: string): void {
    this.filledDown.add(id);
  }

  /** @param isKey its code names it on all sheets: below titles the same one may measure several objectives (docs/dominio.md §2.5) */
  addIndicator(
    parent: string,
    draft: Omit<NodeDraft, 'level'>,
    { sheet, isKey }: { sheet: string; isKey: boolean },
  ): string {
    const code = codeKey(draft.code);
    const known = code === '' || !isKey ? undefined : this.indicators.get(code);
    const node = known === undefined ? undefined : this.builder.node(known);
    // A sheet of results goes on with the indicators of the plan.
    if (known !== undefined && node && node.rows[0]?.sheet !== sheet) {
      const name = node.name.toLowerCase();
      if (draft.name === '' || name === '' || name === draft.name.toLowerCase()) {
        this.complete(known, draft);
        return known;
      }
    }
    const id = this.builder.addIndicator(parent, draft);
    for (const at of draft.rows) this.rows.add(`${at.sheet}|${at.row}`);
    if (code !== '' && known === undefined) this.indicators.set(code, id);
    return id;
  }

  find(
    severity: Finding['severity'],
    id: Finding['message']['id'],
    params: Finding['message']['params'],
    at: CellAddress | null,
    node: string | null = null,
  ): void {
    this.builder.find(severity, id, params ?? {}, at && addressOf(at), node);
  }

  /** The code of the node above; "" where it has none. */
  parentCode(id: string): string {
    return this.codeOf(this.builder.node(id)?.parent ?? '');
  }

  /** "" where it has none. */
  codeOf(id: string): string {
    return this.builder.node(id)?.code ?? '';
  }

  nameOf(id: string): string {
    return this.builder.node(id)?.name ?? '';
  }

  isBelow(id: string, parent: string): boolean {
    return this.builder.node(id)?.parent === parent;
  }

  /** Where what hangs under a node stands; nothing but ambiti hangs at the top. */
  depthBelow(id: string): number {
    const level = this.builder.node(id)?.level ?? 'entity';
    return Math.max(0, this.levels.indexOf(level as Level)) + 1;
  }

  /** The code of a node; what stands for it where it has none. */
  nodeCode(id: string): string {
    return this.codeOf(id) || id;
  }

  /** Once all tables are read it is known which rows name nodes again. */
  addRepeats(): void {
    for (const [id, rows] of this.repeats) {
      const inEveryRow = !this.filledDown.has(id);
      const shared = rows.filter(({ sheet, row }) => this.rows.has(`${sheet}|${row}`));
      this.builder.merge(id, {
        rows: shared.map(addressOf),
        repeats: shared.map((row) => ({ ...row, inEveryRow })),
      });
    }
  }
}
