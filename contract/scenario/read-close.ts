import { isSayableCloseCode } from "../close-code.ts";
import type { ActionReader } from "./read-step.ts";
import { readTo } from "./read-to.ts";

/** `close`: connections end with a code, documented where the channel documents any. */
export const readClose: ActionReader = (given, names) => {
  const channel = names.channel(given);
  const code = given.number("code", "needed");
  const reason = given.text("reason") ?? "";
  const to = readTo(given);
  if (channel === undefined || code === undefined) return undefined;
  const documented = channel.closeCodes.map((one) => one.code);
  if (!isSayableCloseCode(code))
    given.wrong("code", `${code} cannot be said in a close frame: expected 1000 to 1003, 1007 to 1014 or 3000 to 4999`);
  else if (documented.length > 0 && !documented.includes(code))
    given.wrong("code", `${channel.key} does not document ${code}: it has ${documented.join(", ")}`);
  return { kind: "close", channel: channel.id, code, reason, to };
};
