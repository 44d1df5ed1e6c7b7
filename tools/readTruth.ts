import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Truth } from './truth';
import { UnreadableFile } from './unzipParts';

const figure = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const node = v.looseObject({
  id: v.string(),
  parent: v.nullable(v.string()),
  level: v.picklist(['ambito', 'strategico', 'operativo', 'indicatore']),
  code: v.string(),
  name: v.string(),
  weight: v.nullable(v.number()),
  target: figure,
  actual: figure,
  sheet: v.string(),
  row: v.number(),
});
const truthSchema = v.looseObject({ nodes: v.array(node) });

/** The tree that a workbook means, from its file. @throws UnreadableFile when it is none */
export async function readTruth(path: string): Promise<Truth> {
  const content = await readFile(path, 'utf8');
  const truth = v.safeParse(truthSchema, parsedJson(content));
  if (truth.success) return truth.output as unknown as Truth;
  const where = v.getDotPath(truth.issues[0]) ?? '';
  throw new UnreadableFile(
    `Il file ${path} non è un albero di confronto${where && `: guardare «${where}»`}.`,
  );
}

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}
