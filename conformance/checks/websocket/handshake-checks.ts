import { type HttpOperation, type Parameter, type WebSocketChannel } from "../../../contract/index.ts";
import { checkParameter } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { credentialsFor } from "../../credentials.ts";
import type { WebSocketOpening } from "../../edges/websocket.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { codesFor } from "../open-channel/negative-message-checks.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { askToEnter, type EntryChanges, schemesOf } from "./ask-to-enter.ts";

/** How a channel lets clients in, and whom it keeps out. */
export function handshakeChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  return [
    opensCheck(subject, channel),
    ...credentialChecks(subject, channel),
    ...channel.handshake.flatMap((parameter) => parameterChecks(subject, channel, parameter)),
    ...channel.parameters.flatMap((parameter) => parameterChecks(subject, channel, parameter)),
    ...subprotocolChecks(subject, channel),
    pathCheck(subject, channel),
    ...exclusiveChecks(subject, channel),
  ];
}

function opensCheck(subject: OpenSubject, channel: WebSocketChannel): Check {
  return openCheck(subject, {
    family: ["handshake", "opens"],
    promise: `open ${channel.key} to a client that keeps the contract`,
    async run(asking) {
      const opening = await enter(asking, channel, {});
      if (typeof opening === "string") return notAsked(opening);
      const expected = "status 101 and an open connection";
      const transcript = asking.transcript();
      if (opening.kind !== "open") return broken({ expected, got: outcome(opening), transcript });
      await opening.peer.until(() => false, 200);
      const { closed } = opening.peer;
      return closed === undefined || closed.code === 1000
        ? kept
        : broken({ expected, got: `close ${closed.code} ${JSON.stringify(closed.reason)}`, transcript });
    },
  });
}

async function enter(
  asking: Asking,
  channel: WebSocketChannel,
  changes: EntryChanges,
): Promise<WebSocketOpening | string> {
  const entry = await askToEnter(asking, channel, changes);
  return entry.ok ? asking.websocket(entry.question) : entry.because;
}

const outcome = (opening: WebSocketOpening): string =>
  opening.kind === "refused"
    ? `status ${opening.response.status}`
    : opening.kind === "none"
      ? opening.why
      : "an open connection";

/** The operation that describes the upgrade of a channel. */
const upgradeOf = ({ contract, channel }: OpenSubject): HttpOperation | undefined =>
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
const atOnceMs = 1000;

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

function credentialChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const { contract } = subject;
  const schemes = schemesOf({ contract }, channel).filter(({ kind }) => kind.type !== "other");
  const [scheme] = schemes;
  if (scheme === undefined) return [];
  const isOptional = channel.security.some((requirement) => requirement.schemes.length === 0);
  const check = (
    family: string,
    promise: string,
    credential: (asking: Asking) => readonly (string | undefined)[],
    why: string,
    exactly: boolean,
  ): Check =>
    openCheck(subject, {
      family: ["handshake", family],
      promise,
      asks: scheme.source,
      needsMs: promptMs,
      async run(asking) {
        for (const value of credential(asking)) {
          const opening = await enter(asking, channel, { credential: { value } });
          if (typeof opening === "string") return notAsked(opening);
          const verdict = await judgeRefusal(asking, subject, opening, { situation: "unauthorized", why, exactly });
          if (verdict.outcome !== "kept") return verdict;
        }
        return kept;
      },
    });
  const wrong = (asking: Asking): readonly string[] => [
    ...(credentialsFor(asking.target, scheme.id)?.invalid ?? []),
    "not-a-token",
  ];
  const none = (): readonly undefined[] => [undefined];
  const invalid = [
    check(
      "token-invalid",
      `keep clients with a credential that nobody was given out of ${channel.key}`,
      wrong,
      "its credential is nobody's",
      false,
    ),
    check(
      "refusal-of-invalid",
      `refuse a wrong credential on ${channel.key} by a documented status or close code`,
      wrong,
      "its credential is nobody's",
      true,
    ),
  ];
  if (isOptional) return invalid;
  return [
    check(
      "token-missing",
      `keep clients without a credential out of ${channel.key}`,
      none,
      "no credential was given",
      false,
    ),
    check(
      "refusal-of-missing",
      `refuse a missing credential on ${channel.key} by a documented status or close code`,
      none,
      "no credential was given",
      true,
    ),
    ...invalid,
  ];
}

function parameterChecks(subject: OpenSubject, channel: WebSocketChannel, parameter: Parameter): readonly Check[] {
  const { contract } = subject;
  const names = new Set(
    schemesOf({ contract }, channel).flatMap(({ kind }) => (kind.type === "apiKey" ? [kind.name.toLowerCase()] : [])),
  );
  const { name, in: place, required, schema, source } = parameter;
  if (names.has(name.toLowerCase()) || name.toLowerCase().startsWith("sec-websocket-")) return [];
  const isOrigin = name.toLowerCase() === "origin";
  const situation = isOrigin ? "policy" : "invalid-message";
  const refused = (family: string, promise: string, value: string | undefined, why: string): Check =>
    openCheck(subject, {
      family: ["handshake", place, name, family],
      promise,
      asks: source,
      needsMs: promptMs,
      async run(asking) {
        const opening = await enter(asking, channel, { parameter: { of: parameter, value } });
        if (typeof opening === "string") return notAsked(opening);
        return judgeRefusal(asking, subject, opening, { situation, why, exactly: false });
      },
    });
  const candidates = isOrigin ? ["https://elsewhere.invalid"] : ["not-a-value", "-999999999", "1.5", "x".repeat(300)];
  const wrong = candidates.find((text) => checkParameter(contract, schema, text).faults.length > 0);
  const checks: Check[] = [];
  if (required && place !== "path")
    checks.push(
      refused(
        "missing",
        `refuse clients of ${channel.key} without the ${place} parameter "${name}"`,
        undefined,
        `"${name}" is missing`,
      ),
    );
  if (wrong !== undefined)
    checks.push(
      refused(
        "invalid",
        `refuse clients of ${channel.key} whose ${place} parameter "${name}" is not what the contract asks for`,
        wrong,
        `"${name}" is ${JSON.stringify(wrong.slice(0, 40))}`,
      ),
    );
  return checks;
}

function subprotocolChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const { subprotocols } = channel;
  const [preferred] = subprotocols;
  if (preferred === undefined) return [];
  const header = channel.handshake.find(({ name }) => name.toLowerCase() === "sec-websocket-protocol");
  const common = { asks: header?.source ?? channel.source };
  return [
    openCheck(subject, {
      ...common,
      family: ["handshake", "subprotocol", "chosen"],
      promise: `choose the first that is offered of ${subprotocols.join(", ")} on ${channel.key}, in the order of the contract (RFC 6455 §4.2.2)`,
      async run(asking) {
        const offers = [...subprotocols.map((one) => [one]), [...subprotocols], [...subprotocols, "x-undocumented"]];
        for (const offer of offers) {
          const [one = ""] = offer;
          const opening = await enter(asking, channel, { protocols: offer });
          if (typeof opening === "string") return notAsked(opening);
          const transcript = asking.transcript();
          // A client that offers a subprotocol fails the connection when another one is chosen.
          if (opening.kind !== "open")
            return broken({ expected: `the subprotocol ${one}`, got: outcome(opening), transcript });
          if (opening.peer.protocol !== one)
            return broken({ expected: `the subprotocol ${one}`, got: opening.peer.protocol || "none", transcript });
        }
        return kept;
      },
    }),
    openCheck(subject, {
      ...common,
      family: ["handshake", "subprotocol", "unknown"],
      promise:
        header?.required === true
          ? `refuse clients of ${channel.key} that offer no subprotocol`
          : `choose no subprotocol on ${channel.key} that the contract does not have`,
      async run(asking) {
        const offer = header?.required === true ? [] : ["x-undocumented"];
        const opening = await enter(asking, channel, { protocols: offer });
        if (typeof opening === "string") return notAsked(opening);
        // To refuse the handshake, or to go on without one, is up to the server, where the header is not required.
        if (opening.kind !== "open") return kept;
        const transcript = asking.transcript();
        if (opening.peer.protocol !== "")
          return broken({ expected: "no subprotocol", got: opening.peer.protocol, transcript });
        if (header?.required !== true) return kept;
        const closed = await opening.peer.ended(atOnceMs);
        return closed === undefined
          ? broken({ expected: "a refusal, because one is required", got: "an open connection", transcript })
          : kept;
      },
    }),
  ];
}

function pathCheck(subject: OpenSubject, channel: WebSocketChannel): Check {
  return openCheck(subject, {
    family: ["handshake", "undeclared-path"],
    promise: `open nothing beside ${channel.key} that the contract does not have`,
    needsMs: promptMs,
    async run(asking) {
      const [endpoint] = channel.endpoints;
      const path = `${(endpoint?.path ?? "").replace(/\/[^/]*$/, "")}/x-undocumented-${asking.chance.int(1000, 9999)}/y`;
      const opening = await enter(asking, channel, { path });
      if (typeof opening === "string") return notAsked(opening);
      const expected = `no connection, because the contract has nothing at ${path}`;
      if (opening.kind !== "open") return kept;
      const closed = await opening.peer.ended(atOnceMs);
      return closed === undefined
        ? broken({ expected, got: "an open connection", transcript: asking.transcript() })
        : kept;
    },
  });
}

/** A channel is where its document says, and on no other port of the contract. */
function exclusiveChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const own = new Set(channel.endpoints.map(({ port }) => port));
  const [endpoint] = channel.endpoints;
  const { channels, ports } = subject.contract;
  // A port that hands requests on may well lead here.
  const leadsOn = new Set(
    channels.flatMap((one) =>
      one.protocol === "http" && one.proxy !== undefined ? one.endpoints.map(({ port }) => port) : [],
    ),
  );
  const others = ports.filter(
    ({ number, protocols }) => protocols.length > 0 && !own.has(number) && !leadsOn.has(number),
  );
  return others.map(({ number }) => {
    const check = openCheck(subject, {
      family: ["topology", String(number), "exclusive"],
      promise: `keep ${channel.key} off port ${number}, where the contract does not have it`,
      needsMs: promptMs,
      async run(asking) {
        const opening = await enter(asking, channel, { port: number });
        if (typeof opening === "string") return notAsked(opening);
        const expected = `no connection, because ${endpoint?.path ?? ""} is on port ${[...own].join(", ")}`;
        if (opening.kind === "refused" && opening.response.status < 400)
          return broken({ expected, got: `status ${opening.response.status}`, transcript: asking.transcript() });
        if (opening.kind !== "open") return kept;
        const closed = await opening.peer.ended(atOnceMs);
        return closed === undefined
          ? broken({ expected, got: "an open connection", transcript: asking.transcript() })
          : kept;
      },
    });
    return { ...check, about: { ...check.about, ports: [number] } };
  });
}
