import { Command } from "commander";
import { ctlActions } from "../ctl/actions.ts";
import type { CtlOptions } from "../ctl/run-ctl.ts";
import type { CommandContext } from "../run.ts";

/** `sockwright ctl`: moves the clock of a running mock, resets it, reads its journal, and makes it speak. */
export function ctlCommand({ terminal, finish }: CommandContext): Command {
  const ctl = new Command("ctl")
    .summary("control a running mock: clock, sessions, journal")
    .description("Speaks to the control port of a running mock; `sockwright mock` says where that is.")
    .option("--url <url>", "where the control port is (default: SOCKWRIGHT_CONTROL, else http://127.0.0.1:7380)")
    .option("--session <key>", "the session it is about (default: that of whoever names none)")
    .option("--json", "print what the control port answers");

  for (const action of ctlActions) {
    const command = ctl.command(action.words).summary(action.summary).description(action.summary);
    for (const [flags, meaning] of action.options ?? []) command.option(flags, meaning);
    command.action(async () => {
      const { runCtl } = await import("../ctl/run-ctl.ts");
      finish(await runCtl(action, command.args, command.optsWithGlobals<CtlOptions>(), terminal));
    });
  }
  const tail = ctl.command("tail [filter...]").summary("print what crosses as it comes, until Ctrl-C");
  tail
    .description("Prints what crosses as it comes, until Ctrl-C; filters are those of `journal`.")
    .action(async () => {
      const { tailJournal } = await import("../ctl/run-ctl.ts");
      finish(await tailJournal(tail.args, tail.optsWithGlobals<CtlOptions>(), terminal));
    });
  return ctl;
}
