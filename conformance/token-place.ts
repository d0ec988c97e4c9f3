import { readExpression } from "../contract/wire/index.ts";
import { readJson } from "./checks/http/read-body.ts";
import type { HttpResponse } from "./edges/http.ts";
import type { Login } from "./target.ts";

/** Whether a target file says in a way that can be understood where an answer has its credential. */
export function isTokenPlace(token: unknown): token is Login["token"] {
  if (typeof token === "string") return /^(?:\/.*)?$/s.test(token);
  if (typeof token !== "object" || token === null) return false;
  const [[kind, name] = [], ...others] = Object.entries(token);
  return others.length === 0 && (kind === "header" || kind === "cookie") && typeof name === "string" && name !== "";
}

/** The same in words: `at /access_token`. */
export function placeWords(token: Login["token"]): string {
  if (typeof token === "string") return `at ${token === "" ? "the whole of its body" : token}`;
  return "header" in token ? `in the header ${token.header}` : `in the cookie ${token.cookie}`;
}

export type FoundToken =
  | { readonly ok: true; readonly token: string }
  /** What is there in its place; never the value itself, which may be a secret. */
  | { readonly ok: false; readonly got: string };

/** The credential that a successful answer gives out. */
export function tokenIn(answer: HttpResponse, place: Login["token"]): FoundToken {
  if (typeof place === "string") return inBody(answer, place);
  const value = "header" in place ? inHeader(answer, place.header) : inCookie(answer, place.cookie);
  if (value !== undefined && value !== "") return { ok: true, token: value };
  const what = "header" in place ? `header ${place.header}` : `cookie ${place.cookie}`;
  return { ok: false, got: value === undefined ? `no ${what}` : `an empty ${what}` };
}

function inHeader(answer: HttpResponse, name: string): string | undefined {
  return answer.header(name)?.replace(/^bearer +/i, "");
}

/** The last one that is set counts (RFC 6265 §5.3). */
function inCookie({ headers }: HttpResponse, name: string): string | undefined {
  return headers
    .filter(([header]) => header.toLowerCase() === "set-cookie")
    .flatMap(([, text]) => {
      const pair = text.split(";")[0] ?? "";
      const at = pair.indexOf("=");
      return at > 0 && pair.slice(0, at).trim() === name
        ? [
            pair
              .slice(at + 1)
              .trim()
              .replace(/^"(.*)"$/, "$1"),
          ]
        : [];
    })
    .at(-1);
}

function inBody(answer: HttpResponse, pointer: string): FoundToken {
  const reading = readJson(answer);
  if (!reading.ok) return { ok: false, got: `no JSON document: ${reading.why}` };
  const token = readExpression(`$message.payload#${pointer}`, { payload: reading.value });
  if (typeof token === "string" && token !== "") return { ok: true, token };
  return { ok: false, got: `there ${whatStands(token)}` };
}

function whatStands(value: unknown): string {
  if (value === undefined) return "is nothing";
  if (value === "") return "is an empty text";
  if (value === null) return "is null";
  return Array.isArray(value) ? "is a list" : typeof value === "object" ? "is an object" : `is a ${typeof value}`;
}
