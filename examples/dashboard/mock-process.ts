import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A mock in a process of its own. */
export interface MockProcess {
  /** Where a port of the contract can be reached. */
  urlOf(declared: number): string;
  /** Lets it close its connections. Fulfils when it has ended. */
  stop(): Promise<void>;
  /** Fulfils when it has ended, whatever the reason. */
  readonly ended: Promise<unknown>;
}

/** What `sockwright mock --json` prints once every port is open. */
interface Ready {
  readonly ports: readonly { readonly declared: number; readonly actual: number | null; readonly host: string }[];
}

/** The mock could not be started; it has said why. */
export class MockNotStarted extends Error {
  override readonly name = "MockNotStarted";
  readonly exitCode: number;
  constructor(exitCode: number) {
    super(`the mock has ended with ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** Starts `sockwright mock` for the bundled systems, and waits until every port is open. `ports` is what `--ports` is to say. */
export async function startMock(ports?: string): Promise<MockProcess> {
  const command = ["bin/sockwright.js", "mock", "--json", ...(ports === undefined ? [] : ["--ports", ports])];
  const mock = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(mock, "exit");
  const [line] = (await Promise.race([once(createInterface({ input: mock.stdout }), "line"), ended])) as [unknown];
  if (typeof line !== "string") throw new MockNotStarted(mock.exitCode ?? 1);
  const ready = JSON.parse(line) as Ready;
  return {
    urlOf(declared) {
      const found = ready.ports.find((port) => port.declared === declared);
      return `http://${found?.host}:${found?.actual}`;
    },
    async stop() {
      mock.kill("SIGINT");
      await ended;
    },
    ended,
  };
}
