/** Italian: what is said of changes of the tree. */
export const editing = {} as const;
