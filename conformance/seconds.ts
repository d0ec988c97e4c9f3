/** Milliseconds as a reader wants them: `0.3 s`. */
export const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;
