import { createHmac, timingSafeEqual } from "node:crypto";

export interface Claims {
  readonly sub: string;
  readonly scope?: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JSON Web Token (RFC 7519), signed with HMAC and SHA-256. */
export function signToken(claims: Claims, secret: string): string {
  const body = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${body}.${signatureOf(body, secret).toString("base64url")}`;
}

const signatureOf = (body: string, secret: string): Buffer => createHmac("sha256", secret).update(body).digest();

/** The claims of a token of ours that is still good, else why not. */
export function readToken(token: string, secret: string, now: number): Claims | "unknown" | "expired" {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const given = Buffer.from(signature, "base64url");
  const right = signatureOf(`${header}.${payload}`, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return "unknown";
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Claims;
  return claims.exp * 1000 <= now ? "expired" : claims;
}
