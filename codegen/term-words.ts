import type { CloseCode, Contract, Emission, Reconnect, SecurityRequirement, Trigger } from "../contract/index.ts";

/** `by the server in the handshake for overload (reconnect: backoff)` */
export function closeWords({ phase, by, reconnect, when }: CloseCode): string {
  const whom = by === "either" ? "either side" : `the ${by}`;
  return [
    `by ${whom}`,
    phase === "handshake" ? " in the handshake" : "",
    when.length > 0 ? ` for ${when.join(", ")}` : "",
    ` (reconnect: ${reconnect})`,
  ].join("");
}

/** `on connect, every 10 s` */
export function emissionWords({ on, everyMs, jitterMs, sequence, to }: Emission): string {
  const usual = on.kind === "interval" || on.kind === "state" ? "everyone" : "sender";
  return [
    triggerWords(on),
    everyMs === undefined ? "" : `every ${duration(everyMs)}`,
    jitterMs === 0 ? "" : `up to ${duration(jitterMs)} later`,
    sequence === undefined ? "" : `in ${sequence.length} steps`,
    to === usual ? "" : `to ${to === "sender" ? "the one who caused it" : to === "others" ? "the others" : "everyone"}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function triggerWords(on: Trigger): string {
  switch (on.kind) {
    case "connect":
      return "on connect";
    case "interval":
      return "";
    case "operation":
      return `after "${keyOf(on.operation)}"`;
    case "state":
      return `when a ${on.resource} changes`;
    case "error":
      return "on errors";
  }
}

/** `bearer token or nothing` */
export function securityWords(requirements: readonly SecurityRequirement[], contract: Contract): string {
  const schemes = contract.securitySchemes;
  const words = requirements.map(({ schemes: all }) =>
    all.map(({ scheme, scopes }) => [schemeWords(schemes[scheme]), ...scopes].join(" ")).join(" and "),
  );
  return words.map((one) => one || "nothing").join(" or ");
}

function schemeWords(scheme: Contract["securitySchemes"][string] | undefined): string {
  switch (scheme?.kind.type) {
    case "bearer":
      return "bearer token";
    case "basic":
      return "name and password";
    case "apiKey":
      return `${scheme.kind.name} in the ${scheme.kind.in}`;
    case "other":
      return scheme.kind.name;
    case undefined:
      return "unknown";
  }
}

/** `after 1 s, then 2 times as long up to 32 s` */
export function reconnectWords(given: Reconnect): string {
  const { initialMs, factor, maxMs, maxAttempts, queue } = given;
  return [
    `after ${duration(initialMs)}`,
    `then ${factor} times as long up to ${duration(maxMs)}`,
    maxAttempts === undefined ? "" : `${maxAttempts} attempts`,
    queue === undefined ? "" : `${queue} messages kept`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** `90 s`, `2 min` */
export function duration(ms: number | undefined): string | undefined {
  if (ms === undefined) return undefined;
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000} min`;
  return ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`;
}

/** The last step of an id such as `auction-live.ping`. */
export const keyOf = (id: string): string => id.slice(id.indexOf(".") + 1);
