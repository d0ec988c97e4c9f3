/** An end of what connects two threads. */
export interface LineEnd {
  postMessage(value: unknown): void;
  on(event: "message", listener: (value: unknown) => void): unknown;
}

/** What is said from one thread to another: in order, and together whatever is said in one go. */
export interface Line<Said> {
  /** @param weight roughly what it costs the other side, in bytes */
  say(entry: Said, weight: number): void;
  /** The newest that has not gone yet. */
  readonly last: Said | undefined;
  /** It has become heavier. */
  addToLast(weight: number): void;
  /** Whether the other side has more before it than it should have. */
  readonly isBehind: boolean;
  /** Tells the other side how far this one is, where that was put off. */
  settle(): void;
  /** Nobody is there any more. */
  end(): void;
  readonly isOver: boolean;
}

export interface LineOptions<Heard> {
  readonly hear: (entry: Heard) => void;
  /** Puts off what has to be done when the work at hand is. */
  readonly soon: (task: () => void) => void;
  /** More than this before the other side, and it is behind. */
  readonly most: number;
  /** The other side is not behind any more. */
  readonly relieved: () => void;
  /** Whether the other side may be told how far this one is: it stops when it hears nothing. */
  readonly maySettle?: () => boolean;
}

/** What was said, how much it weighs, and how much of what the other side said was done. */
type Parcel<Entry> = readonly [entries: readonly Entry[], weight: number, done: number];

/** The other side is told how far this one is as soon as it is so much further. */
const stride = 65_536;

/** Opens this side of a line. */
export function openLine<Said, Heard>(
  end: LineEnd,
  { hear, soon, most, relieved, maySettle = () => true }: LineOptions<Heard>,
): Line<Said> {
  let entries: Said[] = [];
  let weight = 0;
  /** What the other side has not done yet, as far as it has told. */
  let before = 0;
  /** What this side has done, and not told yet. */
  let done = 0;
  let isPutOff = false;
  let isOver = false;

  function later(): void {
    if (isPutOff) return;
    isPutOff = true;
    soon(send);
  }

  function send(): void {
    isPutOff = false;
    const told = maySettle() ? done : 0;
    if (isOver || (entries.length === 0 && told === 0)) return;
    const parcel: Parcel<Said> = [entries, weight, told];
    entries = [];
    weight = 0;
    done -= told;
    end.postMessage(parcel);
  }

  end.on("message", (value) => {
    if (isOver) return;
    const [heard, heavy, further] = value as Parcel<Heard>;
    const wasBehind = before > most;
    before -= further;
    for (const entry of heard) hear(entry);
    done += heavy;
    if (done >= stride) later();
    if (wasBehind && before <= most) relieved();
  });

  return {
    say(entry, heavy) {
      if (isOver) return;
      entries.push(entry);
      weight += heavy;
      before += heavy;
      later();
    },
    addToLast(heavy) {
      weight += heavy;
      before += heavy;
    },
    get last() {
      return entries.at(-1);
    },
    get isBehind() {
      return before > most;
    },
    settle() {
      if (done >= stride) later();
    },
    end() {
      isOver = true;
      before = 0;
      entries = [];
    },
    get isOver() {
      return isOver;
    },
  };
}
