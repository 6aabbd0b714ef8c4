import { createHash, createHmac } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TongxinError } from '../../base/errors/errors.ts';
import { writeWhole } from '../formats/whole-file.ts';
import { folderIn, type Outlets, webhookIn } from './outlets.ts';
import type { WrittenFile } from '../../schema/system/schedule.ts';

/** A file to write. `address`: where it can be downloaded. */
export interface FileToWrite {
  readonly name: string;
  readonly address: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const reasonOf = (error: unknown): string => {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
};

/** Writes files into a folder of the outlet, each atomically. Throws NOT_DELIVERED. */
export async function deliverToFolder(
  outlets: Outlets,
  folder: string,
  files: readonly FileToWrite[],
): Promise<WrittenFile[]> {
  const target = folderIn(outlets, folder);
  const written: WrittenFile[] = [];
  for (const { name, address, bytes } of files) {
    const hash = createHash('sha256');
    let size = 0;
    const countedBatches = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    try {
      await mkdir(target, { recursive: true });
      await writeWhole(join(target, name), countedBatches());
    } catch (error) {
      if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error;
      throw new TongxinError('NOT_DELIVERED', {
        where: posix.join(folder, name),
        reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message,
      });
    }
    written.push({
      name: posix.join(folder, name),
      address,
      bytes: size,
      sha256: hash.digest('hex'),
    });
  }
  return written;
}

const KEY_PREFIX = 'whsec_';
const PAUSES_MS = [1_000, 5_000];
const TIMEOUT_MS = 15_000;

/**
 * The signature of a message (Standard Webhooks 1.0.0, "Signature scheme": HMAC-SHA256 of id,
 * timestamp and body, joined by dots).
 */
const signatureOf = (secret: string, id: string, timestamp: string, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(KEY_PREFIX.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')}`;

/**
 * Notifies an address of a run: a POST of JSON, signed as Standard Webhooks specifies; three
 * attempts with the same `webhook-id`; redirects are not followed. Throws NOT_DELIVERED;
 * INVALID_SCHEDULE if the host is no longer allowed.
 */
export async function deliverToWebhook(
  outlets: Outlets,
  { webhook, secret }: { readonly webhook: string; readonly secret: string },
  id: string,
  message: object,
): Promise<void> {
  const url = webhookIn(outlets, webhook);
  const body = JSON.stringify(message);
  for (let attempt = 0; ; attempt++) {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    let wrong: string;
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': signatureOf(secret, id, timestamp, body),
        },
      });
      await response.body?.cancel();
      if (response.ok) return;
      wrong = `HTTP ${response.status}`;
    } catch (error) {
      wrong = reasonOf(error);
    }
    const pause = PAUSES_MS[attempt];
    if (pause === undefined)
      throw new TongxinError('NOT_DELIVERED', { where: url.href, reason: wrong });
    await sleep(pause);
  }
}
