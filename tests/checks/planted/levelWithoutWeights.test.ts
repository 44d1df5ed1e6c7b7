import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../tools/readWorkbook';
import { readPira2024, readRelazione2025 } from '../../layout/sampleFiles';
import { cleanWorkbook, PlantingGround, type CleanWorkbook } from './plantingGround';

const other = (name: string) => () =>
  readWorkbook(readFileSync(join('tests/fixtures/other', `${name}.xlsx`)));

/** What is told, and was not before, of a level of which all weights are deleted. */
function toldWithout(level: string, clean: CleanWorkbook): readonly string[] {
  const ground = new PlantingGround(clean);
  for (const { level: own, weight } of ground.nodes) if (own === level && weight) ground.type(weight, '');
  const known = clean.checked.findings.map(({ message }) => message.id);
  const findings = ground.check()?.findings ?? [];
  const ids = findings.filter(({ rule }) => rule === 'weightMissing').map(({ message }) => message.id);
  return [...new Set(ids)].filter((id) => !known.includes(id));
}

const NOTE = ['weights.noneOfLevel'];
const BLANK_COLUMN = ['weights.blankColumn'];

it.each([
  ['in the texts of the PIRA', readPira2024, { strategic: NOTE, indicator: NOTE }],
  [
    'in texts, and in the tables of dashboards',
    readRelazione2025,
    { strategic: NOTE, operational: NOTE, indicator: ['weights.blankColumn', 'weights.none'] },
  ],
  ['behind labels', other('24-istituto-blocchi-di-etichette'), { strategic: NOTE }],
  ['in rows of a table whose items are columns', other('08-azienda-speciale-trasposta'), { indicator: NOTE }],
  [
    'in a column for each level',
    other('12-ministero-fasi'),
    { strategic: BLANK_COLUMN, operational: BLANK_COLUMN, indicator: BLANK_COLUMN },
  ],
  [
    'behind the labels and in the tables of forms',
    other('48-camera-schede-in-altre-parole'),
    { strategic: NOTE, indicator: BLANK_COLUMN },
  ],
  ['behind dashes and bars', other('34-county-report'), { strategic: NOTE }],
])('all weights of a level that are deleted are told: %s', async (_, read, expected) => {
  const { sheets, activeSheet } = await read();
  const clean = cleanWorkbook(sheets, activeSheet);
  const told = Object.keys(expected).map((level) => [level, toldWithout(level, clean)]);
  expect(Object.fromEntries(told)).toEqual(expected);
});
