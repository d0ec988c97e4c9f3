import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { openRecord, type Passing, type RecordOptions } from "../conformance/index.ts";
import type { ProxyArguments } from "./proxy-settings.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** Takes down what passes; dispose of it to have everything in the file. */
export interface Recording extends AsyncDisposable {
  take(passing: Passing): void;
}

/**
 * Begins the recording that a call of `sockwright proxy` asks for; one that asks for none gets one that takes nothing down.
 *
 * @throws UsageFault when the file cannot be written
 */
export async function writeRecording(
  { record, recordSecrets, recordBody, recordMost }: ProxyArguments,
  begun: Pick<RecordOptions, "startedAt" | "ports">,
  terminal: Terminal,
): Promise<Recording> {
  if (record === undefined) return { take: () => undefined, [Symbol.asyncDispose]: () => Promise.resolve() };
  const path = resolve(terminal.folder, record);
  const lines = openRecord({
    ...begun,
    ...(recordSecrets && { secrets: true }),
    ...(recordBody !== undefined && { mostBytesEach: recordBody }),
    ...(recordMost !== undefined && { mostBytes: recordMost }),
  });
  try {
    await mkdir(dirname(path), { recursive: true });
    // What passed is for whoever recorded it.
    const file = createWriteStream(path, { mode: 0o600 });
    await once(file, "open");
    file.on("error", (error) => terminal.say(`the recording ends here: ${error.message}`));
    file.write(lines.head);
    return {
      take(passing) {
        const line = lines.line(passing);
        if (line !== undefined && file.writable) file.write(line);
      },
      async [Symbol.asyncDispose]() {
        if (!file.writable) return;
        file.end();
        await once(file, "close");
      },
    };
  } catch (error) {
    throw new UsageFault(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
