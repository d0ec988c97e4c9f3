import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `sockwright mock` in a process of its own, which can be killed without a word of farewell. */
export interface MockProcess extends AsyncDisposable {
  /** What its ports are: the declared ones, moved by that much. */
  readonly offset: number;
  kill(): Promise<void>;
}

/** Starts it on ports of which none is in use. They lie below those that systems hand out by chance, so that they can be had again. */
export async function startMockProcess(): Promise<MockProcess> {
  for (;;) {
    const offset = 11_000 + Math.floor(Math.random() * 12_000);
    const command = ["bin/sockwright.js", "mock", "--json", "--strict-ports", "--ports", `offset:${offset}`];
    const mock = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
    const ended = once(mock, "exit");
    const [line] = (await Promise.race([once(createInterface({ input: mock.stdout }), "line"), ended])) as [unknown];
    if (typeof line !== "string") continue;
    const kill = async (): Promise<void> => {
      mock.kill("SIGKILL");
      await ended;
    };
    return { offset, kill, [Symbol.asyncDispose]: kill };
  }
}
