import { every } from "../../clock.ts";
import type { Harbour } from "../harbour.ts";
import { whereIs } from "./sea.ts";

const period = 250;
/** How many are kept for those who resume. */
const kept = 100;

/** The positions of all vessels, said again and again. */
export interface Positions {
  /** Those after a number that are still kept, each once and in order. */
  after(seq: number): readonly (string | Buffer)[];
  latest(): string | Buffer;
  close(): void;
}

const signs = ["CQRT", "CSAB", "CT7A"];

export function openPositions(harbour: Harbour, tell: (frame: string | Buffer) => void): Positions {
  const { breaks, clock } = harbour;
  const history: { readonly seq: number; readonly frame: string | Buffer }[] = [];
  let seq = 0;
  let ticks = 0;

  function next(): string | Buffer {
    ticks += 1;
    const isOdd = ticks % 3 === 0;
    if (isOdd && breaks("W17-seq-starts-again")) seq = 1;
    else if (!(isOdd && breaks("W17-seq-repeats"))) seq += isOdd && breaks("W17-seq-gap") ? 2 : 1;
    const back = isOdd && breaks("W17-time-goes-back") ? 400 : 0;
    const frame = written(positionsAt(harbour, seq, clock.now() - back), breaks);
    history.push({ seq, frame });
    if (history.length > kept) history.shift();
    return frame;
  }

  const tick = (): void => tell(next());
  const stop = schedule(harbour, tick);
  next();

  return {
    after(given) {
      if (breaks("V15-nothing-again")) return [];
      const missed = history.filter((one) => one.seq > given || breaks("V15-everything-again"));
      const again = breaks("V15-last-twice") ? [...missed, ...missed.slice(-1)] : missed;
      return again.map(({ frame }) => frame);
    },
    latest: () => history.at(-1)?.frame ?? "",
    close: stop,
  };
}

/** Runs `tick` four times a second, whatever the work takes. */
function schedule({ breaks, clock }: Harbour, tick: () => void): () => void {
  if (breaks("V01-positions-half-as-often")) return every(clock, 2 * period, tick);
  if (breaks("V02-positions-twice-as-often")) return every(clock, period / 2, tick);
  if (breaks("V02-positions-in-bursts"))
    return every(clock, 4 * period, () => {
      for (let count = 0; count < 4; count += 1) tick();
    });
  if (!breaks("V03-positions-drift")) return every(clock, period, tick);
  const work = 25;
  let cancel = (): void => undefined;
  const wait = (): void => {
    cancel = clock.after(period + work, () => {
      tick();
      wait();
    });
  };
  wait();
  return () => cancel();
}

function positionsAt({ breaks }: Harbour, seq: number, now: number): object {
  const vessels = signs.map((sign, index) => ({
    call_sign: sign,
    ...whereIs(sign, now),
    heading: breaks("W01-heading-as-text") ? "270" : 270,
    ...(!breaks("W01-speed-missing") && { speed_kn: index }),
    state: breaks("W01-state-unknown") ? "drifting" : index === 0 ? "moored" : "under_way",
  }));
  return {
    type: "positions",
    seq,
    ...(!breaks("W02-positions-without-timestamp") && {
      timestamp: breaks("W02-epoch") ? now : new Date(now).toISOString(),
    }),
    vessels: breaks("W01-no-vessels") ? [] : vessels,
    ...(breaks("W01-source-added") && { source: "AIS" }),
  };
}

function written(positions: object, breaks: Harbour["breaks"]): string | Buffer {
  const text = JSON.stringify(positions);
  if (breaks("W05-positions-as-bytes")) return Buffer.from(text);
  return breaks("W06-two-in-one") ? text + text : text;
}
