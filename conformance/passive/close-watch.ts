import type { Side } from "../../contract/index.ts";
import { openCheck } from "../checks/open-channel/open-check.ts";
import type { OpenSubject } from "../checks/open-channel/talk.ts";
import type { Transcript } from "../transcript.ts";
import { notAskedFor } from "./not-asked-for.ts";
import type { Tally } from "./tally.ts";

/** Codes that mean the same everywhere (RFC 6455 §7.4.1, and its registry); 1005 stands for a close frame without one. */
const general = new Set([1000, 1001, 1002, 1003, 1005, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014]);

type CloseWatch = (code: number, evidence: () => Transcript) => void;

/** Whether each side closes with codes that the contract or RFC 6455 has. */
export function closeWatches(subject: OpenSubject, tally: Tally): Readonly<Record<Side, CloseWatch>> {
  const { channel, protocol } = subject;
  // Socket.IO says goodbye by packets: the code is Engine.IO's own.
  if (protocol.name === "socketio") return { client: () => undefined, server: () => undefined };
  const watch = (side: Side): CloseWatch => {
    const own = channel.closeCodes.filter(({ by }) => by === side || by === "either").map(({ code }) => code);
    const note = tally.watch(
      openCheck(subject, {
        family: [side === "server" ? "close" : "closes", "code"],
        level: "SHOULD",
        promise: `close ${channel.key} with a code that the contract or RFC 6455 has${side === "client" ? ", as a client" : ""}`,
        asks: channel.closeCodes[0]?.source ?? channel.source,
        ...notAskedFor,
      }),
    );
    return (code, evidence) => {
      tally.see(`close:${channel.id}:${code}`);
      note(
        own.includes(code) || general.has(code)
          ? undefined
          : { expected: `close ${own.join(", ") || "by a code of RFC 6455"}`, got: `close ${code}` },
        evidence,
      );
    };
  };
  return { client: watch("client"), server: watch("server") };
}
