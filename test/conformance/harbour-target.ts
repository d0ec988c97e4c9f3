import type { Target } from "../../conformance/index.ts";
import type { OpenHarbour } from "../hand-written-servers/harbour/index.ts";

/** What one must know to question the harbour: where it is, and whom it knows. */
export function harbourTarget(harbour: OpenHarbour): Target {
  const writer = harbour.token("harbour:read harbour:write");
  const expired = harbour.token("harbour:read", -10);
  return {
    urls: harbour.urls,
    credentials: {
      bearer: { valid: writer, invalid: [expired], scopes: { "harbour:read": harbour.token("harbour:read") } },
      token: { valid: writer, invalid: [expired] },
      key: { valid: "ABCDEFGH12345678" },
    },
  };
}
