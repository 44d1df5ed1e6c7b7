import { nameKey } from '../../src/core/layout/rows/objectiveName';
import { recognise } from '../../src/core/layout/recognise';
import { ASKING_BELOW, type Plan, type PlanNode } from '../../src/core/plan/plan';
import { trimText } from '../../src/core/text/cleanText';
import golden from '../fixtures/maremma-2021.json';
import { readCruscotto2021 } from '../layout/sampleFiles';
import { shownText } from '../../tools/shownText';
import { findingsOf } from '../checks/findingsOf';

let plan: Plan;
let byId: ReadonlyMap<string, PlanNode>;
beforeAll(async () => {
  const { sheets, activeSheet } = await readCruscotto2021();
  const found = recognise(sheets, activeSheet).plan;
  if (!found) throw new Error('not recognised');
  plan = found;
  byId = new Map(plan.nodes.map((node) => [node.id, node]));
});

const parentOf = ({ parent }: PlanNode): PlanNode => byId.get(parent ?? '') as PlanNode;

/** Of the two names of an objective either says which one it is: `3.Promozione…`, `3, Promozione…`. */
function objectiveKey(text: string): string {
  return nameKey(text);
}

function strategicKey({ code, name }: PlanNode): string {
  return objectiveKey(`${code} ${name}`);
}

it('is a dashboard of 2021 with five years of targets, and nothing to ask', () => {
  expect(plan).toMatchObject({ layout: 'declared', year: 2021, years: [2017, 2018, 2019, 2020, 2021] });
  expect(plan.confidence).toBeGreaterThan(ASKING_BELOW);
  expect(plan.nodes[0]).toMatchObject({ id: 'ente', level: 'entity', name: '' });
});

it('every strategic indicator stands below its objective with all its targets, owner, mission and first note', () => {
  const shown = plan.nodes
    .filter((node) => node.level === 'indicator' && parentOf(node).level === 'strategic')
    .map((node) => ({
      missione: shownText(node.cells.mission),
      obiettivo: strategicKey(parentOf(node)),
      indicator: node.name,
      targets: Object.fromEntries(node.targets.map(({ year, target }) => [year, shownText(target)])),
      target: shownText(node.target),
      owner: shownText(node.cells.units),
      note: shownText(node.cells.note),
    }));
  const published = golden.strategic.map(
    ({ missione, obiettivo, indicator, targetTexts, owner, rolling }) => ({
      missione,
      obiettivo: objectiveKey(obiettivo),
      indicator: trimText(indicator),
      targets: Object.fromEntries(Object.entries(targetTexts).filter(([, text]) => text !== '')),
      target: targetTexts['2021'],
      owner,
      note: rolling[0] ?? '',
    }),
  );
  expect(shown).toEqual(published);
});

it('every operational indicator stands below its objectives with all that merged cells say of it', () => {
  const shown = plan.nodes
    .filter((node) => node.level === 'indicator' && parentOf(node).level === 'operational')
    .map((node) => ({
      missione: shownText(node.cells.mission),
      obiettivoStrategico: strategicKey(parentOf(parentOf(node))),
      programma: shownText(node.cells.programme),
      benefici: shownText(node.cells.description),
      obiettivoOperativo: parentOf(node).name,
      indicator: node.name,
      targetText: shownText(node.target),
      strutture: shownText(node.cells.units),
    }));
  const published = golden.operational
    // The first row has a programme and nothing else.
    .filter(({ indicator }) => indicator !== '')
    .map((row) => ({
      missione: row.missione,
      obiettivoStrategico: objectiveKey(row.obiettivoStrategico),
      programma: row.programma,
      benefici: row.benefici,
      obiettivoOperativo: row.obiettivoOperativo,
      indicator: row.indicator,
      targetText: row.targetText,
      strutture: row.strutture,
    }));
  expect(shown).toEqual(published);
  expect(golden.operational.length - published.length).toBe(1);
});

it('resources stand once, with the first operational objective of their programme', () => {
  const shown = plan.nodes
    .filter(({ level }) => level === 'operational')
    .map(({ cells }) => shownText(cells.resources));
  const objectives = golden.operational.filter(
    ({ obiettivoOperativo }, i, rows) =>
      obiettivoOperativo !== '' && obiettivoOperativo !== rows[i - 1]?.obiettivoOperativo,
  );
  expect(shown).toEqual(objectives.map(({ risorseText }) => risorseText));
  expect(plan.nodes.some(({ level, cells }) => level === 'indicator' && cells.resources)).toBe(false);
});

it('the tree: five strategic objectives, four of them with operational ones', () => {
  const count = (level: string, parent?: string): number =>
    plan.nodes.filter((node) => node.level === level && (!parent || node.parent === parent)).length;
  expect([count('strategic', 'ente'), count('operational'), count('indicator')]).toEqual([5, 23, 17 + 24]);
  expect(['1', '2', '3', '4', '5'].map((code) => count('operational', code))).toEqual([14, 6, 2, 1, 0]);
});

it('an operational objective shares the row of its first indicator; an objective row is its own header', () => {
  expect(plan.nodes.filter(({ level, own }) => level === 'operational' && own)).toEqual([]);
  const strategic = plan.nodes.filter(({ level }) => level === 'strategic');
  expect(strategic.map(({ own }) => own?.first)).toEqual(plan.sheets[0]?.headerRows);
});

it('tells the programme without objectives, four indicators taken out, that nothing is measured yet, and what is supposed', () => {
  const told = findingsOf(plan).map(({ severity, message }) => `${severity} ${message.id}`);
  expect(told).toEqual([
    'note row.programmeOnly',
    'note plan.noActuals',
    ...Array<string>(15).fill('note direction.supposed.one'),
    ...Array<string>(2).fill('note value.straySpaces'),
    ...Array<string>(4).fill('note indicator.eliminated'),
  ]);
});
