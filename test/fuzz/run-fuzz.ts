import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { seeded } from "../../contract/payload/index.ts";
import { type Arena, openArena, type Player, type Subject, subjects } from "./arena.ts";
import { httpPlayers } from "./http.ts";
import { socketIoPlayers } from "./socketio.ts";
import { webSocketPlayers } from "./websocket.ts";

export interface FuzzOptions {
  /** One seed, one run. */
  readonly seed: string;
  /** How many mutants are sent. */
  readonly count: number;
  /** What is played. @default the sample contracts and the systems that the package ships */
  readonly of?: readonly Subject[];
  /** Told now and then how far it is. */
  readonly progress?: (line: string) => void;
}

export interface FuzzFigures {
  /** Mutants by subject and protocol. */
  readonly mutants: ReadonlyMap<string, number>;
  readonly sessions: number;
  /** Of the heap after each round, in MB: with everybody gone, and once the mock is closed. */
  readonly heap: readonly { readonly open: number; readonly closed: number }[];
}

/** The mock did not stand what it was sent. */
export class FuzzFault extends Error {
  override readonly name = "FuzzFault";
  constructor(seed: string, player: string, sent: readonly Uint8Array[], cause: unknown) {
    const frames = sent.map((one) => {
      const bytes = Buffer.from(one);
      const cut = bytes.length > 2_000 ? ` … (${bytes.length} bytes)` : "";
      return `  ${JSON.stringify(bytes.subarray(0, 2_000).toString("latin1"))}${cut}\n  ${bytes.subarray(0, 2_000).toString("hex")}`;
    });
    super(
      `--seed ${seed}, ${player}: ${(cause as Error).message}\nsent on that connection, as text and in hexadecimal:\n${frames.join("\n")}`,
      { cause },
    );
  }
}

/** So many mutants go to one mock before it is measured and another is opened. */
const perRound = 25_000;
/** A session that takes longer than this will never end, in milliseconds. */
const patience = 60_000;
/** A request costs so many times what a frame costs. */
const httpWeight = 4;
/** What the heap may grow by, in MB: by what a mock keeps of what it heard, and by what outlives it. */
const mayKeep = 400;
const mayLeave = 60;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

async function heapInMb(): Promise<number> {
  // What finalizers and closed handles let go is only collected in a turn of its own.
  for (const _ of [1, 2, 3]) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}

const playersOf = (arena: Arena): readonly Player[] => [
  ...httpPlayers(arena),
  ...webSocketPlayers(arena),
  ...socketIoPlayers(arena),
];

/** Subject and protocol. */
const kindOf = ({ name }: Player): string => name.split(" ", 2).join(" ");

/** Ends what would never end. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Sends mutants of everything that clients may say to mocks of every subject. @throws FuzzFault */
export async function runFuzz(options: FuzzOptions): Promise<FuzzFigures> {
  const { seed, count, of = subjects, progress = () => undefined } = options;
  const mutants = new Map<string, number>();
  const heap: { open: number; closed: number }[] = [];
  const uncaught: unknown[] = [];
  const catchIt = (error: unknown): void => void uncaught.push(error);
  process.on("uncaughtException", catchIt);
  using _ = { [Symbol.dispose]: () => void process.off("uncaughtException", catchIt) };
  const contracts = await Promise.all(of.map((subject) => subject.read()));
  let sessions = 0;
  let done = 0;

  async function held(
    arena: Arena,
    player: string,
    sent: readonly Uint8Array[],
    work: Promise<unknown>,
  ): Promise<void> {
    try {
      await inTime(work);
      if (uncaught.length > 0) throw uncaught[0];
      if (arena.errors.length > 0) throw new Error(`the mock logged: ${JSON.stringify(arena.errors[0])}`);
    } catch (error) {
      throw new FuzzFault(seed, player, sent, error);
    }
  }

  async function round(arena: Arena, number: number, share: number): Promise<void> {
    const players = playersOf(arena);
    const kinds = Map.groupBy(players, kindOf);
    const here = new Map([...kinds.keys()].map((kind) => [kind, 0]));
    for (let sentHere = 0, turn = 0; sentHere < share; turn += 1) {
      // The kind that had the fewest: each has its share, however many operations it has.
      const [kind = ""] = [...here].toSorted(([, one], [, other]) => one - other)[0] ?? [];
      const chance = seeded(seed).fork(`${arena.name} ${number} ${turn}`);
      const player = chance.pick(kinds.get(kind) ?? []);
      const sent: Uint8Array[] = [];
      let said = 0;
      const work = player.play(chance, (bytes) => sent.push(bytes)).then((mutated) => (said = mutated));
      await held(arena, player.name, sent, work);
      here.set(kind, (here.get(kind) ?? 0) + said * (kind.endsWith(" http") ? httpWeight : 1));
      mutants.set(kind, (mutants.get(kind) ?? 0) + said);
      sessions += 1;
      sentHere += said;
      done += said;
      // What is put off is done as well: emissions, windows of a rate, callbacks.
      if (turn % 50 === 49) arena.mock.clock.advance("1s");
    }
    for (const player of players) await held(arena, `${player.name}, a fair client afterwards`, [], player.playFair());
  }

  const rounds = Math.max(1, Math.ceil(count / perRound));
  for (let number = 0; number < rounds; number += 1) {
    let open = 0;
    for (const [at, subject] of of.entries()) {
      const before = await heapInMb();
      await using arena = await openArena(subject, contracts[at]!, `${seed} ${number}`);
      await round(arena, number, count / rounds / of.length);
      const grown = (await heapInMb()) - before;
      open = Math.max(open, grown);
      if (grown > mayKeep)
        throw new FuzzFault(
          seed,
          `${subject.name}, round ${number}`,
          [],
          new Error(`the heap has grown by ${grown} MB`),
        );
    }
    heap.push({ open, closed: await heapInMb() });
    progress(`${done} of ${count} mutants, ${sessions} sessions, heap ${heap.at(-1)?.closed} MB`);
    const left = (heap.at(-1)?.closed ?? 0) - (heap[0]?.closed ?? 0);
    if (left > mayLeave)
      throw new FuzzFault(seed, `round ${number}`, [], new Error(`closed mocks have left ${left} MB on the heap`));
  }
  return { mutants, sessions, heap };
}
