/** The way of a batch to Excel and back: what it may carry, how long it takes, and the faults that a test puts on it. */
import { ApiError } from './errors';
import type { HostProfile } from './profile';
import type { BatchResponse } from './wire';

/** One fault; `trip` 1 is the next round trip. A `code` of null: the answer never comes. */
export interface Fault {
  trip: number;
  /** Before Excel carries it out; with half of it done; or after, when only the answer is lost. */
  when: 'before' | 'halfway' | 'after';
  code: string | null;
}

/** Carries a batch out; halfway it may come upon an error. */
type Process = (halfway: ApiError | null) => Promise<BatchResponse>;

export interface Request {
  /** As sent, for its size. */
  body: string;
  /** Whether the add-in waits while a person types in a cell (`delayForCellEdit`). */
  waitsForCellEdit: boolean;
}

type Limit = 'mostBytes' | 'roundTripDelay' | 'tripsBeforeRefusal';

const never = new Promise<never>(() => undefined);
const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class RoundTrips {
  /** Batches that did something, each a wait of the add-in for Excel. */
  count = 0;
  /** Called before each is carried out, with its number from the start of the page: a colleague may come in between. */
  before: (trip: number) => unknown = () => undefined;
  private faults: Fault[] = [];
  private cellEdit: { ended: Promise<unknown>; end: () => void } | null = null;

  constructor(private readonly profile: Pick<HostProfile, Limit>) {}

  /** In place of those that were there. */
  fail(faults: readonly Fault[]): void {
    this.faults = faults.map((fault) => ({ ...fault, trip: this.count + fault.trip }));
  }

  /** As from the start: nothing stands in the way of the batches to come. */
  clear(): void {
    this.faults = [];
    this.before = () => undefined;
    this.endCellEdit();
  }

  /** A person starts to type in a cell. */
  beginCellEdit(): void {
    let end: () => void = () => undefined;
    const ended = new Promise<unknown>((resolve) => (end = () => resolve(null)));
    this.cellEdit = { ended, end };
  }

  endCellEdit(): void {
    this.cellEdit?.end();
    this.cellEdit = null;
  }

  async carry(request: Request, process: Process): Promise<BatchResponse> {
    const trip = ++this.count;
    const fault = this.faults.find((each) => each.trip === trip);
    if (this.profile.roundTripDelay > 0) await delay(this.profile.roundTripDelay);
    try {
      this.checkActivity(trip);
      this.checkSize(request.body, 'RequestPayloadSizeLimitExceeded');
      await this.leaveCellEdit(request);
      await this.before(trip);
      if (fault?.when === 'before') await raise(fault);
      const response = await process(fault?.when === 'halfway' ? asked(fault) : null);
      if (fault?.when === 'after') await raise(fault);
      if (this.profile.mostBytes !== null)
        this.checkSize(JSON.stringify(response), 'ResponsePayloadSizeLimitExceeded');
      return response;
    } catch (error) {
      if (error instanceof ApiError) return refusal(error);
      throw error;
    }
  }

  private checkActivity(trip: number): void {
    const { tripsBeforeRefusal } = this.profile;
    if (tripsBeforeRefusal !== null && trip % (tripsBeforeRefusal + 1) === 0)
      throw new ApiError('ActivityLimitReached', 'The activity limit has been reached.', 429);
  }

  private checkSize(body: string, code: string): void {
    const { mostBytes } = this.profile;
    if (mostBytes === null || body.length * 3 <= mostBytes) return;
    if (new TextEncoder().encode(body).length > mostBytes)
      throw new ApiError(code, 'The size of the payload has exceeded the limit.', 413);
  }

  private async leaveCellEdit({ waitsForCellEdit }: Request): Promise<void> {
    if (!this.cellEdit) return;
    if (!waitsForCellEdit)
      throw new ApiError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode and then try again.',
      );
    await this.cellEdit.ended;
  }
}

function raise(fault: Fault): Promise<never> {
  if (fault.code === null) return never;
  throw asked(fault);
}

function asked({ code }: Fault): ApiError {
  return new ApiError(code ?? 'GeneralException', 'A fault that a test asked for.', 500);
}

export function refusal({ code, message, httpStatusCode }: ApiError): BatchResponse {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: '', HttpStatusCode: httpStatusCode, ActionIndex: 0 },
  };
}
