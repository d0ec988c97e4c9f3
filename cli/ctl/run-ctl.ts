import { type ExitCode, exitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { waitForSignal } from "../wait-for-signal.ts";
import { ControlNotReachable, ControlRefused, type ControlTarget, openControlClient } from "./control-client.ts";
import type { CtlAction } from "./ctl-action.ts";
import { printEntry } from "./print-entry.ts";
import { requireSession } from "./require-session.ts";

/** Options of `sockwright ctl`, with those of the action. */
export interface CtlOptions extends ControlTarget {
  readonly json?: true;
  readonly [option: string]: unknown;
}

/** Asks one thing of a mock, prints the answer, and resolves to what the command ends with. */
export function runCtl(
  action: CtlAction,
  args: readonly string[],
  options: CtlOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return guarded(terminal, async () => {
    const { method, path, ...wish } = await action.request(args, options);
    const client = openControlClient(options, process.env);
    const told = await requireSession(client, options.session, method === "POST" || method === "PATCH");
    const answer = await client.ask(method, path, wish);
    if (told !== undefined) terminal.say(told);
    const words = options.json === true ? JSON.stringify(answer ?? null) : action.print(answer, terminal.dataStyle);
    terminal.print(words);
  });
}

/** Prints each entry of the journal as it comes, until a signal stops it, and resolves to what the command ends with. */
export function tailJournal(filter: readonly string[], options: CtlOptions, terminal: Terminal): Promise<ExitCode> {
  return guarded(terminal, async () => {
    // Reads filters as the mock does, which takes more to load than a question to its control port is worth.
    const { followJournal } = await import("./follow-journal.ts");
    const client = openControlClient(options, process.env);
    const told = await requireSession(client, options.session, true);
    if (told !== undefined) terminal.say(told);
    await followJournal(client.socketUrl("/journal"), {
      filter: filter.join(" "),
      stopped: waitForSignal(),
      listening: () => terminal.say("following what crosses; Ctrl-C ends it"),
      tell: (entry) =>
        terminal.print(options.json === true ? JSON.stringify(entry) : printEntry(entry, terminal.dataStyle)),
    });
  });
}

async function guarded(terminal: Terminal, act: () => Promise<void>): Promise<ExitCode> {
  try {
    await act();
    return exitCode.fine;
  } catch (error) {
    if (!(error instanceof ControlNotReachable || error instanceof ControlRefused)) throw error;
    terminal.say(`${terminal.style("red", "error:")} ${error.message}`);
    return error instanceof ControlNotReachable ? exitCode.notReachable : exitCode.usage;
  }
}
