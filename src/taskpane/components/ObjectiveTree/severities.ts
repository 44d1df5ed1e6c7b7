import type { Finding, Severity } from '../../../core/plan/plan';
import type { Branch } from './branches';

const GRAVITY: Record<Severity, number> = { error: 2, warning: 1, note: 0 };

function graver(one: Severity | undefined, other: Severity | undefined): Severity | undefined {
  if (!one || !other) return one ?? other;
  return GRAVITY[other] > GRAVITY[one] ? other : one;
}

/** The gravest finding of each node, by its id. */
export function gravestByNode(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const gravest = new Map<string, Severity>();
  for (const { node, severity } of findings) {
    if (node !== null) gravest.set(node, graver(gravest.get(node), severity) ?? severity);
  }
  return gravest;
}

/** The gravest finding of all that is below each branch, by its key. */
export function gravestBelow(
  branches: readonly Branch[],
  severities: ReadonlyMap<string, Severity>,
): ReadonlyMap<string, Severity> {
  const gravest = new Map<string, Severity>();
  const visit = ({ key, node, children }: Branch): Severity | undefined => {
    const below = children.reduce<Severity | undefined>(
      (known, child) => graver(known, visit(child)),
      undefined,
    );
    if (below) gravest.set(key, below);
    return graver(severities.get(node ?? ''), below);
  };
  branches.forEach(visit);
  return gravest;
}
