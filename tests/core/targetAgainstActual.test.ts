import { readActual } from '../../src/core/actual/readActual';
import type { CellValue } from '../../src/core/cell';
import { roundHalfUp } from '../../src/core/number/formatNumber';
import { standard } from '../../src/core/rules/profiles';
import { compare } from '../../src/core/score/compare';
import { scoreOf } from '../../src/core/score/score';
import { readTarget } from '../../src/core/targets/readTarget';
import { refusalOf } from './refusalOf';

type Case = readonly [target: CellValue, actual: CellValue, expected: number | string];

/** The score in percent, or why it is refused. */
function outcome(target: CellValue, actual: CellValue): number | string {
  let score: number | null = null;
  const refusal = refusalOf(() => {
    score = scoreOf(compare(readTarget(target), readActual(actual)), standard)?.value ?? null;
  });
  return refusal ? refusal.id : score === null ? 'N/D' : roundHalfUp(score * 100, 2);
}

function cases(title: string, table: readonly Case[]): void {
  describe(title, () => {
    it.each(table)('%p with %p: %p', (target, actual, expected) =>
      expect(outcome(target, actual)).toBe(expected),
    );
  });
}

cases('a deadline without its year is one only with that of the plan', [
  ['entro il 30 giugno', '28/06/2025', 'target.yearless'],
  ['entro il 30 giugno (anno 2025)', '30/06/2025', 100],
  ['entro il 30 giugno (anno 2025)', '02/07/2025', 98],
  ['31/12', '31/12/2025', 'target.yearless'],
  ['31/12 (anno 2025)', '31/12/2025', 100],
  ['30/06 (anno 2025)', '01/07/2025', 99],
  ['30 giugno (anno 2025)', '01/07/2025', 99],
  ['settembre (anno 2025)', '30/09/2025', 100],
  ['Approvazione del piano entro il 31 gennaio (anno 2025)', '31/01/2025', 100],
  ['entro fine anno (anno 2025)', '31/12/2025', 100],
  ["entro l'anno (anno 2025)", '20/12/2025', 100],
  ["entro la fine dell'anno (anno 2025)", '20/12/2025', 100],
  ['entro il III trimestre', '30/09/2025', 'target.yearless'],
  ['entro il primo semestre (anno 2025)', '30/06/2025', 100],
]);

cases('a part of a year ends with its last day', [
  ['entro il 2025', '20/12/2025', 100],
  ['entro il 2025', '05/01/2026', 95],
  ['entro il I semestre 2025', '10/07/2025', 90],
  ['entro il 3° trimestre 2025', '30/09/2025', 100],
  ['entro il secondo quadrimestre del 2025', '01/09/2025', 99],
  ['entro il 4° quadrimestre 2025', '01/09/2025', 'target.qualitative'],
]);

cases('a deadline is no more than that', [
  ['entro e non oltre il 30/06/2025', '30/06/2025', 100],
  ['Entro 30/06/2025 (delibera di Giunta)', '29/06/2025', 100],
  ['Entro 30/06/2025 e relazione finale', '30/06/2025', 'target.qualitative'],
  ['almeno due eventi entro il 30/06/2025', '30/06/2025', 'target.qualitative'],
  ['due eventi entro giugno (anno 2025)', '30/06/2025', 'target.qualitative'],
  ['5 eventi entro giugno (anno 2025)', 5, 'target.qualitative'],
  ['100% entro settembre (anno 2025)', '100%', 'target.qualitative'],
  ['indicativamente entro il 30/06/2025', '30/06/2025', 'target.qualitative'],
  ['non entro il 30/06/2025', '30/06/2025', 'target.qualitative'],
  ['dal 01/01/2025 al 30/06/2025', '30/06/2025', 'target.qualitative'],
  ['entro metà giugno 2025', '10/06/2025', 'target.qualitative'],
  ['5/10', '05/10/2025', 'actual.dateForNumber'],
]);

cases('against a deadline an actual is a day', [
  ['Entro 15/06/2025', 'maggio 2025', 100],
  ['Entro 30/06/2025', 'giugno 2025', 100],
  ['Entro 15/06/2025', 'giugno 2025', 'actual.monthAlone'],
  ['Entro 15/06/2025', '06/2025', 'actual.monthAlone'],
  ['Entro 30/06/2025', '15 giugno', 'number.dayWithoutYear'],
  ['Entro 30/06/2025', 'sì', 'actual.yesForDate'],
  ['Entro 30/06/2025', 'no', 0],
  ['Entro 30/06/2025', '5', 'actual.numberForDate'],
]);

