const READ_AS_SOMETHING_ELSE =
  /^\s*(?:['=+\-@#(€$%.,]|\d|\p{L}{3,9}[-/ .]?\d|(?:vero|falso|true|false)\s*$)/iu;

/** A text as it is to be typed to stay that text: with an apostrophe where Excel would make something else of it. */
export function typedText(text: string): string {
  return READ_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}
