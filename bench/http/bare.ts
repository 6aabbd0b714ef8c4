import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { served } from './child.ts';

/** Configuration of this process, which answers every request with the bytes of a file. */
export interface BareWork {
  readonly type: string;
  readonly file: string;
}

const { type, file } = JSON.parse(process.argv[2]!) as BareWork;
const bytes = readFileSync(file);
const headers = { 'content-type': type, 'content-length': bytes.length };
const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
await served(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
