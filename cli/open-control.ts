import type { Control, MockServer } from "../mock-server/index.ts";
import type { MockSettings } from "./mock-settings.ts";
import { readControlContract } from "./read-control-contract.ts";
import { systemClock } from "./system-clock.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** The variable that holds what whoever controls a mock from elsewhere has to know. */
export const tokenVariable = "SOCKWRIGHT_CONTROL_TOKEN";

/** What is in that variable. */
export function controlToken(): { readonly token?: string } {
  const token = process.env[tokenVariable];
  return token === undefined || token === "" ? {} : { token };
}

/**
 * Opens the control port that the settings ask for; undefined where they ask for none.
 *
 * @throws PortUnavailable when a port that was named cannot be opened
 * @throws UsageFault when others could reach it, and there is no token
 */
export async function openControlPort(
  mock: MockServer,
  { control, controlHost }: MockSettings,
  terminal: Terminal,
): Promise<Control | undefined> {
  if (control === "off") return undefined;
  const { ControlNeedsToken, openControl } = await import("../mock-server/index.ts");
  const options = {
    contract: await readControlContract(),
    clock: systemClock(),
    ...(control === "usual" ? {} : { port: control === "random" ? 0 : control }),
    ...(controlHost === undefined ? {} : { host: controlHost }),
    ...controlToken(),
  };
  try {
    return await openControl(mock, options);
  } catch (error) {
    if (error instanceof ControlNeedsToken)
      throw new UsageFault(`${error.message}; it is read from ${tokenVariable}`, { cause: error });
    // Nobody asked for it: the mock is played all the same.
    if (control !== "usual") throw error;
    terminal.say(`${terminal.style("yellow", "warning:")} there is no control port: ${(error as Error).message}`);
    return undefined;
  }
}
