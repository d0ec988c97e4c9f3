import { type HttpOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { WebSocketOpening } from "../../edges/websocket.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { codesFor } from "../open-channel/negative-message-checks.ts";
import type { OpenSubject } from "../open-channel/talk.ts";

/** The operation that describes the upgrade of a channel. */
export const upgradeOf = ({ contract, channel }: OpenSubject): HttpOperation | undefined =>
  contract.operations.find((one): one is HttpOperation => one.kind === "http" && one.id === channel.upgrade);

type Situation = "unauthorized" | "invalid-message" | "policy" | "overload";

/** Statuses that refuse an upgrade for a situation, the fittest first. */
const statuses: Readonly<Record<Situation, readonly number[]>> = {
  unauthorized: [401, 403],
  "invalid-message": [400, 404, 422],
  policy: [403, 400, 401],
  overload: [503, 429],
};

/** A close that refuses comes at once: what ends a connection later is a limit of its own. */
export const atOnceMs = 1000;

/** What the contract says of how a handshake is refused in a situation. */
interface Refusals {
  /** Documented close codes for the phase of the handshake; those of any phase where there are none. */
  readonly codes: readonly number[];
  /** Documented statuses of the upgrade; all that fit where the contract documents none. */
  readonly statuses: readonly number[];
}

function refusalsFor(subject: OpenSubject, situation: Situation): Refusals {
  const documented = upgradeOf(subject)?.responses.map(({ status }) => Number(status)) ?? [];
  const fitting = statuses[situation].filter((status) => documented.includes(status));
  const early = subject.channel.closeCodes.filter(
    ({ phase, when }) => phase === "handshake" && when.includes(situation),
  );
  const codes = early.length > 0 ? early.map(({ code }) => code) : codesFor(subject, situation);
  return { codes, statuses: fitting.length > 0 ? fitting : statuses[situation] };
}

/**
 * Kept where the handshake is refused, by a status or by a close at once. How it is refused is judged only with `exactly`: a status or close code that the
 * contract does not have for it.
 */
export async function judgeRefusal(
  asking: Asking,
  subject: OpenSubject,
  opening: WebSocketOpening,
  { situation, why, exactly }: { readonly situation: Situation; readonly why: string; readonly exactly: boolean },
): Promise<Verdict> {
  const refusals = refusalsFor(subject, situation);
  const ways = [
    ...(refusals.codes.length > 0 ? [`close ${refusals.codes.join(" or ")} at once`] : []),
    `status ${refusals.statuses.join(" or ")}`,
  ];
  const expected = `${ways.join(", or ")}, because ${why}`;
  if (opening.kind === "none") return broken({ expected, got: opening.why, transcript: asking.transcript() });
  if (opening.kind === "refused") {
    const { status } = opening.response;
    const isFit = exactly ? refusals.statuses.includes(status) : status >= 400;
    return isFit ? kept : broken({ expected, got: `status ${status}`, transcript: asking.transcript() });
  }
  const closed = await opening.peer.ended(atOnceMs);
  const transcript = asking.transcript();
  if (closed === undefined)
    return exactly
      ? notAsked("it was let in: that is a fault of its own")
      : broken({ expected, got: "an open connection", transcript });
  if (!exactly) return kept;
  const isDocumented = refusals.codes.includes(closed.code);
  // Without any documented code, 1008 and the application's own range say it (RFC 6455 §7.4.1, §7.4.2).
  const isFit =
    isDocumented ||
    (refusals.codes.length === 0 && (closed.code === 1008 || closed.code === 1013 || closed.code >= 4000));
  return isFit ? kept : broken({ expected, got: `close ${closed.code} ${JSON.stringify(closed.reason)}`, transcript });
}
