/** Sizes in a file (points, characters) and in the grid (pixels). Pure. */
const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;

export const pixelsOfHeight = (points: number) => Math.round(points * PIXELS_PER_POINT);
export const heightOfPixels = (pixels: number) => pixels / PIXELS_PER_POINT;
export const pixelsOfWidth = (characters: number) =>
  Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING);
export const widthOfPixels = (pixels: number) =>
  Math.max(0, Math.round(((pixels - CELL_PADDING) / PIXELS_PER_CHARACTER) * 100) / 100);
