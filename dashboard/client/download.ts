/** Downloads a file with the viewer's key. Throws with the message of the service. */
export async function download(
  address: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<void> {
  const response = await fetch(
    address,
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  if (!response.ok) {
    const answer = (await response.json().catch(() => null)) as {
      errors?: { message: string }[];
    } | null;
    throw new Error(
      answer?.errors?.map(({ message }) => message).join(' ') ?? `HTTP ${response.status}`,
    );
  }
  const name =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'download';
  handOver(await response.blob(), name);
}

/** Saves bytes as a file with a name. */
export function handOver(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
