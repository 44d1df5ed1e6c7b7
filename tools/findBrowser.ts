import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const MISSING = `Manca il browser per le prove: serve Chromium, Chrome o Edge.
  Debian, Ubuntu:  sudo apt-get install chromium
  altrove:         installare Chrome oppure indicare il programma con CHROMIUM_PATH=/percorso/del/browser
The tests need a browser: Chromium, Chrome or Edge (see above).`;

/** The program of a Chromium browser; on Debian as root it is installed when missing. @throws saying what is missing */
export function findBrowser(): string {
  const found = installed() ?? (installWithApt() ? installed() : null);
  if (!found) throw new Error(MISSING);
  return found;
}

function installed(): string | null {
  return PLACES.find((place): place is string => place !== undefined && existsSync(place)) ?? null;
}

function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(`Browser: ${findBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
