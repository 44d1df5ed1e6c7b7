/** A small static server: the workbench's page, the add-in's dist/ and the genuine office.js of node_modules. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectPane } from '../host/seam';
import { reflectClient } from './clientMetadata';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OFFICE_JS = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** The add-in's build. */
  dist?: string;
  /** The workbench's own build. */
  page?: string;
  /** Folder of the sample workbooks. */
  samples?: string;
}

export interface RunningWorkbench {
  server: Server;
  port: number;
  url: string;
  close: () => Promise<void>;
}

export async function serve(options: ServeOptions): Promise<RunningWorkbench> {
  const dist = resolve(options.dist ?? join(ROOT, 'dist'));
  const page = resolve(options.page ?? join(ROOT, 'dist-workbench'));
  const samples = resolve(options.samples ?? join(ROOT, 'samples'));
  let metadata: string | undefined;

  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === null) return refuse(response, 400, 'Richiesta non valida');
    if (path === '/api-meta.json')
      return send(response, '.json', (metadata ??= JSON.stringify(reflectClient(OFFICE_JS))));
    if (path === '/samples.json') return send(response, '.json', JSON.stringify(listSamples(samples)));
    if (path === '/addin/taskpane.html') return sendTaskPane(response, dist);
    if (path.startsWith('/officejs/')) return sendFile(response, OFFICE_JS, path.slice('/officejs/'.length));
    if (path.startsWith('/addin/')) return sendFile(response, dist, path.slice('/addin/'.length));
    if (path.startsWith('/samples/')) return sendFile(response, samples, path.slice('/samples/'.length));
    return sendFile(response, page, path === '/' ? 'index.html' : path.slice(1));
  });

  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', started);
  });
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The path of a request, decoded; null for what is none, which any page that a person visits can ask for. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function listSamples(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~'))
      .sort();
  } catch {
    return [];
  }
}

function sendTaskPane(response: ServerResponse, dist: string): void {
  const file = readInside(dist, 'taskpane.html');
  if (!file) return notFound(response);
  send(response, '.html', connectPane(file.toString('utf8'), '/officejs/office.js'));
}

function sendFile(response: ServerResponse, folder: string, path: string): void {
  const content = readInside(folder, path);
  if (content) send(response, extname(path), content);
  else notFound(response);
}

function readInside(folder: string, path: string): Buffer | null {
  const file = resolve(folder, path);
  if (!file.startsWith(folder + sep)) return null;
  try {
    return statSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, extension: string, content: string | Buffer): void {
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(content);
}

function notFound(response: ServerResponse): void {
  refuse(response, 404, 'Non trovato');
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
