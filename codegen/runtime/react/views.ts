/** What a hook keeps of the messages it hears: plain data, printed by the code generator. */
export type View =
  /** The last messages. */
  | {
      /** Keys of the messages; absent: all. */
      readonly last?: readonly string[];
      /** How many; absent: all. */
      readonly keep?: number;
      /** @default "newest-first" */
      readonly order?: "newest-first" | "oldest-first";
    }
  /** The latest message for each value of a property, as a `Map`. */
  | { readonly latest: string; readonly by: string };

export type Views = Readonly<Record<string, View>>;

/** What one view has kept so far. */
export interface Keeper {
  hear(key: string, payload: unknown): void;
  /** Another value whenever something was kept since, so that it can be compared by identity. */
  value(): unknown;
}

/** Keeps messages as they arrive, outside of React: however React batches, none is lost. */
export function openKeeper(view: View): Keeper {
  return "latest" in view ? keepLatest(view.latest, view.by) : keepLast(view.last, view.keep, view.order);
}

function keepLatest(wanted: string, by: string): Keeper {
  const kept = new Map<unknown, unknown>();
  let value: ReadonlyMap<unknown, unknown> | undefined;
  return {
    hear(key, payload) {
      if (key !== wanted) return;
      kept.set((payload as Readonly<Record<string, unknown>>)[by], payload);
      value = undefined;
    },
    value: () => (value ??= new Map(kept)),
  };
}

function keepLast(wanted: readonly string[] | undefined, keep = Infinity, order = "newest-first"): Keeper {
  const kept: unknown[] = [];
  let value: readonly unknown[] | undefined;
  return {
    hear(key, payload) {
      if (wanted && !wanted.includes(key)) return;
      kept.push(payload);
      if (kept.length > keep) kept.shift();
      value = undefined;
    },
    value: () => (value ??= order === "newest-first" ? kept.toReversed() : [...kept]),
  };
}
