/** The promise, whose rejection is no matter where nobody looks at it. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