cases('a length of time is no deadline', [
  ['entro 30 giorni', 25, 100],
  ['entro 30 giorni', 33, 90],
  ['entro 24 ore', '30 ore', 75],
  ['entro 6 mesi (anno 2025)', '7 mesi', 83.33],
  ['entro 30 giorni', '15/06/2025', 'actual.dateForNumber'],
  ['entro 30 pratiche', 25, 'target.qualitative'],
]);

cases('an operator in words, before the figure or after it', [
  ['almeno 100', 90, 90],
  ['almeno n. 3 eventi', 3, 100],
  ['almeno il 5 per cento', '5%', 100],
  ['almeno 5 eventi in presenza', 4, 80],
  ['non inferiore al 90%', 0.81, 90],
  ['non superiore a 5 gg', '6 gg', 80],
  ['max 30 gg dalla richiesta', 33, 90],
  ['massimo 2%', '3%', 50],
  ['oltre il 90%', '81%', 90],
  ['5% max', '10%', 0],
  ['10 giorni max', 11, 90],
  ['30 gg max.', 33, 90],
  ['5 errori al massimo', 6, 80],
  ['3 eventi (minimo)', 2, 66.67],
  ['10 o più', 9, 90],
  ['10 e oltre', 9, 90],
  ['5 o meno', 6, 80],
  ['>= di 5', 4, 80],
  ['≥ al 90%', '81%', 90],
  ['>= almeno 5', 5, 'target.qualitative'],
  ['fino a 10', 8, 'target.qualitative'],
  ['sotto il 5%', '4%', 'target.qualitative'],
  ['non > 30 gg', 25, 'target.qualitative'],
  ['pratiche non evase <= 30', 33, 90],
]);

cases('a count or a currency may stand before its figure', [
  ['n. 3 eventi', 3, 100],
  ['N. 3', '2', 66.67],
  ['n° 3 eventi', 'n. 3', 100],
  ['nr. 4 incontri', 'n. 3 incontri', 75],
  ['€ 10.000', '9.000 €', 90],
  ['euro 10.000', 9000, 90],
  ['€ 10.000', '9 ore', 'actual.otherUnit'],
  ['>= 5 €', '5 $', 'actual.otherUnit'],
]);

cases('thousands and millions in words, in both or in one', [
  ['1,5 milioni', '1.400.000', 93.33],
  ['1,5 milioni', '1,4 milioni', 93.33],
  ['1,5 mln di euro', '€ 1.350.000', 90],
  ['1.500.000 €', '1,35 mln €', 90],
  ['1.500 migliaia di euro', '1.350.000', 90],
  ['500 k€', '450.000 €', 90],
  ['10 mila', 9000, 90],
  ['10mila', '9mila', 90],
  ['1,5 milioni', '1,4', 'actual.otherScale'],
  ['1,5 milioni', '1.400', 'actual.otherScale'],
  ['1,5 milioni', '0,9 miliardi', 'actual.otherScale'],
  ['1,5 milioni', 0, 0],
  ['1,5 M€', '1,4 M€', 'number.scaleLetter'],
  ['1,5 Meuro', 1.4, 'target.qualitative'],
  ['3 decine', 30, 'target.qualitative'],
  ['due milioni', 2_000_000, 'target.qualitative'],
]);

cases('approximate values, ranges and rates are asked for', [
  ['circa 10', 10, 'number.approximate'],
  ['10 circa', 10, 'number.approximate'],
  ['>= 10 circa', 10, 'number.approximate'],
  ['~10', 10, 'target.unreadable'],
  ['>= 10', '10 circa', 'number.approximate'],
  ['>= 10', 'quasi 10', 'number.approximate'],
  ['>= 10', '10 ca.', 'number.approximate'],
  ['tra 5 e 10', 7, 'number.range'],
  ['tra il 5% e il 10%', '7%', 'number.range'],
  ['da 5 a 10', 7, 'number.range'],
  ['5-10', 7, 'number.range'],
  ['5 - 10 gg', 7, 'number.range'],
  ['>= 5', '5-6', 'number.range'],
  ['2 al mese', 2, 'number.rate'],
  ['>= 2 incontri al mese', 24, 'number.rate'],
  ['>= 24', '2 al mese', 'number.rate'],
  ['1 ogni trimestre', 4, 'number.rate'],
  ['12 report mensili', 12, 'number.rate'],
  ['2 corsi per ciascuna sede', 2, 'number.rate'],
  ['2 volte all’anno', 2, 100],
  ['>= 3 €/mese', '2,7 €/mese', 90],
]);

