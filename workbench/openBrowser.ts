import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** What opens an address in the browser that the person uses. */
const OPENERS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Where there is none, or nobody sits in front of it, the address that is printed is enough. */
export function openBrowser(url: string): void {
  if (!process.stdout.isTTY || process.env.CI) return;
  const [command, ...args] = OPENERS[platform()] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
