import type { Harbour } from "../harbour.ts";
import { type Line, sendForbiddenClose } from "../../line.ts";

/** Ends a connection whose client has not pinged for too long. */
export function endMissedHeartbeat({ breaks }: Harbour, line: Line): void {
  if (breaks("V12-code-1005-sent")) return sendForbiddenClose(line, 1005);
  if (breaks("V12-code-999-sent")) return sendForbiddenClose(line, 999);
  return line.close(breaks("V12-undeclared-code") ? 4999 : 4002, "No heartbeat");
}
