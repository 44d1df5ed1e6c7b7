import { nodeInMessage } from '../../plan/nodeInMessage';
import type { CellReading, PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';

/** An objective under one programme here and another one there, and a programme with two names. */
export const programmeDiffers: Rule = {
  id: 'programmeDiffers',
  severity: 'warning',
  says: ['programme.other', 'programme.twoNames'],
  find: (facts) => [...facts.plan.nodes.flatMap(otherProgramme), ...twoNames(facts)],
};

/** A programme is known by its number: `005 - Regolamentazione…` (docs/dominio.md §2.2). */
function programmeNumber(cell: CellReading): string {
  return (
    /\d+/.exec(String(cell.value))?.[0]?.replace(/^0+(?=\d)/, '') ??
    trimText(String(cell.value)).toLowerCase()
  );
}

function otherProgramme(node: PlanNode): Found[] {
  const { programme } = node.cells;
  if (!programme) return [];
  return node.repeats.flatMap(({ cells }): Found[] => {
    const other = cells.programme;
    if (!other || programmeNumber(other) === programmeNumber(programme)) return [];
    const params = {
      name: nodeInMessage(node),
      programme: programmeText(programme),
      other: programmeText(other),
    };
    return [foundAtCell({ id: 'programme.other', params }, other, node)];
  });
}

/** Within a mission: 005 exists under 011 and under 016. */
function twoNames({ plan }: CheckFacts): Found[] {
  const byNumber = new Map<string, CellReading>();
  return plan.nodes.flatMap((node): Found[] => {
    const { mission, programme } = node.cells;
    if (!programme || !/\d/.test(String(programme.value)) || wordsOf(programme) === '') return [];
    const key = `${mission ? programmeNumber(mission) : ''}|${programmeNumber(programme)}`;
    const first = byNumber.get(key);
    if (!first) byNumber.set(key, programme);
    if (!first || wordsOf(first) === wordsOf(programme)) return [];
    const params = { programme: programmeText(programme), other: programmeText(first) };
    return [foundAtCell({ id: 'programme.twoNames', params }, programme, node)];
  });
}

function programmeText(cell: CellReading): string {
  return trimText(String(cell.value));
}

function wordsOf(cell: CellReading): string {
  return String(cell.value)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
