/** A line whose code says where it hangs. */
export interface CodedLine {
  is: 'node' | 'indicator';
  key: string;
  /** Key of the node above; null: none is there. */
  parent: string | null;
  /** Nodes above it. */
  depth: number;
  /** Code of the ambito above it that no line shows. */
  implied?: string;
  /** A node that is named beside the first of its indicators (see `objectivesWithIndicators`). */
  isBesideIndicator?: boolean;
  /** Its code is not there; others tell it (see `uncodedTitles`). */
  isUncoded?: boolean;
  /** The codes above it lead back to itself. */
  isLooped?: boolean;
}
