/** An error as Excel answers it to a batch; every other exception is a bug of the emulation. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = () => new ApiError('ItemNotFound', "The requested resource doesn't exist.", 404);
export const itemAlreadyExists = () =>
  new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
export const invalidArgument = (detail = 'The argument is invalid or missing or has an incorrect format.') =>
  new ApiError('InvalidArgument', detail);
export const accessDenied = () =>
  new ApiError('AccessDenied', 'You cannot perform the requested operation: the worksheet is protected.');
export const notEmulated = (what: string) =>
  new ApiError('ApiNotFound', `Workbench: ${what} is not emulated (see workbench/README.md)`, 501);
export const undoNotSupported = () =>
  new ApiError('UndoNotSupported', 'The operation cannot be undone, and was asked as part of an undo group.');
export const insertDeleteConflict = () =>
  new ApiError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');
