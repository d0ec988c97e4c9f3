/** How deep a value from outside may be nested: deeper ones overflow the stack of whoever walks, checks or prints them. */
export const maxNesting = 256;

/** Whether lists and objects stand more than `limit` deep in each other. Walks without recursion, so that any depth can be asked about. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isNode);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const deeper: object[] = [];
    for (const node of level) for (const entry of Object.values(node)) if (isNode(entry)) deeper.push(entry);
    level = deeper;
  }
  return false;
}

const isNode = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !ArrayBuffer.isView(value);
