import { isBlank, type CellValue } from '../cell';
import { codeKey } from '../codes/codeTree';
import type { Plan, PlanNode } from '../plan/plan';
import type { Level } from '../rules/rules';
import { isSameCell } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import { trimText } from '../text/cleanText';
import type { TreeEdit } from './edit';

/** A figure that was typed: however it is written, it is read. */
const GIVEN = Symbol('given');

const FIGURE_CELLS = ['weight', 'target', 'actual'] as const;

/** A node as far as a change may not disturb it; undefined: what the change is about. */
interface Expected {
  /** null: it is added. */
  id: string | null;
  level: Level;
  code: string | undefined;
  name: string | undefined;
  figures: Readonly<Record<'weight' | 'target' | 'actual', CellValue | typeof GIVEN | undefined>>;
  children: Expected[];
}

/** Two trees, node by node. */
export interface TreeComparison {
  /** Title of the first node that is otherwise than expected; null: none is. */
  readonly difference: string | null;
  /** Ids in the tree that was found, by those of the same nodes before; of what is alike up to the difference. */
  readonly ids: ReadonlyMap<string, string>;
  /** The node that was expected as a new one, by its id in the tree that was found; null: none. */
  readonly added: string | null;
}

/**
 * Whether a tree is what a change makes of another: the same nodes with the same figures, but for the change.
 * @param renamed nodes that get another code
 */
export function compareEdited(
  before: Plan,
  after: Plan,
  edit: TreeEdit,
  renamed: ReadonlyMap<string, string>,
): TreeComparison {
  const nodes = new Map(before.nodes.map((node) => [node.id, expectedOf(node, renamed)]));
  const roots = linked(before, nodes);
  apply(edit, before, nodes);
  const afterNodes = new Map(after.nodes.map((node) => [node.id, expectedOf(node, new Map())]));
  return new ParallelWalk(roots, linked(after, afterNodes));
}

/**
 * Whether a tree is the one that is expected.
 * @param isComputed whether a cell holds a formula: its value may be another by now
 */
export function compareTrees(
  expected: Plan,
  found: Plan,
  isComputed: (cell: CellAddress) => boolean,
): TreeComparison {
  const none = new Map<string, string>();
  const wanted = new Map(expected.nodes.map((node) => [node.id, expectedOf(node, none)]));
  const there = new Map(
    found.nodes.map((node) => {
      const known = expectedOf(node, none);
      const { weight, target, actual } = node;
      const figures = { ...known.figures };
      for (const [figure, cell] of Object.entries({ weight, target, actual })) {
        if (cell && isComputed(cell)) figures[figure as keyof typeof figures] = undefined;
      }
      return [node.id, { ...known, figures }];
    }),
  );
  return new ParallelWalk(linked(expected, wanted), linked(found, there));
}

function expectedOf(
  { id, level, code, name, ...node }: PlanNode,
  renamed: ReadonlyMap<string, string>,
): Expected {
  const { weight, target, actual } = node;
  const figures = { weight: weight?.value ?? '', target: target?.value ?? '', actual: actual?.value ?? '' };
  return { id, level, code: renamed.get(id) ?? code, name, figures, children: [] };
}

function linked({ nodes }: Plan, byId: ReadonlyMap<string, Expected>): Expected[] {
  const roots: Expected[] = [];
  for (const { id, parent } of nodes) {
    const node = byId.get(id);
    if (node) (parent === null ? roots : (byId.get(parent)?.children ?? roots)).push(node);
  }
  return roots;
}

