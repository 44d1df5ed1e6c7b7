import { readFile } from 'node:fs/promises';
import type { LayoutDeclaration } from '../src/core/layout/engine/declaration/declaration';
import { readLayoutFile } from '../src/core/layout/teaching/layoutFile';
import { italian } from '../src/messages/it';
import { say } from '../src/messages/message';
import { UnreadableFile } from './unzipParts';

/** A layout saved as a file. @throws UnreadableFile when it is none */
export async function loadLayout(path: string): Promise<LayoutDeclaration> {
  const { value, problem } = readLayoutFile(await readFile(path, 'utf8'));
  if (!value) throw new UnreadableFile(`${path}: ${say(italian, problem)}`);
  return value.layout;
}
