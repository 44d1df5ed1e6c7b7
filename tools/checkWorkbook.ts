import { sortOut } from '../src/core/checks/acceptance';
import { CheckFacts } from '../src/core/checks/facts';
import { mendOf } from '../src/core/checks/mendOf';
import type { CheckedFinding } from '../src/core/checks/rule';
import { runChecks } from '../src/core/checks/runChecks';
import { notUnderstood } from '../src/core/checks/sheets/notUnderstood';
import { evaluatePlan } from '../src/core/plan/evaluatePlan';
import type { Plan } from '../src/core/plan/plan';
import { cellName } from '../src/core/sheet/address';
import { italian } from '../src/messages/it';
import { say } from '../src/messages/message';
import { readSettings } from '../src/session/settings';
import { SETTINGS_KEY } from '../src/workbook/settingsKey';
import { readSetting } from './addInSettings';
import { openPlan, type OpenOptions } from './openPlan';
import { unzipParts } from './unzipParts';

/** What `npm run check` says of one finding; sheet and cell as Excel shows them. */
export interface FindingDescription {
  rule: string;
  severity: string;
  sheet: string | null;
  cell: string | null;
  /** Id of the node in the tree, as `npm run tree` prints it. */
  node: string | null;
  message: string;
  /** What the mend would do; null: a person has to look. */
  mend: string | null;
  /** Why a person left it as it is, as the workbook keeps it; null: nobody did. */
  accepted: string | null;
}

/** All that is wrong with the plan of a workbook, but for rules that it switched off; what was accepted comes last. @throws UnreadableFile */
export async function checkWorkbook(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<{ isPlan: boolean; findings: FindingDescription[] }> {
  const { sheets, recognition, rules, readAgain } = await openPlan(bytes, options);
  const { plan } = recognition;
  if (!plan) {
    const unread = recognition.lookedFor.map((message): FindingDescription => ({
      ...{ rule: notUnderstood.id, severity: 'error', sheet: null, cell: null, node: null, mend: null },
      accepted: null,
      message: `Non trovato: ${say(italian, message)}`,
    }));
    return { isPlan: false, findings: unread };
  }
  const grids = new Map(sheets.map((grid) => [grid.id, grid]));
  const facts = new CheckFacts(plan, evaluatePlan(plan, rules, italian), grids, false, function* (changed) {
    yield;
    const { plan: other } = readAgain(changed);
    const changedGrids = new Map(grids).set(changed.id, changed);
    return other && new CheckFacts(other, evaluatePlan(other, rules, italian), changedGrids);
  });
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const { checks } = readSettings(readSetting(unzipParts(bytes), SETTINGS_KEY));
  const { findings, accepted } = sortOut(runChecks(facts), { nodes: plan.nodes, sheets }, checks);
  return {
    isPlan: true,
    findings: [
      ...findings.map((finding) => describe(finding, plan, names)),
      ...accepted.map((finding) => ({ ...describe(finding, plan, names), accepted: finding.reason })),
    ],
  };
}

function describe(
  finding: CheckedFinding,
  plan: Plan,
  names: ReadonlyMap<string, string>,
): FindingDescription {
  const { rule, severity, message, at, node } = finding;
  const mend = mendOf(finding, plan);
  return {
    rule,
    severity,
    sheet: at && (names.get(at.sheet) ?? null),
    cell: at && cellName(at.row, at.column),
    node,
    message: say(italian, message),
    mend: mend && say(italian, mend.preview),
    accepted: null,
  };
}
