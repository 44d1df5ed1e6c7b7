import { unzipSync } from 'fflate';
import { addSettings, readSettings } from '../../tools/addInSettings';
import { writeEmptyWorkbook } from '../../workbench/xlsx/writeWorkbook';

const ADD_IN = '6f0c1b1e-52a5-4c8e-9c55-0f2f6a0b7d31';
const OTHER = '00000000-52a5-4c8e-9c55-0f2f6a0b7d31';

it('what the add-in keeps in the file is read again, with its types, by that add-in alone', async () => {
  const parts = unzipSync(await writeEmptyWorkbook());
  const kept: [string, unknown][] = [
    ['a', { testo: '"è" & <c>\n di più', numero: 1.5 }],
    ['b', null],
  ];
  addSettings(parts, ADD_IN, new Map(kept));
  expect(readSettings(parts, ADD_IN.toUpperCase())).toEqual(kept);
  expect(readSettings(parts, OTHER)).toEqual([]);
});

it('a file without anything to keep is left as it is', async () => {
  const parts = unzipSync(await writeEmptyWorkbook());
  const before = { ...parts };
  addSettings(parts, ADD_IN, new Map());
  expect(parts).toEqual(before);
});
