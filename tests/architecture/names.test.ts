import { sourceFiles } from './sourceFiles';

/** A declaration at the beginning of a line, as prettier leaves it: a name of the file, not of a function in it. */
const DECLARATION =
  /^(?:export )?(?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Each component has its styles under the same name; English says what Italian says. */
const SAME_BY_DESIGN = /^useStyles$/;
const MIRROR = 'src/messages/en/';

/** Names that still have more than one home. Nothing is added: what gets one home comes off. */
const TO_BE_RENAMED = `
  Cells Dashboard DashboardSheet FARTHEST FEWEST_ROWS FEWEST_TELLING GUESSED_TABLE GUESSED_YEAR MOST_ROWS Placed Run SIZE
  TELLING TITLE UNSURE WANTED WORDS Written addObjective addressOf areaOf assemble cellsOf codeAndName columnOf entityDraft
  fullness headersOf headingKey holds holdsNumbers indicatorKeys isBlankRow isFigure isMeasured isSameCell keyOf known
  listsOf numbersOf placeOf readSheet readTable readTitle readingOf reasonOf refuse rowKey rowsOf scoreOf textOf titleIn
  titleOf withoutCopies yearOf yearOfSheet yearsNamed
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
  const crowded = [...homes()].filter(([, paths]) => paths.length > 1);
  const allowed = TO_BE_RENAMED.trim().split(/\s+/);

  it('no other name is declared in two files', () => {
    expect(crowded.filter(([name]) => !allowed.includes(name))).toEqual([]);
  });

  it('a name that has one home by now is off the list', () => {
    const names = new Set(crowded.map(([name]) => name));
    expect(allowed.filter((name) => !names.has(name))).toEqual([]);
  });
});