cases('so many out of so many is a mark', [
  ['4 su 5', 4, 100],
  ['4/5', '4 su 5', 100],
  ['4 su 5', '80%', 'actual.percentForNumber'],
  ['>= 5', '7 su 10', 'actual.otherMark'],
  ['3 su 7', 3, 'number.fraction'],
  ['>= 4', '3 su 7', 'number.fraction'],
]);

cases('a difference, a double and a second condition are asked for', [
  ['il doppio', 10, 'target.qualitative'],
  ['2 volte il 2024', 10, 'target.qualitative'],
  ['5 in più', 5, 'target.qualitative'],
  ['10% in meno', '12%', 'target.qualitative'],
  ['5 eventi e un corso', 5, 'target.qualitative'],
  ['90% delle pratiche evase entro 30 giorni', '81%', 'target.qualitative'],
  ['>= 10', '12% in meno', 'actual.unreadable'],
  ['>= 5', 'il doppio', 'actual.unreadable'],
  ['>= 2', '2 ore e mezza', 'number.half'],
]);

cases('words that only name what is counted change nothing', [
  ['3 fiere di rilievo nazionale', 3, 100],
  ['5 eventi in presenza', 4, 80],
  ['80% nel rispetto dei termini', '72%', 90],
  ['90% delle pratiche evase entro i termini', '81% delle pratiche', 90],
  ['>= 10', '9 eventi in presenza', 90],
  ['>= 10', '9*', 90],
  ['>= 10', '9 (dato provvisorio)', 90],
  ['>= 10', '9, tutti online', 90],
]);

cases('an actual that says more or less than its figure is not read', [
  ['>= 10', '9?', 'actual.unreadable'],
  ['>= 10', '9+', 'actual.unreadable'],
  ['>= 10', 'oltre 10', 'actual.unreadable'],
  ['>= 10', '9 non confermati', 'actual.unreadable'],
  ['>= 10', '9, di cui due online', 'actual.unreadable'],
  ['>= 10', '9 a giugno', 'actual.unreadable'],
  ['>= 10', '5 maggio (delibera)', 'actual.unreadable'],
  ['>= 10', 'nove', 'actual.unreadable'],
]);

cases('units in one place and not in the other', [
  ['<= 5 giorni', '2 settimane', 'actual.otherUnit'],
  ['<= 2 h', '150 minuti', 'actual.otherUnit'],
  ['<= 10 giorni lavorativi', '12 giorni', 'actual.otherUnit'],
  ['<= 10 gg lav.', '12 gg', 'actual.otherUnit'],
  ['<= 10 giorni lavorativi', '11 gg lav.', 90],
  ['<= 10 giorni lavorativi', 11, 90],
  ['>= 5 corsi', '12 ore', 'actual.otherUnit'],
  ['<= 20 gg', '15 pratiche', 'actual.otherUnit'],
  ['<= 20 gg', '25 N.', 75],
  ['>= 5 eventi', '4 incontri', 80],
  ['30%', 0.3, 100],
  ['30%', 30, 'actual.percentPoints'],
  ['30', '30%', 'actual.percentForNumber'],
  ['30', 0.3, 'actual.pointsForFraction'],
  ['30 N.', 0.3, 1],
  ['30', 0.1, 0.33],
  ['0,3', '30%', 100],
  ['0,3', 30, 'actual.pointsForFraction'],
  ['0,8', 10, 'actual.pointsForFraction'],
]);

cases('a date cell against a number that counts something', [
  ['>= 5 N.', 45385, 'actual.maybeDate'],
  ['<= 30 gg', 45385, 'actual.maybeDate'],
  ['>= 5', '45385 N.', 100],
  ['>= 40.000', 45385, 100],
  ['= 0', 45385, 0],
]);
