/**
 * What `attach` pushes, as an asynchronous iterator; what is not read yet is kept. `end` ends it, after what was pushed before,
 * with an error or without. Leaving the loop calls what `attach` returned.
 */
export function stream<T>(
  attach: (push: (value: T) => void, end: (error?: Error) => void) => () => void,
): AsyncIterableIterator<T> {
  const kept: T[] = [];
  const waiting: PromiseWithResolvers<IteratorResult<T, undefined>>[] = [];
  let over: { error?: Error | undefined } | undefined;
  const done = { done: true, value: undefined } as const;
  const finish = (error?: Error): void => {
    if (over) return;
    over = { error };
    detach();
    for (const { resolve, reject } of waiting.splice(0)) {
      if (over.error) reject(over.error);
      else resolve(done);
      over = {};
    }
  };
  let detach = (): void => undefined;
  detach = attach((value) => {
    const first = waiting.shift();
    if (first) first.resolve({ done: false, value });
    else kept.push(value);
  }, finish);
  if (over) detach();
  return {
    next() {
      if (kept.length > 0) return Promise.resolve({ done: false, value: kept.shift() as T });
      if (over) {
        const { error } = over;
        over = {};
        return error ? Promise.reject(error) : Promise.resolve(done);
      }
      const next = Promise.withResolvers<IteratorResult<T, undefined>>();
      waiting.push(next);
      return next.promise;
    },
    return() {
      finish();
      kept.length = 0;
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
