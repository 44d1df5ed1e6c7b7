import type { ApiError } from '../../workbench/host/errors';
import type { BatchResponse } from '../../workbench/host/wire';
import { type Fault, type Request, RoundTrips } from '../../workbench/host/roundTrips';

const DONE: BatchResponse = { Results: [{ ActionId: 1, Value: 'x'.repeat(50) }], TraceIds: [] };
const unlimited = { mostBytes: null, roundTripDelay: 0, tripsBeforeRefusal: null };
const request = (more: Partial<Request> = {}): Request => ({ body: '{}', waitsForCellEdit: true, ...more });

/** What came back of so many trips (the code of an error, or «fatto»), and how many Excel carried out. */
async function travel(trips: RoundTrips, count: number): Promise<{ outcomes: string[]; carriedOut: number }> {
  let carriedOut = 0;
  const outcomes: string[] = [];
  for (let trip = 0; trip < count; trip++) {
    const answer = trips.carry(request(), async () => {
      carriedOut++;
      return DONE;
    });
    const silence = new Promise<'silenzio'>((resolve) => setTimeout(() => resolve('silenzio'), 20));
    const response = await Promise.race([answer, silence]);
    outcomes.push(response === 'silenzio' ? response : (response.Error?.Code ?? 'fatto'));
  }
  return { outcomes, carriedOut };
}

describe('a fault that a test asks for', () => {
  const withFault = async (fault: Fault) => {
    const trips = new RoundTrips(unlimited);
    await travel(trips, 2);
    trips.fail([fault]);
    return travel(trips, 3);
  };

  it('comes before Excel has done anything, or after, at the trip that is named, counted from now', async () => {
    expect(await withFault({ trip: 2, when: 'before', code: 'GeneralException' })).toEqual({
      outcomes: ['fatto', 'GeneralException', 'fatto'],
      carriedOut: 2,
    });
    expect(await withFault({ trip: 2, when: 'after', code: 'GeneralException' })).toEqual({
      outcomes: ['fatto', 'GeneralException', 'fatto'],
      carriedOut: 3,
    });
  });

  it('comes upon Excel halfway', async () => {
    const trips = new RoundTrips(unlimited);
    trips.fail([{ trip: 1, when: 'halfway', code: 'GeneralException' }]);
    const given: (string | undefined)[] = [];
    const process = async (halfway: ApiError | null) => {
      given.push(halfway?.code);
      return DONE;
    };
    await trips.carry(request(), process);
    await trips.carry(request(), process);
    expect(given).toEqual(['GeneralException', undefined]);
  });

  it('may be that no answer ever comes', async () => {
    expect(await withFault({ trip: 1, when: 'after', code: null })).toEqual({
      outcomes: ['silenzio', 'fatto', 'fatto'],
      carriedOut: 3,
    });
  });
});

describe('the limit of a request and of an answer', () => {
  const carry = async (mostBytes: number, body: string) =>
    (await new RoundTrips({ ...unlimited, mostBytes }).carry(request({ body }), async () => DONE)).Error
      ?.Code;

  it('is counted in bytes, and what is over it is refused', async () => {
    expect(await carry(120, 'à'.repeat(60))).toBeUndefined();
    expect(await carry(120, 'à'.repeat(61))).toBe('RequestPayloadSizeLimitExceeded');
    expect(await carry(60, '')).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

it('after so many trips one is refused, and the next is carried out', async () => {
  const trips = new RoundTrips({ ...unlimited, tripsBeforeRefusal: 2 });
  expect(await travel(trips, 4)).toEqual({
    outcomes: ['fatto', 'fatto', 'ActivityLimitReached', 'fatto'],
    carriedOut: 3,
  });
});

describe('while a person types in a cell', () => {
  it('a batch that does not wait is refused, and one that does is carried out afterwards', async () => {
    const trips = new RoundTrips(unlimited);
    const done: string[] = [];
    trips.beginCellEdit();
    const impatient = trips.carry(request({ waitsForCellEdit: false }), async () => DONE);
    expect((await impatient).Error?.Code).toBe('InvalidOperationInCellEditMode');
    const patient = trips.carry(request(), async () => {
      done.push('batch');
      return DONE;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('typed');
    trips.endCellEdit();
    await patient;
    expect(done).toEqual(['typed', 'batch']);
  });
});
