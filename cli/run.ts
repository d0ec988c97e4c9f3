import { Command, CommanderError } from "commander";
import { checkCommand } from "./commands/check.ts";
import { ctlCommand } from "./commands/ctl.ts";
import { docsCommand } from "./commands/docs.ts";
import { explainCommand } from "./commands/explain.ts";
import { generateCommand } from "./commands/generate.ts";
import { initCommand } from "./commands/init.ts";
import { mockCommand } from "./commands/mock.ts";
import { proxyCommand } from "./commands/proxy.ts";
import { recordCommand } from "./commands/record.ts";
import { replayCommand } from "./commands/replay.ts";
import { testCommand } from "./commands/test.ts";
import { tokenCommand } from "./commands/token.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { packageVersion } from "./package-info.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** What a command is made with. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Takes what the command ends with; a command that says nothing ends fine. */
  readonly finish: (code: ExitCode) => void;
}

/** Runs one command line, without the program's name, and resolves to the exit code when it has ended. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine;
  const context: CommandContext = { terminal, finish: (ending) => (code = ending) };
  try {
    await program(context).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return endingOf(error, terminal);
  }
}

function program(context: CommandContext): Command {
  const { terminal } = context;
  const sockwright = new Command("sockwright")
    .description("Checks, mocks and generates code from what AsyncAPI and OpenAPI documents promise.")
    .version(packageVersion(), "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", afterword);
  const commands = [
    initCommand(context),
    mockCommand(context),
    ctlCommand(context),
    checkCommand(context),
    testCommand(context),
    replayCommand(context),
    proxyCommand(context),
    recordCommand(context),
    generateCommand(context),
    docsCommand(context),
    explainCommand(context),
    tokenCommand(context),
  ];
  for (const command of commands) sockwright.addCommand(command);
  for (const command of [sockwright, ...commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.say(text.trimEnd()),
    });
  }
  return sockwright;
}

const afterword = `
Documents come from the arguments (files, folders, globs), else from sockwright.config.ts,
else from asyncapi/ and openapi/ in this folder. Where there are none, mock plays the four
bundled systems, and check says that there is nothing to check.

Exit codes: 0 fine, 1 findings, 2 usage, 3 contract invalid, 4 target or port not reachable,
5 nothing was checked.`;

function endingOf(error: unknown, terminal: Terminal): ExitCode {
  // Commander has already said what is wrong, and throws for --help and --version too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  if (error instanceof UsageFault) {
    terminal.say(`${terminal.style("red", "error:")} ${error.message}`);
    return exitCode.usage;
  }
  throw error;
}
