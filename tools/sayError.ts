import { Refusal } from '../src/core/refusal';
import { italian } from '../src/messages/it';
import { say } from '../src/messages/message';
import { UnreadableFile } from './unzipParts';

/** Why a tool stopped, for the person who called it. */
export function sayError(error: unknown, usage: string): string {
  if (error instanceof Refusal) return say(italian, error.reason);
  if (error instanceof UnreadableFile) return error.message;
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `Il file ${path} non c'è.`;
  if (code.startsWith('ERR_PARSE_ARGS')) return usage;
  if (path) return `Il file ${path} non si può leggere (${code}).`;
  return `Errore interno del programma, da segnalare con il file:\n${(error as Error).stack}`;
}

/** Runs a tool: errors are said, and the reader may close early (| head). */
export function runTool(main: () => Promise<void>, usage: string): void {
  process.stdout.on('error', () => process.exit());
  main().catch((error: unknown) => {
    process.stderr.write(`${sayError(error, usage)}\n`);
    process.exitCode = 2;
  });
}
