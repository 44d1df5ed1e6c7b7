import type { CellReading, PlanNode } from '../../../src/core/plan/plan';
import type { Fault, Faults } from './fault';
import { onNodes } from './onNodes';
import type { PlantingGround } from './plantingGround';

/** Another code, where `codeFor` knows one; `twin`: another node at which it may be found. */
function recoded(
  rules: Fault['rules'],
  codeFor: (node: PlanNode, ground: PlantingGround) => string | null,
  twin: (node: PlanNode, ground: PlantingGround) => PlanNode | undefined = () => undefined,
): Fault {
  return {
    ...onNodes(
      rules,
      (node, ground) => {
        const { code } = node.cells;
        if (!code || node.code === '' || codeFor(node, ground) === null) return null;
        const children = ground.childrenOf(node).map(({ rows }) => rows[0]);
        return { at: [code, node.rows[0], twin(node, ground)?.rows[0], ...children] };
      },
      (ground, node) => ground.type(node.cells.code as CellReading, codeFor(node, ground) ?? ''),
    ),
    // Where codes are the tree, a row goes below another node.
    causes: ['weightsSum'],
  };
}

function otherIndicator(node: PlanNode, { indicators }: PlantingGround): PlanNode | undefined {
  if (node.level !== 'indicator') return undefined;
  return indicators.find(({ code, name }) => code !== '' && code !== node.code && name !== node.name);
}

function sibling(node: PlanNode, ground: PlantingGround): PlanNode | undefined {
  if (node.level === 'indicator') return undefined;
  return ground.siblings(node).find((each) => each !== node && each.code !== '');
}

/** Its code as if it stood below another parent. */
function elsewhere(node: PlanNode, ground: PlantingGround): string | null {
  const parent = ground.parentOf(node);
  if (!parent?.code || !node.code.startsWith(parent.code)) return null;
  const other = ground.nodes.find(
    ({ level, id, code }) => level === parent.level && id !== parent.id && code.length === parent.code.length,
  );
  return other ? `${other.code}${node.code.slice(parent.code.length)}9` : null;
}

function changed(code: string, pattern: RegExp, by: string): string | null {
  return pattern.test(code) ? code.replace(pattern, by) : null;
}

export const FAULTS_OF_CODES: Faults = {
  'the code of another indicator': recoded(
    ['codeRepeated'],
    (node, ground) => otherIndicator(node, ground)?.code ?? null,
    otherIndicator,
  ),
  'the code of another node': recoded(
    ['codeRepeated', 'codeWrongParent', 'rowWithoutPlace'],
    (node, ground) => sibling(node, ground)?.code ?? null,
    sibling,
  ),
  'the beginning of a code twice': recoded(['codeMalformed', 'notUnderstood'], ({ code }) =>
    changed(code, /^(\p{L}{2,}_)(?=\d)/u, '$1$1'),
  ),
  'a colon in a code': recoded(['codeMalformed'], ({ code, level }) =>
    level === 'indicator' ? changed(code, /_/, ':') : null,
  ),
  'a letter O in a code': recoded(['codeMalformed'], ({ code, level }) =>
    level === 'indicator' ? changed(code, /_0(?=\d)/, '_O') : null,
  ),
  'a code of another parent': recoded(['codeWrongParent', 'rowWithoutPlace'], elsewhere),
  // A sheet says the code of its objective by its own name.
  'no code': recoded(
    ['codeMissing', 'rowWithoutPlace', 'notUnderstood', 'nodeWithoutChildren'],
    (node, ground) => {
      const { code } = node.cells;
      const isTold = code && (code.part || ground.sheet(code.sheet).name === node.code);
      return node.level === 'indicator' || isTold ? null : '';
    },
  ),
};
