import { readProposed } from '../../../src/core/layout/engine/declared';
import { readWorkbook } from '../../../tools/readWorkbook';
import { compareWithTruth } from '../../fixtures/other/compareWithTruth';
import { bytesOf, OTHER_WORKBOOKS, truthOf } from '../../fixtures/other/truth';

/** Trees that the evidence alone gives whole; of the others so many nodes. */
const READ: Readonly<Record<string, number>> = {
  '05-comune-prospetto-nucleo': 6,
  '07-parco-due-indicatori-per-riga': 0,
  '08-azienda-speciale-trasposta': 0,
  '09-comune-schede-impilate': 0,
  '10-landesverwaltung-plan': 0,
  '11-city-okr': 0,
};

describe('what the engine reads of workbooks that nobody has seen, from the evidence alone', () => {
  it.each(OTHER_WORKBOOKS)('%s', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const truth = truthOf(name);
    const { right, of, extra } = compareWithTruth(readProposed(sheets, null)?.plan.nodes ?? [], truth);
    if (READ[name] === undefined) expect({ right, extra }).toEqual({ right: of, extra: 0 });
    else expect(right).toBeGreaterThanOrEqual(READ[name]);
  });
});
