import type { Contract, JsonSchema } from "../../contract/index.ts";
import type { Claims } from "./jwt.ts";
import { resolveSchema } from "./look-ups.ts";

const tokenName = /^(?:(?:access|id|refresh|auth)_?)?token$|^jwt$/i;

/** Whether a property holds a token: by the format `jwt`, or by its name. */
export function isToken(contract: Contract, schema: JsonSchema | undefined, name: string, value: unknown): boolean {
  if (typeof value !== "string" || schema === undefined) return false;
  const resolved = resolveSchema(contract, schema).schema;
  if (typeof resolved !== "object" || resolved["const"] !== undefined) return false;
  return resolved["format"] === "jwt" || tokenName.test(name);
}

const isPlain = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

/** Whom a token is for, when a `user` or the like stands beside it. */
export function claimsIn(beside: Readonly<Record<string, unknown>>): Claims {
  const [, user] = Object.entries(beside).find(([name]) => /^(?:user|account|profile|me)$/i.test(name)) ?? [];
  if (typeof user !== "object" || user === null) return {};
  const { user_id, userId, id, sub, ...rest } = user as Readonly<Record<string, unknown>>;
  const subject = sub ?? user_id ?? userId ?? id;
  const others = Object.entries(rest).filter(
    ([name, value]) => /^(?:email|name|roles?|scope|\w*tenant\w*)$/i.test(name) && isPlain(value),
  );
  return { ...Object.fromEntries(others), ...(isPlain(subject) && { sub: String(subject) }) };
}
