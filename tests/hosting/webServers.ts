/** Real web servers on a free port of this machine, with the configurations of hosting/ as they stand. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type ServerName = 'nginx' | 'apache';
export const SERVER_NAMES: readonly ServerName[] = ['nginx', 'apache'];

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

interface Place {
  folder: string;
  port: number;
}

/** A program, and how it is started in front. */
interface Installation {
  program: string;
  configuration(place: Place): string;
  command(configuration: string, place: Place): string[];
}

/** Programs, and where their modules or their list of types are. */
const APACHES: readonly [string, string][] = [
  ['/usr/sbin/apache2', '/usr/lib/apache2/modules'],
  ['/usr/sbin/httpd', '/usr/lib64/httpd/modules'],
  ['/usr/sbin/httpd', '/usr/libexec/apache2'],
  ['/opt/homebrew/opt/httpd/bin/httpd', '/opt/homebrew/opt/httpd/lib/httpd/modules'],
];
const NGINXES: readonly [string, string][] = [
  ['/usr/sbin/nginx', '/etc/nginx/mime.types'],
  ['/opt/homebrew/bin/nginx', '/opt/homebrew/etc/nginx/mime.types'],
];

/** How the server of that name is run here; undefined where it is not installed. */
export function installed(name: ServerName): Installation | undefined {
  if (name === 'nginx') {
    const found = NGINXES.find((paths) => paths.every((path) => existsSync(path)));
    return found && nginx(...found);
  }
  const found = APACHES.find((paths) => paths.every((path) => existsSync(path)));
  return found && apache(...found);
}

/** In .ci/run a server that is missing is a failure; elsewhere its tests do not run, and say so. */
export function describeServed(name: ServerName, tests: () => void): void {
  const isThere = installed(name) !== undefined;
  if (!isThere) process.stderr.write(`${name} non è installato: le sue prove non vengono eseguite.\n`);
  const title = isThere ? `served by ${name}` : `served by ${name}, which is not installed`;
  (isThere || process.env.CI === 'true' ? describe : describe.skip)(title, tests);
}

/** Serves dist/ as a site does that refuses frames and storing for everything else. */
export async function startServer(name: ServerName): Promise<RunningServer> {
  const installation = installed(name);
  if (!installation) throw new Error(`${name} is not installed`);
  // The server may run as another user than the owner of the repository.
  const folder = mkdtempSync(join(tmpdir(), `albero-${name}-`));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'logs'));
  cpSync('dist', join(folder, 'site'), { recursive: true });
  const place = { folder, port: await freePort() };
  const configuration = join(folder, 'server.conf');
  writeFileSync(configuration, installation.configuration(place));
  const server = spawn(installation.program, installation.command(configuration, place));
  let said = '';
  server.stderr.on('data', (chunk) => (said += String(chunk)));
  const url = `http://localhost:${place.port}/`;
  await answering(url, server, () => said);
  return {
    url,
    async close() {
      const ended = new Promise((resolved) => server.once('exit', resolved));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function nginx(program: string, types: string): Installation {
  return {
    program,
    configuration: ({ folder, port }) => `
      daemon off; master_process off; pid ${folder}/pid; error_log stderr;
      events { worker_connections 64; }
      http {
        include ${types}; access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((part) => `${part}_temp_path ${folder}/${part};`).join(' ')}
        server {
          listen localhost:${port}; root ${folder}/site;
          add_header X-Frame-Options DENY always;
          add_header Cache-Control no-store always;
          include ${resolve('hosting/nginx.conf')};
        }
      }`,
    command: (configuration, { folder }) => ['-p', folder, '-c', configuration, '-e', 'stderr'],
  };
}

function apache(program: string, modules: string): Installation {
  const load = ['mpm_event', 'authz_core', 'mime', 'headers', 'filter', 'deflate', 'unixd']
    .filter((name) => existsSync(join(modules, `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
  return {
    program,
    configuration: ({ folder, port }) => `
${load.join('\n')}
ServerName localhost
Listen localhost:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/logs/error.log
TypesConfig /dev/null
${process.getuid?.() === 0 ? 'User nobody\nGroup #65534' : ''}
DocumentRoot ${folder}/site
Header always set X-Frame-Options DENY
Header set Cache-Control no-store
<Directory ${folder}/site>
  Require all granted
  Include ${resolve('hosting/apache.conf')}
</Directory>
`,
    command: (configuration) => ['-X', '-f', configuration],
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((started) => probe.listen(0, 'localhost', started));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  server.kill();
  throw new Error(`The server did not start: ${said()}`);
}
