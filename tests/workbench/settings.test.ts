import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import { Package } from '../../workbench/xlsx/package';
import { readSettings, writeSettings } from '../../workbench/xlsx/settings';

const ADD_IN = '6f0c1b1e-52a5-4c8e-9c55-0f2f6a0b7d31';
const OTHER = '00000000-52a5-4c8e-9c55-0f2f6a0b7d31';

function written(bytes: Uint8Array, addIn: string, settings: [string, unknown][]): Uint8Array {
  const pack = new Package(bytes);
  writeSettings(pack, addIn, settings);
  return pack.toBytes();
}

describe('settings in the file', () => {
  it('are read again, with their types, and replaced', () => {
    const first = written(emptyPackage(), ADD_IN, [['a', { testo: '"è" & <c>', numero: 1.5 }]]);
    expect(readSettings(first, ADD_IN.toUpperCase())).toEqual([['a', { testo: '"è" & <c>', numero: 1.5 }]]);
    expect(readSettings(written(first, ADD_IN, [['b', null]]), ADD_IN)).toEqual([['b', null]]);
  });

  it('leave those of another add-in alone', () => {
    const both = written(written(emptyPackage(), OTHER, [['a', 1]]), ADD_IN, [['a', 2]]);
    expect(readSettings(both, OTHER)).toEqual([['a', 1]]);
    expect(readSettings(both, ADD_IN)).toEqual([['a', 2]]);
    const parts = new Package(both).paths.filter((path) => path.includes('webextension'));
    expect(parts).toHaveLength(4);
  });
});
