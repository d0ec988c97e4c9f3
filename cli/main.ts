import { processTerminal } from "./terminal.ts";
import { run } from "./run.ts";

// A reader that has seen enough (`| head -1`, a script that took the ready line) closes its end: that ends nothing here.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal);
