import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** What a token says; times are in seconds since 1970 (RFC 7519 §4.1). */
export interface Claims {
  readonly sub?: string;
  readonly exp?: number;
  readonly nbf?: number;
  readonly iat?: number;
  readonly [claim: string]: unknown;
}

export type TokenReading =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly reason: "malformed" | "expired" | "not-yet-valid" };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function readPart(part: string): Record<string, unknown> | undefined {
  try {
    const binary = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
    const value: unknown = JSON.parse(decoder.decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function sign(input: string, seed: string): string {
  return toBase64Url(hmac(sha256, encoder.encode(`sockwright:${seed}`), encoder.encode(input)));
}

/** A JSON Web Token (RFC 7519, HS256) that a mock with the same seed recognises as its own. */
export function mintToken(seed: string, claims: Claims): string {
  const part = (value: unknown): string => toBase64Url(encoder.encode(JSON.stringify(value)));
  const input = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${input}.${sign(input, seed)}`;
}

/** Whether a mock with this seed signed the token. */
export function isSignedBy(token: string, seed: string): boolean {
  const end = token.lastIndexOf(".");
  return end > 0 && token.slice(end + 1) === sign(token.slice(0, end), seed);
}

/** Reads a token without looking at who signed it: well-formed or not, within its time or not at `now` (milliseconds). */
export function readToken(token: string, now: number): TokenReading {
  const parts = token.split(".");
  const [head, body, signature] = parts;
  if (parts.length !== 3 || !head || !body || !signature) return { ok: false, reason: "malformed" };
  const header = readPart(head);
  const claims = readPart(body);
  if (typeof header?.["alg"] !== "string" || claims === undefined) return { ok: false, reason: "malformed" };
  const seconds = now / 1000;
  if (claims["exp"] !== undefined && !(typeof claims["exp"] === "number" && claims["exp"] > seconds))
    return { ok: false, reason: "expired" };
  if (claims["nbf"] !== undefined && !(typeof claims["nbf"] === "number" && claims["nbf"] <= seconds))
    return { ok: false, reason: "not-yet-valid" };
  return { ok: true, claims };
}
