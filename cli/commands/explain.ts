import { Command } from "commander";
import { exitCode } from "../exit-code.ts";
import type { CommandContext } from "../run.ts";
import { closest } from "../closest.ts";

/** `sockwright explain <id>`: what a diagnostic means and how to mend it. */
export function explainCommand({ terminal, finish }: CommandContext): Command {
  return new Command("explain")
    .summary("say what a diagnostic of `check` means")
    .description("Says what a diagnostic of `check` means, why it matters and how to mend it.")
    .argument("[id]", "the id printed by `check`; without it, all ids are listed")
    .action(async (id: string | undefined) => {
      const { diagnosticIds, explainDiagnostic } = await import("../../contract/read/index.ts");
      if (id === undefined) {
        terminal.print(diagnosticIds.join("\n"));
        return;
      }
      const text = explainDiagnostic(id);
      if (text !== undefined) {
        terminal.print(text);
        return;
      }
      const near = closest(id, diagnosticIds);
      const hint = near === undefined ? "`sockwright explain` lists all ids" : `did you mean ${near}?`;
      terminal.say(`${terminal.style("red", "error:")} no diagnostic is called "${id}": ${hint}`);
      finish(exitCode.usage);
    });
}
