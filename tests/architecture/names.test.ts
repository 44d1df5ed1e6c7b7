import { sourceFiles } from './sourceFiles';

/** A declaration at the beginning of a line, as prettier leaves it: a name of the file, not of a function in it. */
const DECLARATION =
  /^(?:export )?(?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Each component has its styles under the same name; English says what Italian says. */
const SAME_BY_DESIGN = /^useStyles$/;
const MIRROR = 'src/messages/en/';

/** Names that still have more than one home, and how many: a number only goes down, a name that has one home comes off. */
const TO_BE_RENAMED = `
  SIZE:3 TELLING:3 WORDS:2 Written:2
  cellsOf:2 codeAndName:2
  holds:2 holdsNumbers:2
  isSameCell:2 numbersOf:3
  readingOf:2 refuse:2 textOf:2
`;

/** Files by the names they declare. */
function homes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of sourceFiles('src')) {
    if (path.startsWith(MIRROR)) continue;
    for (const name of new Set([...text.matchAll(DECLARATION)].map(([, declared = '']) => declared))) {
      if (!SAME_BY_DESIGN.test(name)) found.set(name, [...(found.get(name) ?? []), path]);
    }
  }
  return found;
}

describe('a name has one home: who looks for it finds one file', () => {
  const crowded = new Map([...homes()].filter(([, paths]) => paths.length > 1));
  const allowed = new Map(
    TO_BE_RENAMED.trim()
      .split(/\s+/)
      .map((entry) => entry.split(':'))
      .map(([name = '', count]) => [name, Number(count)]),
  );

  it('no name is declared in more files than it was', () => {
    expect([...crowded].filter(([name, paths]) => paths.length > (allowed.get(name) ?? 1))).toEqual([]);
  });

  it('a name with fewer homes than it had is listed so', () => {
    expect([...allowed].filter(([name, count]) => count > (crowded.get(name)?.length ?? 1))).toEqual([]);
  });
});
