import { NO_HINTS } from '../../../src/core/layout/layout';
import { recognise } from '../../../src/core/layout/recognise';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import type { SheetGrid } from '../../../src/core/sheet/grid';
import { italian } from '../../../src/messages/it';
import { say } from '../../../src/messages/message';
import { afterAnswers, AREA, LESSON, plan, row, sheetOf, title } from './exampleSheets';

const declaration = afterAnswers([plan(2024)], LESSON);

function recognised(grid: SheetGrid): ReturnType<typeof recognise> {
  return recognise([grid], grid.id, { ...NO_HINTS, declaration });
}

/** What is said of a workbook to which the layout is applied, and whether a person is asked. */
function toldOf(grid: SheetGrid): { asks: boolean; told: string[] } {
  const { plan: read } = recognised(grid);
  const told = read?.findings.filter(({ message }) => /layout\.declared|line\.unread/.test(message.id)) ?? [];
  return {
    asks: (read?.confidence ?? 0) < ASKING_BELOW,
    told: told.map(({ message }) => say(italian, message)),
  };
}

describe('a taught layout on a workbook', () => {
  it('that is laid out so is read without a question', () => {
    expect(toldOf(plan(2025))).toEqual({ asks: false, told: [] });
  });

  it('that only looks alike says which heading is missing, and asks', () => {
    const grid = plan(2024);
    const values = grid.values.map((line, i) =>
      i === 1 ? ['Voce', 'Quota', 'Meta 2024', 'Boh', 'Chi'] : line,
    );
    expect(toldOf({ ...grid, values, formulas: values })).toEqual({
      asks: true,
      told: [
        'Non c’è più la colonna «fatto 2024» (Consuntivo): se ha cambiato nome, indicarla nel pannello fra le colonne riconosciute.',
      ],
    });
  });

  it('that has rows of another kind says which, and asks', () => {
    const strange = title({ fill: '#FF0000', size: 20, indent: 5 }, '', '', '', '', 'vedi allegato');
    const grid = sheetOf('Foglio', [
      title({ bold: true }, 'Voce', 'Quota', 'Meta 2024', 'Fatto 2024', 'Chi'),
      title(AREA, 'Sviluppo'),
      row('Imprese che hanno avuto un voucher', 30, '>= 100', 95, 'Rossi'),
      strange,
    ]);
    expect(toldOf(grid)).toEqual({
      asks: true,
      told: [
        'Di solito ci sono voci del livello «Obiettivo operativo», e qui non se n’è trovata nessuna: controllare l’albero.',
        'Riga 4, «vedi allegato»: non si capisce che cos’è, e non conta nel piano. Se è un obiettivo o un indicatore, dirlo con «Insegna la disposizione»; se è una nota può restare.',
      ],
    });
  });

  it('that has none of its tables is not read, and the headings that were looked for are said', () => {
    const recognition = recognised(sheetOf('Foglio', [row('Entrate', 'Uscite'), row(3, 4)]));
    expect(recognition.plan).toBeNull();
    expect('lookedFor' in recognition && recognition.lookedFor.map((one) => say(italian, one))).toEqual([
      'la disposizione insegnata: una tabella con le intestazioni «voce, quota, meta 2024, fatto 2024, …»',
    ]);
  });
});
