import type { CellReading, PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import { labelOf } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';

/** `ELIMINATO - Corsi`, `Corsi (eliminato)`, `Soppresso il 30/06`; `arretrati eliminati` are what an indicator counts. */
const ELIMINATED =
  /(?:^|[([–-]\s*)(?:indicatore\s+)?(?:eliminat|soppress|stralciat|annullat|cessat)[oa](?!\p{L})/iu;

/** An indicator that a note says is taken out, and that counts all the same. */
export const eliminated: Rule = {
  id: 'eliminated',
  severity: 'warning',
  reports: ['indicator.eliminatedCounted', 'indicator.eliminated'],
  find: ({ plan: { nodes, findings } }) => {
    const reported = new Set(
      findings.flatMap(({ node, message: { id } }) => (id.startsWith('indicator.eliminated') ? [node] : [])),
    );
    return nodes
      .filter((node) => node.level === 'indicator' && node.target && !reported.has(node.id))
      .filter((node) => isNotedAsEliminated(node))
      .map((node) => {
        const params = { name: node.name || labelOf(node) };
        return foundAtCell({ id: 'indicator.eliminatedCounted', params }, node.target, node);
      });
  },
};

function isNotedAsEliminated({ name, cells: { note } }: PlanNode): boolean {
  return ELIMINATED.test(name) || ELIMINATED.test(textOfCell(note));
}

function textOfCell(cell: CellReading | undefined): string {
  return trimText(String(cell?.value ?? ''));
}
