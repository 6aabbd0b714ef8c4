import { createInterface } from 'node:readline';
import { enterEmbedded } from '../../../../schema/store/embedded/server.ts';

/**
 * Enters the store of the folder given, writes what it got as one line of JSON, leaves and ends at
 * the first line it reads.
 */
const server = await enterEmbedded(process.argv[2]!, { fsync: false });
console.log(JSON.stringify({ ...server, uid: process.getuid?.() }));
createInterface(process.stdin).once('line', () => void server.leave().then(() => process.exit(0)));
