import { connect } from 'node:net';
import { type RunningWorkbench, serve } from '../../workbench/server/serve';

let running: RunningWorkbench;
beforeAll(async () => {
  running = await serve({ port: 0 });
});
afterAll(() => running.close());

/** The first line of the answer to a request that no `fetch` would send. */
function ask(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(running.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (part) => (answer += String(part)));
    socket.on('end', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

describe('the server of the workbench', () => {
  it.each(['/%', '//', '/%E0%A4%A', '///'])('answers 400 to %s and goes on', async (path) => {
    expect(await ask(path)).toBe('HTTP/1.1 400 Bad Request');
    expect(await ask('/samples.json')).toBe('HTTP/1.1 200 OK');
  });

  it.each(['/samples/%2e%2e/package.json', '/samples/..%2f..%2fpackage.json', '/nothing.here'])(
    'finds nothing at %s',
    async (path) => {
      expect(await ask(path)).toBe('HTTP/1.1 404 Not Found');
    },
  );

  it('is there for this machine alone', () => {
    expect(running.server.address()).toMatchObject({ address: '127.0.0.1' });
  });
});
