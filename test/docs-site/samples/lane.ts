import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import type { Contract, Message } from "../../../contract/index.ts";
import { makePayload, seeded } from "../../../contract/payload/index.ts";
import { readExpression, writeExpression } from "../../../contract/wire/index.ts";
import { tokenMark } from "../../../docs-site/index.ts";
import { type JournalEntry, mintToken, type MockServer } from "../../../index.ts";
import { type DeskOptions, openDesk, type Trial } from "./desk.ts";
import { type Hope, hopesOf } from "./hopes-of.ts";
import type { Copied } from "./samples-of.ts";
import { shows } from "./shows.ts";

/** A mock that one sample at a time has for itself. */
export interface Lane extends AsyncDisposable {
  /** Runs a sample as its page has it, and says what did not happen; undefined where all did. */
  fault(sample: Copied): Promise<string | undefined>;
}

export interface LaneOptions {
  readonly contract: Contract;
  /** Plays the contract on random ports. */
  readonly start: (contract: Contract) => Promise<MockServer>;
  readonly generated: DeskOptions["generated"];
  /** How many seconds anything may take. */
  readonly patience: number;
}

const token = mintToken("anything", { sub: "ada", exp: 4_000_000_000 });

export async function openLane({ contract, start, generated, patience }: LaneOptions): Promise<Lane> {
  await using opening = new AsyncDisposableStack();
  const mock = opening.use(await start(contract));
  const certificates = await certificatesOf(mock, opening);
  const elsewhere = (text: string): string =>
    text.replaceAll(/\/\/(?:localhost|127\.0\.0\.1)(?::(\d+))?(?=[/"'?#]|$)/gm, (whole, given: string | undefined) => {
      const port = mock.ports.find(({ declared }) => declared === Number(given ?? 80));
      return port === undefined || port.actual === null ? whole : `//${port.host}:${port.actual}`;
    });
  const desk = opening.use(await openDesk({ generated, elsewhere, ...(certificates && { certificates }) }));
  const open = opening.move();

  async function fault(sample: Copied): Promise<string | undefined> {
    mock.reset();
    mock.journal.clear();
    const { hopes, say } = hopesOf(contract, sample);
    const watch = watchJournal(mock);
    const prompt = mock.journal.follow((entry) => {
      if (say === undefined || entry.channel !== say.channel || !/^(?:opened|heard)$/.test(entry.kind)) return;
      // Whoever has just come is greeted first.
      setImmediate(() => mock.channel(say.channel).send(say.key, saidTo(contract, say, entry)));
    });
    const trial = await desk.start({ ...sample, code: sample.code.replaceAll(tokenMark, token) });
    trial.onPrint(watch.wake);
    const over = { ended: false };
    void trial.ended.then(() => {
      over.ended = true;
      watch.wake();
    });
    try {
      const missing = await fulfil(hopes, watch, trial, over);
      const complaint = missing ?? brokenOf(watch.entries) ?? (await complaintOf(sample, trial, over));
      return complaint === undefined ? undefined : [complaint, ...evidence(watch.entries, trial)].join("\n");
    } finally {
      trial.stop();
      await trial.ended;
      await watch.until(() => connectionsOf(watch.entries) === 0, patience);
      prompt();
      watch.stop();
    }
  }

  /** Waits for one hope after another; says which one came to nothing. */
  async function fulfil(
    hopes: readonly Hope[],
    watch: Watch,
    trial: Trial,
    over: { readonly ended: boolean },
  ): Promise<string | undefined> {
    let last: JournalEntry | undefined;
    for (const hope of hopes) {
      const came = (): boolean => {
        switch (hope.seen) {
          case "journal":
            last = watch.entries.find((entry) => entry.id >= (last?.id ?? 0) && hope.fits(entry)) ?? last;
            return last !== undefined && hope.fits(last);
          case "print":
            return (
              last !== undefined && watch.entries.some((entry) => alike(entry, last) && shows(trial.printed, entry))
            );
          case "end":
            return over.ended;
        }
      };
      if (await watch.until(() => came() || over.ended, patience)) {
        // What a process did before its end may still be on its way to the mock.
        if (came() || (await watch.until(came, 3))) continue;
        return `it ended without ${hope.what}`;
      }
      return `in ${patience} s, not seen: ${hope.what}`;
    }
    return undefined;
  }

  return { fault, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** What is said to the room that somebody has just joined; anything at all where there are no rooms. */
function saidTo(contract: Contract, { room, examples, payload, channel }: Message, entry: JournalEntry): unknown {
  const joined = contract.messages.find((one) => one.channel === channel && one.name === entry.message)?.subscription;
  if (room === undefined || joined === undefined) return undefined;
  const said = examples[0]?.value ?? makePayload(contract, payload, { chance: seeded("samples"), now: 0 });
  return writeExpression(room, said, readExpression(joined.key, { payload: entry.payload }));
}

/** Said again, it may be another one that is printed. */
const alike = (one: JournalEntry, other: JournalEntry | undefined): boolean =>
  one.kind === other?.kind && one.channel === other.channel && one.message === other.message;

const connectionsOf = (entries: readonly JournalEntry[]): number =>
  entries.filter(({ kind }) => kind === "opened").length - entries.filter(({ kind }) => kind === "closed").length;

/** Nothing that a page shows breaks the contract. */
function brokenOf(entries: readonly JournalEntry[]): string | undefined {
  const broken = entries.find(({ verdict }) => verdict === "broken");
  return (
    broken && `broken: ${broken.kind} ${broken.message ?? broken.operation ?? ""}: ${JSON.stringify(broken.breach)}`
  );
}

/** curl talks about its progress; who else complains, or ends badly, has a fault. */
async function complaintOf(
  { label }: Copied,
  trial: Trial,
  over: { readonly ended: boolean },
): Promise<string | undefined> {
  const code = over.ended ? await trial.ended : 0;
  if (code !== 0) return `it ended with ${String(code)}`;
  return label === "curl" || trial.complained === "" ? undefined : "it complained";
}

/** What crossed, and what the reader saw; curl's progress apart. */
function evidence(entries: readonly JournalEntry[], { printed, complained }: Trial): readonly string[] {
  const lines = entries.map(({ kind, message, operation, listeners, code, verdict, request, response }) =>
    [kind, message ?? operation, request?.target, response?.status, listeners, code, verdict]
      .filter((one) => one !== undefined)
      .join(" "),
  );
  return [...lines, ...(printed === "" ? [] : [`printed: ${printed}`]), ...(complained === "" ? [] : [complained])].map(
    (line) => line.replaceAll(/^ *(?:%|Dload|[\d ]+--:--).*$\n?/gm, ""),
  );
}

interface Watch {
  readonly entries: readonly JournalEntry[];
  wake(): void;
  /** Whether it came true in time; looked at whenever something is noted, printed or over. */
  until(cameTrue: () => boolean, seconds: number): Promise<boolean>;
  stop(): void;
}

function watchJournal(mock: MockServer): Watch {
  const entries: JournalEntry[] = [];
  let look: () => void = () => undefined;
  const stop = mock.journal.follow((entry) => {
    entries.push(entry);
    look();
  });
  return {
    entries,
    wake: () => look(),
    until: (cameTrue, seconds) =>
      new Promise((resolve) => {
        let left = seconds;
        const end = (came: boolean): void => {
          clearInterval(timer);
          look = () => undefined;
          resolve(came);
        };
        // Second by second: a machine that stood still meanwhile has not waited.
        const timer = setInterval(() => {
          left -= 1;
          if (left <= 0) end(cameTrue());
        }, 1_000);
        look = () => {
          if (cameTrue()) end(true);
        };
        look();
      }),
    stop,
  };
}

/** The certificates of a mock's ports in a file, as somebody has them who trusts this mock. */
async function certificatesOf(mock: MockServer, opening: AsyncDisposableStack): Promise<string | undefined> {
  const secure = mock.ports.filter(({ secure: isSecure, actual }) => isSecure && actual !== null);
  if (secure.length === 0) return undefined;
  const all = await Promise.all(
    secure.map(
      ({ host, actual }) =>
        new Promise<string>((resolve, reject) => {
          const socket = connect({ host, port: Number(actual), rejectUnauthorized: false }, () => {
            const der = socket.getPeerX509Certificate()?.toString() ?? "";
            socket.destroy();
            resolve(der);
          });
          socket.once("error", reject);
        }),
    ),
  );
  const folder = await mkdtemp(join(tmpdir(), "sockwright-certificates-"));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "mock.pem");
  await writeFile(path, all.join("\n"));
  return path;
}
