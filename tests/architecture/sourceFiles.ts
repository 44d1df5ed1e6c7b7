import { readdirSync, readFileSync } from 'node:fs';

export interface SourceFile {
  path: string;
  text: string;
}

/** The TypeScript files of a folder and of those below it. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }));
}
