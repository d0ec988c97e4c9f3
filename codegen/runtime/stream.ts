import { MessageDropped } from "./errors.ts";

/** How far an iteration may fall behind. */
export interface Backlog {
  /** How many messages may wait to be read. @default 10000 */
  readonly limit?: number;
  /**
   * What gives way to one more.
   *
   * - `"end"` the iteration: what waits can still be read, and then it throws {@link MessageDropped}
   * - `"drop-oldest"` the message that has waited longest
   *
   * @default "end"
   */
  readonly overflow?: "end" | "drop-oldest";
}

/**
 * What `attach` pushes, as an asynchronous iterator; what is not read yet is kept, up to the limit. `end` ends it, after what was
 * pushed before, with an error or without. Leaving the loop calls what `attach` returned.
 */
export function stream<T>(
  attach: (push: (value: T) => void, end: (error?: Error) => void) => () => void,
  { limit = 10_000, overflow }: Backlog = {},
): AsyncIterableIterator<T> {
  const kept: T[] = [];
  const waiting: ((result: IteratorResult<T, undefined> | Promise<IteratorResult<T, undefined>>) => void)[] = [];
  let isOver = false;
  let failure: Error | undefined;
  let detach: (() => void) | undefined;
  const end = (error?: Error): void => {
    if (isOver) return;
    isOver = true;
    failure = error;
    detach?.();
    for (const give of waiting.splice(0)) give(last());
  };
  /** Whoever asks first after the end is told why it came. */
  const last = async (): Promise<IteratorResult<T, undefined>> => {
    const error = failure;
    failure = undefined;
    if (error) throw error;
    return { done: true, value: undefined };
  };
  detach = attach((value) => {
    const give = waiting.shift();
    if (give) give({ done: false, value });
    else if (kept.push(value) <= limit) return;
    else if (overflow === "drop-oldest") kept.shift();
    else end(new MessageDropped("unread"));
  }, end);
  if (isOver) detach();
  return {
    async next() {
      if (kept.length) return { done: false, value: kept.shift() as T };
      return isOver ? last() : new Promise((resolve) => waiting.push(resolve));
    },
    return() {
      end();
      kept.length = 0;
      failure = undefined;
      return last();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
