/** Statuses that say "not now, or not for you": the contract was kept, and nothing was learnt. */
export const circumstances: ReadonlySet<number> = new Set([
  401, 402, 403, 404, 409, 410, 412, 423, 424, 425, 428, 429, 503,
]);
