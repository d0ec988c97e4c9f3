import {
  type Check,
  type ClientRun,
  type Grader,
  openGrader,
  openProxy,
  type Passing,
  type Result,
  type Stage,
  withStrangeMessages,
} from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import { startClient } from "./client-command.ts";
import { plural } from "./print-diagnostics.ts";
import { startMockServer } from "./start-mock-server.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import type { TestArguments } from "./test-settings.ts";

export interface GradeCall {
  /** The command line that starts the client. */
  readonly command: string;
  readonly contract: Contract;
  /** Those to ask about. */
  readonly checks: readonly Check[];
  readonly given: TestArguments;
  /** Told of clauses of the coverage that crossed the wire. */
  readonly onSeen: (clause: string) => unknown;
  /** Settles when a signal asks for the end: the client is ended then, and this process after it. */
  readonly interrupted?: Promise<void>;
}

/** One place where a client is put into situations: a mock, and a proxy before it that reads along. */
interface Place {
  readonly stage: Stage;
  stop(): Promise<void>;
}

/**
 * Plays the server, puts a client into one situation after another, and resolves to what came of it. The client is a command line that finds the
 * URL of each declared port in `SOCKWRIGHT_URL_<port>`, and a token in `SOCKWRIGHT_TOKEN`. With several workers, several clients run at a time.
 */
export async function gradeClient(
  { command, contract, checks, given, onSeen, interrupted }: GradeCall,
  terminal: Terminal,
): Promise<readonly Result[]> {
  const wanted = new Set(checks.map(({ id }) => id));
  const { seed = "sockwright", budget: budgetMs, workers = 1 } = given;
  const clock = systemClock();
  const played = withStrangeMessages(contract);
  await using opened = new AsyncDisposableStack();
  let grader: Grader | undefined;

  async function open(index: number): Promise<Place> {
    const mock = opened.use(await startMockServer({ contract: played, clock, ports: "random", seed }));
    const ports = mock.ports.filter(({ state }) => state !== "described").map(({ declared }) => declared);
    const target = { urls: Object.fromEntries(ports.map((declared) => [declared, mock.url(declared)])) };
    const onPassing = (passing: Passing): unknown => grader?.take(passing, index);
    const proxy = opened.use(await openProxy({ contract, target, clock, ports: "random", onPassing }));
    const urls = proxy.ports.map(({ declared, url }) => [`SOCKWRIGHT_URL_${declared}`, url] as const);
    const tokens = { friend: mock.token(), stranger: mock.token({ exp: 1 }) };
    let client: ClientRun | undefined;
    return {
      stage: {
        clock,
        start(as) {
          const env = { ...Object.fromEntries(urls), SOCKWRIGHT_TOKEN: tokens[as] };
          return (client = startClient(command, env, terminal));
        },
        close: (channel, code) => mock.channel(channel).close(code),
        say: (channel, message, payload) => mock.channel(channel).send(message, payload),
        shut: proxy.shut,
      },
      stop: async () => client?.stop(),
    };
  }

  const first = await open(0);
  const places = [first, ...(await Promise.all(Array.from({ length: workers - 1 }, (_, index) => open(index + 1))))];
  // A client in a group of its own does not hear of Ctrl-C.
  void interrupted?.then(async () => {
    await Promise.all(places.map(({ stop }) => stop()));
    process.exit(130);
  });
  const [, ...others] = places.map(({ stage }) => stage);
  grader = openGrader({
    contract,
    stages: [first.stage, ...others],
    seed,
    isWanted: (id) => wanted.has(id),
    ...(budgetMs !== undefined && { budgetMs }),
    onResult: ({ check, verdict }) => terminal.say(`${verdict.outcome}  ${check.title}`),
  });
  const start = clock.now();
  const results = await grader.grade();
  terminal.say(`${plural(results.length, "check")} in ${((clock.now() - start) / 1000).toFixed(1)} s`);
  for (const clause of grader.seen) onSeen(clause);
  return results;
}
