import type { CellValue } from '../../../src/core/cell';
import type { Answer } from '../../../src/core/layout/teaching/answer';
import { NOTHING_TAUGHT, taught } from '../../../src/core/layout/teaching/teach';
import type { LayoutDeclaration } from '../../../src/core/layout/engine/declaration/declaration';
import { understood } from '../../../src/core/layout/teaching/understood';
import { cellLook, type CellAddress, type CellLook, type SheetGrid } from '../../../src/core/sheet/grid';
import { EditableSheet } from '../editableWorkbook';

export interface ExampleRow {
  cells: readonly CellValue[];
  look?: Partial<CellLook>;
}

export const AREA: Partial<CellLook> = { bold: true, fill: '#DDEBF7' };
export const OBJECTIVE: Partial<CellLook> = { italic: true };

export function row(...cells: CellValue[]): ExampleRow {
  return { cells };
}

export function title(look: Partial<CellLook>, ...cells: CellValue[]): ExampleRow {
  return { cells, look };
}

/** A sheet whose rows have a look each. */
export function sheetOf(name: string, rows: readonly ExampleRow[]): SheetGrid {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const values = rows.map(({ cells }) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
  const looks = rows.map(({ look = {} }) =>
    Array.from({ length: width }, () => cellLook({ size: 10, ...look })),
  );
  return { ...EditableSheet.from(name, name, values).grid(), looks };
}

/** Words that no heading of a plan has, so that a person has to say what they mean. */
export function plan(year: number): SheetGrid {
  return sheetOf('Foglio', [
    row(`Documento ${year}`),
    title({ bold: true }, 'Voce', 'Quota', `Meta ${year}`, `Fatto ${year}`, 'Chi'),
    title(AREA, 'Sviluppo delle imprese'),
    title(OBJECTIVE, 'Sostegno al digitale'),
    row('Imprese che hanno avuto un voucher', 30, '>= 100', 95, 'Rossi'),
    row('Imprese che hanno seguito un corso', 70, '>= 40', 44, 'Rossi'),
    title(OBJECTIVE, 'Turismo'),
    row('Eventi organizzati nel territorio', 100, '>= 5', 6, 'Bianchi'),
    title(AREA, 'Efficienza'),
    title(OBJECTIVE, 'Tempi'),
    row('Giorni per una pratica', 60, '<= 5', 4, 'Verdi'),
    row('Pratiche evase nei termini', 40, '>= 90%', 0.93, 'Verdi'),
  ]);
}

export function at(line: number, column = 0, sheet = 'Foglio'): CellAddress {
  return { sheet, row: line, column };
}

/** The declaration after these answers, none of which may have a problem. */
export function afterAnswers(
  grids: readonly SheetGrid[],
  answers: readonly Answer[],
  start: LayoutDeclaration = NOTHING_TAUGHT,
): LayoutDeclaration {
  return answers.reduce((declaration, answer, index) => {
    const next = taught(grids, declaration, answer, { earlier: answers.slice(0, index) });
    if (next.problem) throw new Error(`${next.problem.id} ${JSON.stringify(answer)}`);
    return next.declaration;
  }, start);
}

/** `Turismo < Sviluppo strategic`, `Eventi < Turismo indicator 100 >= 5 6`, node by node without the ente. */
export function treeAfter(grids: readonly SheetGrid[], declaration: LayoutDeclaration): string[] {
  const nodes = understood(grids, declaration)?.plan.nodes ?? [];
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return nodes
    .filter(({ level }) => level !== 'entity')
    .map(({ name, parent, level, weight, target, actual }) =>
      [name, '<', names.get(parent ?? '') || 'ente', level, weight?.value, target?.value, actual?.value]
        .filter((part) => part !== undefined)
        .join(' '),
    );
}

/** What teaches `plan`. */
export const LESSON: readonly Answer[] = [
  { about: 'headings', cell: at(1) },
  { about: 'field', cell: at(4, 1), is: { role: 'weight' } },
  { about: 'field', cell: at(4, 2), is: { role: 'target' } },
  { about: 'field', cell: at(4, 3), is: { role: 'actual' } },
];
