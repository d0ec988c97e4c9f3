import { type Parameter, resolveSchema, type WebSocketChannel } from "../../../contract/index.ts";
import { checkParameter } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { credentialsFor } from "../../credentials.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { schemesOf } from "./ask-to-enter.ts";
import { enter, outcome } from "./enter-channel.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import { placeChecks } from "./place-checks.ts";
import { plainRequestChecks } from "./plain-request-check.ts";
import { subprotocolChecks } from "./subprotocol-checks.ts";

/** How long a connection is looked at that should stay. */
const openMs = 200;
/** How many documented values of a parameter are tried. */
const mostValues = 6;

/** How a channel lets clients in, and whom it keeps out. */
export function handshakeChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  return [
    opensCheck(subject, channel),
    ...credentialChecks(subject, channel),
    ...channel.handshake.flatMap((parameter) => parameterChecks(subject, channel, parameter)),
    ...channel.parameters.flatMap((parameter) => parameterChecks(subject, channel, parameter)),
    ...subprotocolChecks(subject, channel),
    ...plainRequestChecks(subject, channel),
    ...placeChecks(subject, channel),
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
      await opening.peer.until(() => false, openMs);
      const { closed } = opening.peer;
      return closed === undefined || closed.code === 1000
        ? kept
        : broken({ expected, got: `close ${closed.code} ${JSON.stringify(closed.reason)}`, transcript });
    },
  });
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
  const documented = documentedValues(contract, schema);
  if (documented.length > 0 && place !== "path")
    checks.push(
      openCheck(subject, {
        family: ["handshake", place, name, "documented"],
        promise: `open ${channel.key} with every documented value of the ${place} parameter "${name}"`,
        asks: source,
        async run(asking) {
          for (const value of documented.slice(0, mostValues)) {
            const opening = await enter(asking, channel, { parameter: { of: parameter, value } });
            if (typeof opening === "string") return notAsked(opening);
            const closed = opening.kind === "open" ? await opening.peer.ended(openMs) : undefined;
            const isOpen = opening.kind === "open" && (closed === undefined || closed.code === 1000);
            const got = closed === undefined ? outcome(opening) : `close ${closed.code}`;
            const expected = `an open connection, because "${name}" may be ${JSON.stringify(value)}`;
            if (!isOpen) return broken({ expected, got, transcript: asking.transcript() });
          }
          return kept;
        },
      }),
    );
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

/** The values of a parameter that its schema lists. */
function documentedValues(contract: OpenSubject["contract"], schema: Parameter["schema"]): readonly string[] {
  const { schema: resolved } = resolveSchema(contract, schema);
  if (typeof resolved !== "object") return [];
  const listed = Array.isArray(resolved["enum"]) ? (resolved["enum"] as readonly unknown[]) : [resolved["const"]];
  return listed.filter((value) => typeof value === "string");
}
