import type { Contract } from "../contract/index.ts";
import type { Chance } from "../contract/payload/index.ts";
import type { Asking } from "./asking.ts";
import type { Check } from "./check.ts";
import { type Clock, within } from "./clock.ts";
import { openWitness } from "./covered/witness.ts";
import { openCredentials } from "./credentials.ts";
import { sendHttp } from "./edges/http.ts";
import { reachPort } from "./edges/reach-port.ts";
import { openWebSocket } from "./edges/websocket.ts";
import type { WebSocketPeer } from "./edges/websocket-peer.ts";
import { logIn, loginSubjects, needsCredential, withoutLogins } from "./log-in.ts";
import { seconds } from "./seconds.ts";
import { originOf, type Target, TargetUnreachable } from "./target.ts";
import { type Line, type Recorder, recorder, type Transcript } from "./transcript.ts";
import { notAsked, type Verdict } from "./verdict.ts";

export interface Askings {
  /** Tries every port that the checks need. @throws {TargetUnreachable} when none of them answers */
  greet(checks: readonly Check[]): Promise<void>;
  /** Gets the credentials that the target itself gives out, where a check needs any. @throws {LoginFailed} when it does not */
  logIn(checks: readonly Check[]): Promise<void>;
  /** Forgets the evidence that checks share: it is gathered anew. */
  forget(): void;
  /** Asks one check, and closes what it has opened. */
  ask(check: Check, ms: number): Promise<Verdict>;
}

interface AskingsOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly signal: AbortSignal;
  readonly onSeen: (clause: string) => void;
  readonly onSecret: (secret: string) => void;
  readonly onLine?: ((line: Line) => void) | undefined;
  readonly shrink: boolean;
}

interface Evidence {
  readonly gathered: Promise<unknown>;
  readonly lines: () => Transcript;
}

/** How many failures of a run are made simpler: of a server that breaks everything, a few tell enough. */
const mostShrunk = 30;

/** How long a connection may take to close before it is cut off. */
const farewellMs = 300;

/** Prepares what checks are asked with, over one run. */
export function openAskings({
  contract,
  target,
  clock,
  chance,
  signal,
  onSeen,
  onSecret,
  onLine,
  shrink,
}: AskingsOptions): Askings {
  const evidence = new Map<string, Evidence>();
  const deaf = new Set<number>();
  const ports = new Map(contract.ports.map((port) => [port.number, port]));
  const origin = (number: number): string => {
    const port = ports.get(number);
    if (port === undefined) throw new RangeError(`the contract has no port ${number}`);
    return originOf(target, port);
  };
  const logins = loginSubjects(contract, target);
  let known = withoutLogins(target);
  let credentials = openCredentials(known, onSecret);
  const witness = openWitness(contract, origin, onSeen);

  const began = clock.now();
  let opened = 0;
  let shrunk = 0;
  const mayShrink = (): string | undefined => {
    if (!shrink) return "that was not wanted";
    shrunk += 1;
    return shrunk > mostShrunk ? `that was done for ${mostShrunk} others` : undefined;
  };

  /** Tells of what crosses as it does, each connection of the run under a name of its own. */
  function teller(): Recorder["write"] {
    const names = new Map<string, string>();
    return (on, happening) => {
      const name = names.get(on) ?? `#${(opened += 1)}`;
      names.set(on, name);
      onLine?.({ at: clock.now() - began, on: name, ...happening });
    };
  }

  /** One asking; everything opened with it is gone once `end` has settled. */
  function openAsking(label: string): { readonly asking: Asking; held(): Verdict | undefined; end(): Promise<void> } {
    let held: Verdict | undefined;
    const [watch, tell] = [witness.watch(), teller()];
    const taken = recorder(clock.now, (on, happening) => {
      watch(on, happening);
      tell(on, happening);
    });
    const lent: (() => Transcript)[] = [];
    const peers = new Set<WebSocketPeer>();
    const ending = new AbortController();
    const edge = { clock, recorder: taken, signal: AbortSignal.any([signal, ending.signal]) };
    const asking: Asking = {
      contract,
      target: known,
      clock,
      chance: chance.fork(label),
      signal: edge.signal,
      recorder: taken,
      transcript: () => [...lent.flatMap((lines) => lines()), ...taken.lines()],
      http: (question) => sendHttp(edge, question),
      async websocket(question) {
        const opening = await openWebSocket(edge, question);
        if (opening.kind === "open") peers.add(opening.peer);
        return opening;
      },
      once<T>(key: string, gather: (asking: Asking) => Promise<T>): Promise<T> {
        let found = evidence.get(key);
        if (found === undefined) {
          const { asking: own, end } = openAsking(`evidence ${key}`);
          found = { gathered: gather(own).finally(end), lines: own.transcript };
          evidence.set(key, found);
        }
        lent.push(found.lines);
        return found.gathered as Promise<T>;
      },
      hold: (verdict) => void (held = verdict),
      mayShrink,
      origin,
      credential: (scheme) => credentials.valid(scheme),
      otherCredential: (scheme) => credentials.other(scheme),
    };
    return {
      asking,
      held: () => held,
      async end() {
        const open = [...peers].filter(({ closed }) => closed === undefined);
        for (const peer of open) peer.close();
        // The next check may need the place that this one had.
        await Promise.all(open.map((peer) => peer.ended(farewellMs)));
        for (const peer of open) if (peer.closed === undefined) peer.drop();
        ending.abort();
      },
    };
  }

  return {
    async greet(checks) {
      const numbers = [...new Set(checks.flatMap(({ about }) => about.ports))];
      const answers = await Promise.all(numbers.map((number) => reachPort(origin(number))));
      for (const [index, answer] of answers.entries()) if (answer !== undefined) deaf.add(numbers[index] ?? 0);
      if (numbers.length > 0 && deaf.size === numbers.length)
        throw new TargetUnreachable(origin(numbers[0] ?? 0), answers[0]);
    },
    async logIn(checks) {
      if (logins.size === 0 || !checks.some(needsCredential(contract, logins))) return;
      const { asking, end } = openAsking("log in");
      try {
        known = await logIn(asking, target, logins);
      } finally {
        await end();
      }
      credentials = openCredentials(known, onSecret);
      // What was gathered on the way was gathered by somebody whom the target did not know yet.
      evidence.clear();
    },
    forget: () => evidence.clear(),
    async ask(check, ms) {
      const silent = check.about.ports.find((number) => deaf.has(number));
      // Whether anybody listens there is a question of its own.
      if (silent !== undefined && !check.id.endsWith("/listens"))
        return notAsked(`nobody listens on port ${silent} (${origin(silent)})`);
      const { asking, held, end } = openAsking(check.id);
      try {
        const verdict = (await within(clock, ms, check.run(asking))) ?? held();
        return verdict ?? notAsked(`it was not over after ${seconds(ms)}, when its time was up`);
      } finally {
        await end();
      }
    },
  };
}
