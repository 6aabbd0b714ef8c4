import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { firstQuery } from '../../../bin/serving/first-query.ts';

describe('the query that start prints', () => {
  it('is one line, and a shell hands curl a whole JSON', () => {
    const line = firstQuery('http://127.0.0.1:4000', 'tx_key');
    expect(line).not.toContain('\n');
    const words = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }; ${line}`], {
      encoding: 'utf8',
    })
      .trimEnd()
      .split('\n');
    expect(words).toContain('http://127.0.0.1:4000/graphql');
    expect(words).toContain('Authorization: Bearer tx_key');
    const { query } = JSON.parse(words.at(-1)!) as { query: string };
    expect(query).toMatch(/^\{ .+ \}$/);
  });
});
