import type { Contract, SecurityRequirement, SecurityScheme } from "../../contract/index.ts";
import { cookieOf } from "../../contract/wire/index.ts";
import { type Claims, isSignedBy, readToken } from "./jwt.ts";

/**
 * How hard the mock looks at credentials.
 *
 * - `"any"` takes every well-formed token that has not expired
 * - `"strict"` takes only tokens that this mock, or one with its seed, signed
 * - `"off"` asks for nothing
 */
export type AuthMode = "any" | "strict" | "off";

/** Where a request or a handshake may carry a credential. */
export interface Carrier {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  /** Socket.IO's `auth` object. */
  readonly auth?: Readonly<Record<string, unknown>>;
}

export interface Identity {
  readonly claims: Claims;
}

export type Admission =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly status: 401 | 403; readonly detail: string; readonly challenge: string };

export interface Gatekeeper {
  admit(security: readonly SecurityRequirement[], carrier: Carrier): Admission;
}

const nobody: Identity = { claims: {} };

function credentialIn(scheme: SecurityScheme, { headers, query, auth }: Carrier): string | undefined {
  const { kind } = scheme;
  const authorization = headers["authorization"];
  switch (kind.type) {
    case "bearer":
      return /^bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
    case "basic":
      return /^basic +(\S+)$/i.exec(authorization ?? "")?.[1];
    case "apiKey": {
      const fromAuth = auth?.[kind.name];
      if (typeof fromAuth === "string" && fromAuth !== "") return fromAuth;
      if (kind.in === "query") return query.get(kind.name) ?? undefined;
      if (kind.in === "cookie") return cookieOf(headers["cookie"], kind.name);
      return headers[kind.name.toLowerCase()];
    }
    case "other":
      return undefined;
  }
}

/** An API key is read as a token where the document calls it one. */
function isToken({ kind, description }: SecurityScheme): boolean {
  return (
    kind.type === "bearer" || (kind.type === "apiKey" && (/jwt/i.test(description) || /token|jwt/i.test(kind.name)))
  );
}

const reasons = {
  malformed: "the token is not a JSON Web Token: expected three base64url parts, header.payload.signature",
  expired: "the token has expired",
  "not-yet-valid": "the token is not valid yet",
} as const;

function scopesOf(claims: Claims): readonly string[] | undefined {
  const scope = claims["scope"] ?? claims["scopes"];
  if (typeof scope === "string") return scope.split(" ");
  return Array.isArray(scope) ? scope.map(String) : undefined;
}

/** Decides who may come in, by the contract's security requirements. */
export function gatekeeperOf(
  contract: Contract,
  options: { readonly auth: AuthMode; readonly seed: string; readonly now: () => number },
): Gatekeeper {
  function check(scheme: SecurityScheme, scopes: readonly string[], carrier: Carrier): Admission {
    const challenge = scheme.kind.type === "basic" ? 'Basic realm="mock"' : "Bearer";
    if (scheme.kind.type === "other") return { ok: true, identity: nobody };
    const credential = credentialIn(scheme, carrier);
    if (credential === undefined || credential === "") {
      return { ok: false, status: 401, detail: `no credential: expected ${describe(scheme)}`, challenge };
    }
    if (!isToken(scheme)) return { ok: true, identity: nobody };
    const reading = readToken(credential, options.now());
    const refuse = (detail: string): Admission => ({
      ok: false,
      status: 401,
      detail: `Invalid token: ${detail}`,
      challenge: `Bearer error="invalid_token"`,
    });
    if (!reading.ok) return refuse(reasons[reading.reason]);
    if (options.auth === "strict" && !isSignedBy(credential, options.seed))
      return refuse("this mock did not sign it; `sockwright token` mints one that it accepts");
    const granted = scopesOf(reading.claims);
    const missing = granted === undefined ? [] : scopes.filter((scope) => !granted.includes(scope));
    if (missing.length > 0) {
      return {
        ok: false,
        status: 403,
        detail: `the token lacks the scope ${missing.join(", ")}`,
        challenge: `Bearer error="insufficient_scope"`,
      };
    }
    return { ok: true, identity: { claims: reading.claims } };
  }

  return {
    admit(security, carrier) {
      if (options.auth === "off" || security.length === 0) return { ok: true, identity: nobody };
      let refusal: Admission | undefined;
      for (const { schemes } of security.filter((requirement) => requirement.schemes.length > 0)) {
        let identity: Identity = nobody;
        let refused: Admission | undefined;
        for (const { scheme: id, scopes } of schemes) {
          const scheme = contract.securitySchemes[id];
          const result = scheme === undefined ? undefined : check(scheme, scopes, carrier);
          if (result?.ok === true) identity = { claims: { ...identity.claims, ...result.identity.claims } };
          else refused ??= result;
        }
        if (refused === undefined) return { ok: true, identity };
        refusal ??= refused;
      }
      // A credential that may be left out must still be good when it is given.
      const optional = security.some(({ schemes }) => schemes.length === 0);
      const given = security.some(({ schemes }) =>
        schemes.some(({ scheme }) => isGiven(contract.securitySchemes[scheme], carrier)),
      );
      return refusal === undefined || (optional && !given) ? { ok: true, identity: nobody } : refusal;
    },
  };
}

function isGiven(scheme: SecurityScheme | undefined, carrier: Carrier): boolean {
  return scheme !== undefined && credentialIn(scheme, carrier) !== undefined;
}

function describe({ kind }: SecurityScheme): string {
  switch (kind.type) {
    case "bearer":
      return "the header `Authorization: Bearer <token>`";
    case "basic":
      return "the header `Authorization: Basic <credentials>`";
    case "apiKey":
      return `\`${kind.name}\` in the ${kind.in}`;
    case "other":
      return kind.name;
  }
}
