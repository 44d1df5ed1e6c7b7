/** Of columns and rows that nobody has made wider or higher, in pixels. */
export const DEFAULT_WIDTH = 64;
export const DEFAULT_HEIGHT = 20;
