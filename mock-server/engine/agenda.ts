/** Something to be done at a time. */
export interface Entry {
  /** Milliseconds since 1970. */
  at: number;
  /** Of two at the same time, the lower one comes first. */
  readonly serial: number;
}

/** What is still to be done, the earliest first. */
export interface Agenda<E extends Entry> {
  add(entry: E): void;
  /** False where it was not there any more. */
  remove(entry: E): boolean;
  /** Takes out the earliest one that is due by then. */
  take(by: number): E | undefined;
  /** In the order in which they fall due. */
  inOrder(): readonly E[];
  /** In no order. */
  all(): Iterable<E>;
}

const isBefore = (one: Entry, other: Entry): boolean =>
  one.at < other.at || (one.at === other.at && one.serial < other.serial);

/** A binary heap that knows where each entry is: adding, removing and taking cost the logarithm of how many there are. */
export function openAgenda<E extends Entry>(): Agenda<E> {
  const heap: E[] = [];
  const places = new Map<E, number>();

  function put(entry: E, place: number): void {
    heap[place] = entry;
    places.set(entry, place);
  }

  function rise(entry: E, from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(entry, parent)) break;
      put(parent, place);
      place = above;
    }
    put(entry, place);
  }

  function sink(entry: E, from: number): void {
    let place = from;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const isOther = other !== undefined && isBefore(other, one);
      const earlier = isOther ? other : one;
      if (!isBefore(earlier, entry)) break;
      put(earlier, place);
      place = isOther ? left + 1 : left;
    }
    put(entry, place);
  }

  function remove(entry: E): boolean {
    const place = places.get(entry);
    if (place === undefined) return false;
    places.delete(entry);
    const last = heap.pop();
    if (last !== undefined && last !== entry) {
      rise(last, place);
      sink(last, places.get(last) ?? place);
    }
    return true;
  }

  return {
    add(entry) {
      rise(entry, heap.length);
    },
    remove,
    take(by) {
      const [first] = heap;
      if (first === undefined || first.at > by) return undefined;
      remove(first);
      return first;
    },
    inOrder: () => heap.toSorted((one, other) => one.at - other.at || one.serial - other.serial),
    all: () => places.keys(),
  };
}
