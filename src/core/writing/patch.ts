/** A column of results to be written in one sheet. */
export interface ColumnPatch {
  sheet: string;
  row: number;
  column: number;
  /** One entry a row: a formula (English, commas), a number or a text; null leaves the cell as it is. */
  cells: readonly (string | number | null)[];
  /** Number format of the cells that are written; null leaves the one they have. */
  numberFormat: string | null;
  /** Rows of the heading, repeated ones included. */
  headingRows: readonly number[];
  /** The column is added now: only then it gets its looks, which are the person's afterwards. */
  isNew: boolean;
  /** Its rows are made as high as what is then in them: on a sheet of ours that is new. */
  fitsRows?: boolean;
  /** Of a new column: what its cells are made to look like before they are written. */
  looks: readonly CopiedLook[];
  /** Colours for the texts of a light; none for a column of figures. */
  lights: readonly LightFormat[];
}

/** Rows in which a column takes the look of the column `like`: of its cells beside them, or of its one cell in the row `from`. */
export interface CopiedLook {
  row: number;
  rows: number;
  like: number;
  from?: number;
}

/** A cell that shows exactly this text gets these colours. */
export interface LightFormat {
  text: string;
  fill: string;
  font: string;
}
