import type { CloseSituation, Contract, HttpOperation } from "../../contract/index.ts";
import { type OpenChannel, closeCodeFor } from "./close-code.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";
import { readParameters } from "./http-parameters.ts";
import { plainProblem, type Problem, refusal, responseFor } from "./http-reply.ts";
import type { Carrier, Identity } from "./security.ts";
import type { World } from "./world.ts";

/** What becomes of a client that wants to come in; `detail` says why it is not let in. */
export type Entrance =
  | { readonly kind: "enter"; readonly identity: Identity }
  /** The upgrade is answered with a status: the connection never opens. */
  | { readonly kind: "refuse"; readonly detail: string; readonly reply: HttpReply }
  /** The connection opens and is closed at once, so that browsers can see the code. */
  | { readonly kind: "close"; readonly detail: string; readonly code: number; readonly reason: string };

export interface Handshake extends Carrier {
  readonly request: HttpRequest;
  readonly params: Readonly<Record<string, string>>;
}

const statusOf: Readonly<Partial<Record<CloseSituation, { status: number; title: string }>>> = {
  unauthorized: { status: 401, title: "Unauthorized" },
  policy: { status: 403, title: "Forbidden" },
  "invalid-message": { status: 400, title: "Bad Request" },
  overload: { status: 503, title: "Service Unavailable" },
};

/** How many are there, and how many there may be at most whatever the contract says. */
export interface Crowd {
  readonly size: number;
  readonly cap: number;
}

/** Decides over a handshake, and refuses it the way the contract says: by close code where it documents one for the handshake, else by status. */
export function admit(world: World, channel: OpenChannel, handshake: Handshake, { size, cap }: Crowd): Entrance {
  const { contract } = world;
  const refuse = (
    situation: CloseSituation,
    detail: string,
    headers: Readonly<Record<string, string>> = {},
  ): Entrance => {
    world.log({
      level: "warning",
      system: channel.system,
      about: channel.id,
      summary: `a handshake was refused (${situation}): ${detail}`,
      source: channel.source,
    });
    const documented = closeCodeFor(channel, situation, "handshake");
    const upgrade = upgradeOf(contract, channel);
    const { status, title } = statusOf[situation] ?? { status: 400, title: "Bad Request" };
    if (documented !== undefined) return { kind: "close", detail, code: documented.code, reason: documented.summary };
    if (upgrade !== undefined && responseFor(upgrade, status) !== undefined)
      return {
        kind: "refuse",
        detail,
        reply: refusal(world, upgrade, { status, title, detail, headers }, world.situation()),
      };
    const open = closeCodeFor(channel, situation);
    if (open !== undefined) return { kind: "close", detail, code: open.code, reason: open.summary };
    const problem: Problem = { status, title, detail, headers };
    return { kind: "refuse", detail, reply: plainProblem(problem) };
  };

  const maxConnections = Math.min(channel.limits.maxConnections ?? Infinity, cap);
  if (size >= maxConnections) return refuse("overload", `at most ${maxConnections} connections at a time`);
  const admission = world.gatekeeper.admit(channel.security, handshake);
  if (!admission.ok)
    return refuse(admission.status === 403 ? "policy" : "unauthorized", admission.detail, {
      "www-authenticate": admission.challenge,
    });
  const credentials = credentialNames(world, channel);
  const parameters = [...channel.parameters, ...channel.handshake].filter(({ name }) => !credentials.has(name));
  const [fault] = readParameters(contract, parameters, handshake.request, handshake.params).faults;
  if (fault !== undefined)
    return refuse(
      "invalid-message",
      `the ${fault.in} parameter "${fault.at}": expected ${fault.expected}, got ${fault.got}`,
    );
  return { kind: "enter", identity: admission.identity };
}

/** The answer to an upgrade that is none, in the shape that the contract documents for the status. */
export function refuseHandshake(world: World, channel: OpenChannel, problem: Problem): HttpReply {
  world.log({
    level: "warning",
    system: channel.system,
    about: channel.id,
    summary: `a handshake was refused with ${problem.status}: ${problem.detail}`,
    source: channel.source,
  });
  return refusal(world, upgradeOf(world.contract, channel), problem, world.situation());
}

const upgradeOf = (contract: Contract, { upgrade }: OpenChannel): HttpOperation | undefined =>
  contract.operations.find(
    (operation): operation is HttpOperation => operation.kind === "http" && operation.id === upgrade,
  );

/** Credentials are the gatekeeper's business, also where the handshake lists them among its parameters. */
function credentialNames({ contract }: World, channel: OpenChannel): ReadonlySet<string> {
  const kinds = channel.security.flatMap(({ schemes }) =>
    schemes.map(({ scheme }) => contract.securitySchemes[scheme]?.kind),
  );
  return new Set(kinds.flatMap((kind) => (kind?.type === "apiKey" ? [kind.name] : [])));
}
