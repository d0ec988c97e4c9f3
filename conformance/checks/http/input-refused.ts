/** Statuses that say "what you sent is not what I take". */
export const inputRefused: ReadonlySet<number> = new Set([400, 405, 406, 411, 414, 415, 422, 431]);
