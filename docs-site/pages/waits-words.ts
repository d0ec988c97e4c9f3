import type { Book } from "../book.ts";
import { type Md, prose } from "../markdown/md.ts";
import { inTime } from "../time.ts";
import type { OpenChannel } from "./connection.ts";

/** More than these nobody reads. */
const most = 12;

/** How long a client waits before each new attempt, and whether there is a last one. */
export function waitsWords({ say }: Pick<Book, "say">, reconnect: NonNullable<OpenChannel["reconnect"]>): Md {
  const { initialMs, factor, maxMs, maxAttempts } = reconnect;
  const all = Array.from({ length: Math.min(maxAttempts ?? most, most) }, (_, at) =>
    Math.min(maxMs, Math.round(initialMs * factor ** at)),
  );
  const listed = (waits: readonly number[]): Md => prose(waits.map(inTime).join(", "));
  if (maxAttempts !== undefined)
    return maxAttempts <= most
      ? say("waits", { waits: listed(all), count: maxAttempts })
      : say("waitsFirst", { waits: listed(all), count: maxAttempts });
  // From here on, none differs from the next.
  const last = factor === 1 ? all[0] : all.find((wait) => wait === maxMs);
  if (last === undefined) return say("waitsOn", { waits: listed(all) });
  const before = all.slice(0, all.indexOf(last));
  const lasting = prose(inTime(last));
  return before.length === 0
    ? say("waitsAlike", { last: lasting })
    : say("waitsThen", { waits: listed(before), last: lasting });
}
