import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { PrintableSchema, StandaloneValidator } from "../codegen/index.ts";
import type { ValidatorAnswer } from "./validator-worker.ts";

/** Prints validators beside whatever else there is to do. */
export interface ValidatorThread extends AsyncDisposable {
  readonly print: (given: PrintableSchema) => Promise<StandaloneValidator>;
}

/** The thread starts with the first validator, and ends when the result is disposed of. */
export function openValidatorThread(): ValidatorThread {
  const waiting: PromiseWithResolvers<StandaloneValidator>[] = [];
  let worker: Worker | undefined;

  function open(): Worker {
    const opened = new Worker(script());
    opened.on("message", (answer: ValidatorAnswer) => {
      const next = waiting.shift();
      if (answer.ok) next?.resolve(answer.validator);
      else next?.reject(answer.error);
    });
    opened.on("error", refuseAll);
    opened.on("exit", (code) =>
      refuseAll(new Error(`the thread that prints validators ended by itself (exit code ${code})`)),
    );
    return opened;
  }

  function refuseAll(error: unknown): void {
    for (const { reject } of waiting.splice(0)) reject(error);
  }

  return {
    print(given) {
      const answer = Promise.withResolvers<StandaloneValidator>();
      waiting.push(answer);
      (worker ??= open()).postMessage(given);
      return answer.promise;
    },
    async [Symbol.asyncDispose]() {
      await worker?.terminate();
    },
  };
}

function script(): URL {
  const compiled = new URL("validator-worker.js", import.meta.url);
  return existsSync(compiled) ? compiled : new URL("validator-worker.ts", import.meta.url);
}
