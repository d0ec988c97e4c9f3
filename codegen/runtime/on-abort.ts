/** Runs `task` when the signal aborts, or at once if it has, until what it returns is called. */
export function onAbort(signal: AbortSignal | undefined, task: () => void): () => void {
  if (signal?.aborted) task();
  else signal?.addEventListener("abort", task);
  return () => signal?.removeEventListener("abort", task);
}
