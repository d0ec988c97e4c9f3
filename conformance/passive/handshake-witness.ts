import type { HttpOperation, Side } from "../../contract/index.ts";
import type { ParameterCarrier } from "../../contract/wire/index.ts";
import { openCheck } from "../checks/open-channel/open-check.ts";
import type { OpenSubject } from "../checks/open-channel/talk.ts";
import { atOnceMs } from "../checks/websocket/judge-refusal.ts";
import type { Transcript } from "../transcript.ts";
import { asksForCredential, type CredentialCarrier, credentialFault } from "./credential-fault.ts";
import type { RequestSeen } from "./happening.ts";
import { valuesOf } from "./http-head.ts";
import { notAskedFor } from "./not-asked-for.ts";
import { parameterFault } from "./parameter-fault.ts";
import { carrierOf } from "./request-promises.ts";
import type { PassiveFault, Tally, Watch } from "./tally.ts";

/** Judges how clients come in to a channel. */
export interface HandshakeWitness {
  /** A client has asked; says whether it lacks a credential. */
  ask(
    request: RequestSeen,
    path: ParameterCarrier["path"],
    evidence: () => Transcript,
    auth?: CredentialCarrier["auth"],
  ): boolean;
  /** The upgrade was answered with a status that lets nobody in. */
  refused(status: number, evidence: () => Transcript): void;
  /** One without a credential has been let in; `stayedMs` later a side ended its connection, or it goes on. */
  stayed(stayedMs: number, endedBy: Side | undefined, evidence: () => Transcript): void;
}

export function handshakeWitness(subject: OpenSubject, tally: Tally): HandshakeWitness {
  const { contract, channel } = subject;
  const watch = (family: string, promise: string): Watch =>
    tally.watch(openCheck(subject, { family: ["handshake", family], promise, ...notAskedFor }));
  const isAsked = asksForCredential(channel.security);
  const asked = [...channel.parameters, ...channel.handshake];
  const isOffered = channel.protocol === "websocket" && channel.subprotocolRequired !== undefined;
  const parameters =
    (asked.length > 0 || isOffered) &&
    watch("parameters", `give the parameters of ${channel.key} as documented, as a client`);
  const credential = isAsked && watch("credential", `bring a credential to ${channel.key}, as a client`);
  const missing = isAsked && watch("token-missing", `keep clients without a credential out of ${channel.key}`);
  const status = watch("refusal", `refuse clients of ${channel.key} with a status that the contract has for it`);
  const upgrade = contract.operations.find(
    (one): one is HttpOperation => one.kind === "http" && one.id === channel.upgrade,
  );
  const documented = upgrade?.responses.map((response) => response.status) ?? [];

  return {
    ask(request, path, evidence, auth) {
      const carrier = carrierOf(request, path);
      if (parameters !== false) {
        const names = credentialNames(subject);
        const faults = asked
          .filter(({ name }) => !names.has(name.toLowerCase()))
          .flatMap((parameter) => parameterFault(contract, parameter, carrier) ?? []);
        parameters(faults[0] ?? subprotocolFault(subject, request), evidence);
      }
      if (credential === false) return false;
      const fault = credentialFault(contract, channel.security, { ...carrier, ...(auth && { auth }) });
      credential(fault, evidence);
      return fault !== undefined;
    },
    refused(got, evidence) {
      if (upgrade !== undefined) tally.see(`status:${upgrade.id}:${got}`);
      const isFit =
        got >= 400 && (documented.length === 0 || documented.includes(String(got)) || documented.includes("default"));
      const expected = documented.length === 0 ? "a status from 400 on" : `one of ${documented.join(", ")}`;
      status(isFit ? undefined : { expected, got: `status ${got}` }, evidence);
    },
    stayed(stayedMs, endedBy, evidence) {
      if (missing === false) return;
      if (stayedMs >= atOnceMs)
        missing({ expected: "a refusal, because no credential was given", got: "an open connection" }, evidence);
      else if (endedBy === "server") missing(undefined, evidence);
    },
  };
}

/** Parameters that carry the credential: whether they are there is a question of its own. */
function credentialNames({ contract, channel }: OpenSubject): ReadonlySet<string> {
  const schemes = channel.security.flatMap(({ schemes: list }) =>
    list.map(({ scheme }) => contract.securitySchemes[scheme]),
  );
  return new Set(schemes.flatMap((scheme) => (scheme?.kind.type === "apiKey" ? [scheme.kind.name.toLowerCase()] : [])));
}

/** What is wrong with the subprotocols that a client offers, where it must offer one of the contract's. */
function subprotocolFault({ channel }: OpenSubject, { headers }: RequestSeen): PassiveFault | undefined {
  if (channel.protocol !== "websocket" || channel.subprotocolRequired === undefined) return undefined;
  const offered = valuesOf(headers, "sec-websocket-protocol");
  if (offered.some((name) => channel.subprotocols.includes(name))) return undefined;
  const expected = `one of the subprotocols ${channel.subprotocols.join(", ")}`;
  return { expected, got: offered.length === 0 ? "none" : offered.join(", ") };
}
