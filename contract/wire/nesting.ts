/** How deep a value from outside may be nested: deeper ones overflow the stack of whoever walks, checks or prints them. */
export const maxNesting = 256;

/** Whether lists and objects stand more than `limit` deep in each other. It looks no deeper than that itself. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  return isNode(value) && (limit === 0 || Object.values(value).some((entry) => isDeeperThan(entry, limit - 1)));
}

const isNode = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !ArrayBuffer.isView(value);
