/** Something a client was told. */
export interface Heard {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Collects what a client hears, and waits for what it is yet to hear. */
export interface Ear {
  readonly all: readonly Heard[];
  hear(heard: Heard): void;
  /** The next thing of that name that was not yet waited for. */
  next(name: string): Promise<Heard["payload"]>;
}

export function openEar(): Ear {
  const all: Heard[] = [];
  const unclaimed: Heard[] = [];
  const waiting: { readonly name: string; readonly resolve: (payload: Heard["payload"]) => void }[] = [];
  return {
    all,
    hear(heard) {
      all.push(heard);
      const index = waiting.findIndex(({ name }) => name === heard.name);
      if (index < 0) unclaimed.push(heard);
      else waiting.splice(index, 1)[0]?.resolve(heard.payload);
    },
    next(name) {
      const index = unclaimed.findIndex((heard) => heard.name === name);
      const [found] = index < 0 ? [] : unclaimed.splice(index, 1);
      return found === undefined
        ? new Promise((resolve) => void waiting.push({ name, resolve }))
        : Promise.resolve(found.payload);
    },
  };
}
