import type { PlanNode } from '../../src/core/plan/plan';
import type { MemoryWorkbook } from './memoryWorkbook';

/** A row of a sheet: what is written in it by hand. */
export interface SheetRow {
  sheet: string;
  constants: string[];
}

/** All that is no formula, row by row: Calcola, which writes formulas, changes none of it. */
export function foreignRows({ sheets }: MemoryWorkbook): SheetRow[] {
  return sheets.flatMap(({ name, formulas }) =>
    formulas.map((cells) => ({
      sheet: name,
      constants: cells.flatMap((cell) => (cell === '' || String(cell).startsWith('=') ? [] : [String(cell)])),
    })),
  );
}

const LINK = /^=(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\d_.]*)!)\$?([A-Z]+)\$?(\d+)$/u;

/**
 * Rows that show the result of another node: a link leads to a row in which another objective is named, or a score is
 * computed from the cells of another row. It looks at the texts of the sheets alone, not at what was recognised or meant.
 */
export function rowsWithOthersResults({ sheets }: MemoryWorkbook, nodes: readonly PlanNode[]): string[] {
  const codes = nodes.flatMap(({ code, level }) => (level === 'indicator' || code === '' ? [] : [code]));
  const known = new Map<string, string[]>();
  const patterns = codes.map((code) => ({
    code,
    pattern: new RegExp(`(?<![\\w.])${code.replace(/\./g, '\\.')}(?![\\w.])`),
  }));
  const namedIn = (sheet: string, row: number): string[] => {
    const key = `${sheet}|${row}`;
    const named = known.get(key) ?? codesNear(sheet, row);
    known.set(key, named);
    return named;
  };
  const codesNear = (sheet: string, row: number): string[] => {
    const grid = sheets.find(({ name }) => name === sheet);
    // Where an objective has a block of rows its code stands in the first of them.
    for (let at = row; grid && at >= grid.row && at > row - 4; at--) {
      const text = (grid.values[at - grid.row] ?? []).join(' ').replace(/\b(O[SOP]|PO|AS) (?=\d)/g, '$1_');
      const named = patterns.flatMap(({ code, pattern }) => (pattern.test(text) ? [code] : []));
      if (named.length > 0) return named;
    }
    return [];
  };
  return sheets.flatMap(({ name, row: top, formulas }) =>
    formulas.flatMap((cells, r) =>
      cells.flatMap((cell) => {
        const link = LINK.exec(String(cell));
        if (link) {
          const own = namedIn(name, top + r);
          const there = namedIn((link[1] ?? link[2] ?? '').replace(/''/g, "'"), Number(link[4]) - 1);
          const isOther = own.length > 0 && there.length > 0 && !there.some((code) => own.includes(code));
          return isOther ? [`${name} ${top + r + 1}: ${own.join()} shows ${there.join()} (${cell})`] : [];
        }
        if (!/^=IFERROR\(PERF_SCORE\((?!")/.test(String(cell))) return [];
        const rows = [...String(cell).matchAll(/(?<![!A-Z$])\$?[A-Z]{1,2}\$?(\d+)/g)].map((match) =>
          Number(match[1]),
        );
        return rows.some((each) => each !== top + r + 1) ? [`${name} ${top + r + 1}: ${cell}`] : [];
      }),
    ),
  );
}
