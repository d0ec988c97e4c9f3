import type { Channel, CloseCode, HttpChannel } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { drawLifecycle } from "../diagrams/lifecycle.ts";
import type { Diagram } from "../page.ts";
import { inTime } from "../time.ts";
import { plainly } from "../words/words.ts";

/**
 * The states of a connection to a channel, with the ways between them that the tables beside the picture tell.
 * @param refusals the statuses that an upgrade is refused with, and whether it is to be tried again
 */
export function lifecycleOf(
  book: Book,
  channel: Exclude<Channel, HttpChannel>,
  refusals: readonly { readonly status: string; readonly isAgain: boolean }[],
): Diagram {
  const { words } = book;
  const codes = (kept: (code: CloseCode) => boolean): readonly string[] =>
    channel.closeCodes.filter(kept).map(({ code }) => String(code));
  const later =
    channel.reconnect === undefined
      ? words.stateLater
      : plainly(words, "stateWait", { time: inTime(channel.reconnect.initialMs) });
  const again = ways([
    { codes: codes(({ reconnect }) => reconnect === "now"), remark: words.stateAtOnce },
    { codes: codes(({ reconnect }) => reconnect === "backoff"), remark: later },
  ]);
  return drawLifecycle({
    title: words.lifecycle,
    states: {
      connecting: words.stateConnecting,
      open: words.stateOpen,
      closed: words.stateClosed,
      refused: words.stateRefused,
      ended: words.stateEnded,
    },
    accepted: channel.protocol === "websocket" ? "101" : "CONNECT",
    refused: refusals.map(({ status }) => status).join(", "),
    retried: ways([
      { codes: refusals.filter(({ isAgain }) => isAgain).map(({ status }) => status), remark: words.stateLater },
    ]),
    closes: ways([
      { codes: codes(({ phase }) => phase === "open"), remark: "" },
      { codes: codes(({ phase }) => phase === "handshake"), remark: words.stateAtOnce },
    ]),
    // A connection that breaks without a code is made anew, too.
    again: again === "" && channel.reconnect !== undefined ? later : again,
    never: codes(({ reconnect }) => reconnect === "never").join(", "),
  });
}

const ways = (all: readonly { readonly codes: readonly string[]; readonly remark: string }[]): string =>
  all
    .filter(({ codes }) => codes.length > 0)
    .map(({ codes, remark }) => (remark === "" ? codes.join(", ") : `${codes.join(", ")} · ${remark}`))
    .join(" / ");
