import type { Field, TreeEdit } from '../../src/core/editing/edit';
import { fieldsOf } from '../../src/core/editing/fields';
import { AllowedMoves } from '../../src/core/editing/allowedMoves';
import { proposeCode } from '../../src/core/editing/proposeCode';
import type { Plan, PlanNode } from '../../src/core/plan/plan';

/** Numbers between 0 and 1 that are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXTS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  weight: ['12,5%', '20', '33,3'],
  target: ['>= 80%', '≥ 1.250', 'Entro 30/06/2025', '40'],
  actual: ['1.234,5', '78%', '12'],
};

/** Kinds of changes: one after another, so that a few changes are of all kinds; of these some more often. */
const KINDS = ['add', 'set', 'move', 'remove', 'add', 'weights', 'shift', 'add', 'set', 'move'] as const;

/** A change that a person could make of a plan. @param count of the changes before it: it tells which kind comes next */
export function randomEdit(plan: Plan, random: () => number, count: number): TreeEdit {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const moves = new AllowedMoves(plan);
  const below = plan.nodes.filter(({ parent }) => parent !== null);
  const node = pick(below);
  const name = `Voce nuova ${count}`;
  const rename = (): TreeEdit => {
    // What only codes of others imply has no name to change.
    const named = fieldsOf(plan, node).some(({ field }) => field === 'name');
    return { kind: 'set', node: (named ? node : pick(indicators(plan))).id, field: 'name', text: name };
  };
  switch (KINDS[count % KINDS.length]) {
    case 'set': {
      const fields = fieldsOf(plan, node).filter(({ field }) => field !== 'code');
      if (fields.length === 0) return rename();
      const { field, year } = pick(fields);
      return { kind: 'set', node: node.id, field, text: TEXTS[field] ? pick(TEXTS[field]) : name, year };
    }
    case 'add': {
      const parent = pick(plan.nodes.filter(({ id }) => moves.levelsBelow(id).length > 0));
      const level = pick(moves.levelsBelow(parent.id).slice(0, 2));
      const siblings = moves.tree.children(parent.id).filter((child) => child.level === level);
      const before = random() < 0.4 && siblings.length > 0 ? pick(siblings).id : null;
      const code = proposeCode(plan, parent.id, level);
      const weighted = indicators(plan).some(({ weight }) => weight);
      const figures = level === 'indicator' ? { target: '>= 10', ...(weighted && { weight: '10%' }) } : {};
      return {
        kind: 'add',
        parent: parent.id,
        level,
        before,
        values: { name, ...(code && { code }), ...figures },
      };
    }
    case 'shift': {
      const edit = moves.shifted(node.id, random() < 0.5 ? 1 : -1);
      return edit ?? rename();
    }
    case 'move': {
      const parent = pick(moves.parentsFor(node.id));
      if (!parent) return rename();
      const siblings = moves.tree.children(parent.id).filter((child) => child.level === node.level);
      const before = random() < 0.5 && siblings.length > 0 ? pick(siblings).id : null;
      return { kind: 'move', node: node.id, parent: parent.id, before };
    }
    case 'remove':
      return { kind: 'remove', node: pick(random() < 0.8 ? indicators(plan) : below).id };
    default: {
      const parent = pick(plan.nodes.filter(({ id }) => moves.tree.children(id).length > 1));
      return { kind: pick(['spreadWeights', 'normaliseWeights'] as const), parent: parent.id };
    }
  }
}

function indicators({ nodes }: Plan): PlanNode[] {
  return nodes.filter(({ level }) => level === 'indicator');
}
