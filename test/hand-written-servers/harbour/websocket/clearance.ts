import type { Harbour } from "../harbour.ts";
import { messageOf } from "../../message-reader.ts";

const minutes = 60_000;

const without = (names: readonly string[], left: string | false): readonly string[] =>
  names.filter((name) => name !== left);

/** What a request for clearance must be. */
export function clearanceSchema({ breaks }: Harbour): Readonly<Record<string, unknown>> {
  const required = ["request_id", "call_sign", "berth_code", "draught_m"];
  const schema = messageOf("request_clearance", without(required, breaks("W13-without-call-sign") && "call_sign"), {
    request_id: { type: "string", minLength: 1, maxLength: 64 },
    call_sign: { type: "string", pattern: "^[A-Z0-9]{3,8}$" },
    berth_code: { type: "string", pattern: "^[A-Z][0-9]{2}$" },
    draught_m: {
      type: breaks("W13-draught-in-text") ? ["number", "string"] : "number",
      minimum: 0.5,
      maximum: breaks("W13-draught-above-maximum") ? 1000 : 25,
    },
    purpose: breaks("W13-purpose-off-enum") ? { type: "string" } : { enum: ["load", "unload", "repair"] },
    remarks: { type: "string", maxLength: breaks("W13-remarks-too-long") ? 1000 : 120 },
    tugs: {
      type: "array",
      maxItems: 4,
      uniqueItems: !breaks("W13-tug-twice"),
      items: { type: "string", minLength: 1, maxLength: 20 },
    },
  });
  return { ...schema, additionalProperties: breaks("W13-extra-key") };
}

/** The tower's answer; whoever asks may come in. */
export function clearanceFor(
  harbour: Harbour,
  { request_id: id, call_sign: sign }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    type: "clearance",
    request_id: typeof id === "string" ? id : "none",
    call_sign: typeof sign === "string" ? sign : "CQRT",
    granted: harbour.breaks("W01-granted-as-text") ? "yes" : true,
    valid_until: new Date(harbour.clock.now() + 60 * minutes).toISOString(),
    pilot: "Inês Prata",
  };
}
