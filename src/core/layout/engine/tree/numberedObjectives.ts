import type { Finding, PlanNode } from '../../../plan/plan';

/** Objectives that are numbered one after another: numbers that jump, and those that have lost theirs. */
export function numberFindings(nodes: readonly PlanNode[]): Finding[] {
  const levelOf = new Map(nodes.map(({ id, level }) => [id, level]));
  const objectives = nodes.filter(
    ({ parent, level, rows }) =>
      levelOf.get(parent ?? '') === 'entity' && level !== 'indicator' && rows.length > 0,
  );
  const numbered = objectives.filter(({ code }) => /^\d{1,2}$/.test(code));
  if (numbered.length === 0) return [];
  const levels = new Set(numbered.map(({ level }) => level));
  const bare = objectives.filter(({ code, level }) => code === '' && levels.has(level));
  return [...bare.map(withoutNumber), ...sheetsShowing(numbered).flatMap((sheet) => gapsIn(sheet, numbered))];
}

function withoutNumber({ id, name, rows }: PlanNode): Finding {
  const at = rows[0] ?? null;
  return { severity: 'warning', message: { id: 'node.withoutCode', params: { name } }, at, node: id };
}

function sheetsShowing(nodes: readonly PlanNode[]): string[] {
  return [...new Set(nodes.flatMap(({ rows }) => rows.map(({ sheet }) => sheet)))];
}

/** The row of one may be missing, and its indicators stand with the one above. */
function gapsIn(sheet: string, numbered: readonly PlanNode[]): Finding[] {
  const shown = numbered
    .flatMap(({ code, rows }) => rows.map((at) => ({ number: Number(code), at })))
    .filter(({ at }) => at.sheet === sheet)
    .sort((a, b) => a.at.row - b.at.row);
  // What one sheet leaves out another may have.
  const named = new Set(numbered.map(({ code }) => Number(code)));
  return shown.flatMap(({ number, at }, i): Finding[] => {
    const before = shown[i - 1]?.number ?? number;
    let next = before + 1;
    while (named.has(next)) next += 1;
    if (next >= number) return [];
    const message = { id: 'objective.gap', params: { before, after: number } } as const;
    return [{ severity: 'warning', message, at, node: null }];
  });
}
