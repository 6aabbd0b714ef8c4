/** A line of what long work tells: how far it is, why it was refused, or what came of it. */
interface Line<P> { readonly progress?: P; readonly errors?: readonly { readonly message: string }[] }

/** Reads what long work tells, line by line, to its end; what came of it. Throws with the words of the service where it refuses. */
export async function readTold<P, R extends object>(response: Response, tell: (progress: P) => void): Promise<R> {
  let text = '', last: R | null = null;
  const take = (line: string): void => {
    if (!/^\s*\{/.test(line)) throw new Error(`HTTP ${response.status}`);
    const it = JSON.parse(line) as Line<P> & R;
    if (it.errors) throw new Error(it.errors.map(({ message }) => message).join(' '));
    if (it.progress) tell(it.progress);
    else last = it;
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
  if (last === null) throw new Error(`HTTP ${response.status}`);
  return last;
}
