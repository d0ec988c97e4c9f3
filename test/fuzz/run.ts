// Sends mutants to the mock over HTTP, WebSocket and Socket.IO: `npm run fuzz`.
//
//   --seed 7          what the mutants are made from; the same seed makes the same ones
//   --count 50000     how many are sent (a million, where nothing is said)
import { parseArgs } from "node:util";
import { FuzzFault, runFuzz } from "./run-fuzz.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "sockwright" }, count: { type: "string", default: "1000000" } },
});
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1) {
  process.stderr.write(`fuzz: --count is a whole number from 1, not "${values.count}"\n`);
  process.exit(2);
}

const start = performance.now();
try {
  const { mutants, sessions, heap } = await runFuzz({
    seed: values.seed,
    count,
    progress: (line) => process.stderr.write(`fuzz: ${line}\n`),
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const total = [...mutants.values()].reduce((sum, some) => sum + some, 0);
  process.stdout.write(`seed ${values.seed}: ${total} mutants in ${sessions} sessions, ${seconds} s, nothing broke\n`);
  for (const [kind, some] of mutants) process.stdout.write(`  ${kind}: ${some}\n`);
  const open = Math.max(...heap.map((one) => one.open));
  process.stdout.write(
    `  heap: at most ${open} MB more with a mock open, ${heap[0]?.closed} MB to ${heap.at(-1)?.closed} MB with all closed\n`,
  );
} catch (error) {
  if (!(error instanceof FuzzFault)) throw error;
  process.stderr.write(`fuzz: ${error.message}\n`);
  process.exit(1);
}
