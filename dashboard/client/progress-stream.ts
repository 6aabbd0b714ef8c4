/** A line of a progress stream: progress, an error, or a result. */
export interface Line {
  readonly progress?: object;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Reads a progress stream to its end; returns the last line. `each` receives every line that is not
 * progress. Throws with the message of the service.
 */
export async function readProgress<L extends Line>(
  response: Response,
  onProgress: (progress: NonNullable<L['progress']>) => void,
  each: (line: L) => void = () => undefined,
): Promise<L> {
  let last: L | undefined;
  let text = '';
  const take = (line: string): void => {
    if (!/^\s*\{/.test(line)) throw new Error(`HTTP ${response.status}`);
    const parsed = JSON.parse(line) as L;
    if (parsed.errors) throw new Error(parsed.errors.map(({ message }) => message).join(' '));
    if (parsed.progress) onProgress(parsed.progress);
    else each((last = parsed));
  };
  for (const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    const lines = text.split('\n');
    text = lines.pop()!;
    for (const line of lines) if (line !== '') take(line);
  }
  if (text.trim() !== '') take(text);
  if (!last) throw new Error(`HTTP ${response.status}`);
  return last;
}
