import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Busy loops, four for each processor, until it is disposed of. */
export function underLoad(times = 4): Disposable {
  const loops = Array.from({ length: times * availableParallelism() }, (): ChildProcess =>
    // Ends by itself should this process be killed.
    spawn(
      process.execPath,
      [
        "-e",
        "process.on('disconnect', () => process.exit()); setInterval(() => { const end = Date.now() + 95; while (Date.now() < end); }, 100)",
      ],
      {
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      },
    ),
  );
  return {
    [Symbol.dispose]: () => {
      for (const loop of loops) loop.kill();
    },
  };
}
