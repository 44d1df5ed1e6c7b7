import { readFileSync } from 'node:fs';
import { ruleQuestion } from '../../src/core/checks/rule';
import { RULES, ruleOf } from '../../src/core/checks/rules';
import { english } from '../../src/messages/en';
import { italian } from '../../src/messages/it';
import { rulesPage } from '../../tools/rulesPage';

it('each rule is listed once and asks a question in both languages', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = Object.keys(italian).filter((id) => id.startsWith('rule.'));
  expect(ids.map(ruleQuestion).sort()).toEqual(asked.sort());
  for (const id of ids) {
    expect(italian[ruleQuestion(id)]).toMatch(/\?$/);
    expect(english[ruleQuestion(id)]).toMatch(/\?$/);
  }
});

it('a finding of reading or computing answers one rule', () => {
  const reported = RULES.flatMap(({ reports = [] }) => reports);
  expect(new Set(reported).size).toBe(reported.length);
});

it('what no rule asks about is something that was not understood', () => {
  expect([ruleOf('row.orphan'), ruleOf('sheet.farContent')]).toEqual(['rowWithoutPlace', 'notUnderstood']);
});

it('docs/verifiche.md is made of these rules (npm run docs:checks)', () => {
  expect(readFileSync('docs/verifiche.md', 'utf8')).toBe(rulesPage());
});

it('what a rule says is told by no other one', () => {
  const said = RULES.flatMap(({ says = [], reports = [] }) => [...says, ...reports]);
  expect(said.filter((id, place) => said.indexOf(id) !== place)).toEqual([]);
});
