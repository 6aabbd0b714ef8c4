/** An edge between two vertices, by their numbers. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** The edges that lie on no cycle. Cost: linear (Tarjan 1974), without recursion. */
export function bridgesOf<E extends Edge>(edges: readonly E[]): E[] {
  const links = new Map<number, number[]>();
  const link = (vertex: number, edge: number): void => {
    const list = links.get(vertex);
    if (list) list.push(edge);
    else links.set(vertex, [edge]);
  };
  for (const [i, { from, to }] of edges.entries()) {
    link(from, i);
    link(to, i);
  }
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const bridges: E[] = [];
  for (const root of links.keys()) {
    if (order.has(root)) continue;
    const path: { readonly vertex: number; readonly by: number; next: number }[] = [];
    const enter = (vertex: number, by: number): void => {
      order.set(vertex, order.size);
      low.set(vertex, order.get(vertex)!);
      path.push({ vertex, by, next: 0 });
    };
    enter(root, -1);
    while (path.length > 0) {
      const step = path.at(-1)!;
      const list = links.get(step.vertex)!;
      if (step.next < list.length) {
        const edge = list[step.next++]!;
        if (edge === step.by) continue;
        const { from, to } = edges[edge]!;
        const other = from === step.vertex ? to : from;
        if (order.has(other))
          low.set(step.vertex, Math.min(low.get(step.vertex)!, order.get(other)!));
        else enter(other, edge);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (!before) continue;
      low.set(before.vertex, Math.min(low.get(before.vertex)!, low.get(step.vertex)!));
      if (low.get(step.vertex)! > order.get(before.vertex)!) bridges.push(edges[step.by]!);
    }
  }
  return bridges;
}
