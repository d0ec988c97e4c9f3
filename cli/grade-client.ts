import {
  type Check,
  type ClientRun,
  type Grader,
  openGrader,
  openProxy,
  type Result,
  type Stage,
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

/**
 * Plays the server, puts a client into one situation after another, and resolves to what came of it. The client is a command line that finds the
 * URL of each declared port in `SOCKWRIGHT_URL_<port>`, and a token that is accepted in `SOCKWRIGHT_TOKEN`.
 */
export async function gradeClient(
  { command, contract, checks, given, onSeen, interrupted }: GradeCall,
  terminal: Terminal,
): Promise<readonly Result[]> {
  const wanted = new Set(checks.map(({ id }) => id));
  const { seed = "sockwright", budget: budgetMs } = given;
  const clock = systemClock();
  await using mock = await startMockServer({ contract, clock, ports: "random", seed });
  const played = mock.ports.filter(({ state }) => state !== "described").map(({ declared }) => declared);
  const target = { urls: Object.fromEntries(played.map((declared) => [declared, mock.url(declared)])) };
  let grader: Grader | undefined;
  await using proxy = await openProxy({
    contract,
    target,
    clock,
    ports: "random",
    onPassing: (passing) => grader?.take(passing),
  });
  const env = {
    ...Object.fromEntries(proxy.ports.map(({ declared, url }) => [`SOCKWRIGHT_URL_${declared}`, url])),
    SOCKWRIGHT_TOKEN: mock.token(),
  };
  let client: ClientRun | undefined;
  // A client in a group of its own does not hear of Ctrl-C.
  void interrupted?.then(async () => {
    await client?.stop();
    process.exit(130);
  });
  const stage: Stage = {
    clock,
    start: () => (client = startClient(command, env, terminal)),
    close: (channel, code) => mock.channel(channel).close(code),
    say: (channel, message, payload) => mock.channel(channel).send(message, payload),
    shut: proxy.shut,
  };
  grader = openGrader({
    contract,
    stage,
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
