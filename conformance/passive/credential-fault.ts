import type { Contract, SecurityRequirement, SecurityScheme } from "../../contract/index.ts";
import { cookieOf, type ParameterCarrier } from "../../contract/wire/index.ts";
import type { PassiveFault } from "./tally.ts";

/** Where a client may have put its credential. */
export interface CredentialCarrier extends Pick<ParameterCarrier, "query" | "header"> {
  /** Socket.IO's `auth` object. */
  readonly auth?: Readonly<Record<string, unknown>>;
}

/** What is wrong where a credential is asked for and none is carried; whether it is a good one, only the server knows. */
export function credentialFault(
  contract: Contract,
  security: readonly SecurityRequirement[],
  carrier: CredentialCarrier,
): PassiveFault | undefined {
  const isMet = ({ schemes }: SecurityRequirement): boolean =>
    schemes.every(({ scheme: id }) => {
      const scheme = contract.securitySchemes[id];
      return scheme === undefined || scheme.kind.type === "other" || isCarried(scheme, carrier);
    });
  if (security.length === 0 || security.some(isMet)) return undefined;
  const names = security.map(({ schemes }) => schemes.map(({ scheme }) => placeOf(contract.securitySchemes[scheme])));
  return { expected: names.map((list) => list.join(" and ")).join(", or "), got: "none" };
}

/** Whether a credential is asked for at all. */
export const asksForCredential = (security: readonly SecurityRequirement[]): boolean =>
  security.length > 0 && security.every(({ schemes }) => schemes.length > 0);

function isCarried({ kind }: SecurityScheme, { header, query, auth }: CredentialCarrier): boolean {
  const given = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
  switch (kind.type) {
    case "bearer":
      return /^bearer +\S/i.test(header("authorization") ?? "") || given(auth?.["token"]);
    case "basic":
      return /^basic +\S/i.test(header("authorization") ?? "");
    case "apiKey":
      if (given(auth?.[kind.name])) return true;
      if (kind.in === "query") return given(query.get(kind.name));
      return given(kind.in === "cookie" ? cookieOf(header("cookie"), kind.name) : header(kind.name));
    case "other":
      return true;
  }
}

function placeOf(scheme: SecurityScheme | undefined): string {
  switch (scheme?.kind.type) {
    case "bearer":
      return "a bearer token in Authorization";
    case "basic":
      return "a name and a password in Authorization";
    case "apiKey":
      return `a credential in the ${scheme.kind.in} "${scheme.kind.name}"`;
    case "other":
    case undefined:
      return "a credential";
  }
}