function apply(edit: TreeEdit, { nodes }: Plan, byId: ReadonlyMap<string, Expected>): void {
  const parentOf = (id: string): Expected | undefined =>
    byId.get(nodes.find((node) => node.id === id)?.parent ?? '');
  const take = (id: string): Expected | undefined => {
    const [node, siblings] = [byId.get(id), parentOf(id)?.children];
    if (node && siblings) siblings.splice(siblings.indexOf(node), 1);
    return node;
  };
  const put = (node: Expected, parent: string, before: string | null): void => {
    const siblings = byId.get(parent)?.children;
    const next = before === null ? undefined : byId.get(before);
    siblings?.splice(next ? siblings.indexOf(next) : siblings.length, 0, node);
  };
  switch (edit.kind) {
    case 'set': {
      const node = byId.get(edit.node);
      if (!node) return;
      if (edit.field === 'name') node.name = edit.text;
      else if (edit.field === 'code') node.code = edit.text;
      else node.figures = { ...node.figures, [edit.field]: edit.year ? undefined : givenOrBlank(edit.text) };
      return;
    }
    case 'add': {
      const { code, name } = edit.values;
      const figureOf = (field: 'weight' | 'target' | 'actual'): ExpectedFigure =>
        edit.values[field] ? GIVEN : undefined;
      const figures: Expected['figures'] = {
        weight: figureOf('weight'),
        target: figureOf('target'),
        actual: figureOf('actual'),
      };
      put({ id: null, level: edit.level, code, name, figures, children: [] }, edit.parent, edit.before);
      return;
    }
    case 'move': {
      const node = take(edit.node);
      if (node) put(node, edit.parent, edit.before);
      return;
    }
    case 'remove':
      take(edit.node);
      return;
    case 'addActuals':
      return;
    case 'rewrite':
      // What a formula computes is not known before Excel has.
      for (const node of nodes) {
        const known = byId.get(node.id);
        const role = FIGURE_CELLS.find((field) => node[field] && isSameCell(node[field], edit.at));
        const figure = typeof edit.content === 'object' ? undefined : GIVEN;
        if (known && role) known.figures = { ...known.figures, [role]: figure };
      }
      return;
    default:
      for (const child of byId.get(edit.parent)?.children ?? []) {
        child.figures = { ...child.figures, weight: undefined };
      }
  }
}

class ParallelWalk implements TreeComparison {
  readonly difference: string | null;
  readonly ids = new Map<string, string>();
  added: string | null = null;

  constructor(expected: readonly Expected[], found: readonly Expected[]) {
    this.difference = this.differenceIn(expected, found);
  }

  /** Siblings keep their order level by level: indicators beside objectives may stand anywhere. */
  private differenceIn(expected: readonly Expected[], found: readonly Expected[]): string | null {
    const levels = new Set([...expected, ...found].map(({ level }) => level));
    for (const level of levels) {
      const [wanted, there] = [expected, found].map((nodes) => nodes.filter((node) => node.level === level));
      const length = Math.max(wanted?.length ?? 0, there?.length ?? 0);
      for (let i = 0; i < length; i++) {
        const difference = this.differenceOf(wanted?.[i], there?.[i]);
        if (difference !== null) return difference;
      }
    }
    return null;
  }

  private differenceOf(wanted: Expected | undefined, found: Expected | undefined): string | null {
    if (!wanted || !found) return titleOf(wanted ?? found);
    const sameCode = wanted.code === undefined || codeKey(wanted.code) === codeKey(found.code ?? '');
    const sameName = wanted.name === undefined || textOf(wanted.name) === textOf(found.name ?? '');
    const sameFigures = (['weight', 'target', 'actual'] as const).every((figure) =>
      same(wanted.figures[figure], found.figures[figure]),
    );
    if (!sameCode || !sameName || !sameFigures) return titleOf(wanted);
    if (wanted.id === null) this.added = found.id;
    else if (found.id !== null) this.ids.set(wanted.id, found.id);
    return this.differenceIn(wanted.children, found.children);
  }
}

function givenOrBlank(text: string): typeof GIVEN | '' {
  return isBlank(trimText(text)) ? '' : GIVEN;
}

type ExpectedFigure = Expected['figures']['weight'];

function same(wanted: ExpectedFigure, found: ExpectedFigure): boolean {
  if (wanted === undefined || found === undefined || found === GIVEN) return true;
  if (wanted === GIVEN) return !isBlank(found);
  return wanted === found || (isBlank(wanted) && isBlank(found));
}

function textOf(text: string): string {
  return trimText(text).toLowerCase();
}

function titleOf(node: Expected | undefined): string {
  return [node?.code, node?.name].filter(Boolean).join(' ');
}
