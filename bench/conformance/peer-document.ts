import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Members = Readonly<Record<string, Json>>;

const folder = join(import.meta.dirname, "../../test/contracts/harbour");
// The peers bring another version of it along, which has other exports.
const { load } = createRequire(join(folder, "package.json"))("js-yaml") as { load(text: string): unknown };
const read = (name: string): Members => load(readFileSync(join(folder, name), "utf8")) as Members;

/** The ids that harbour.ts gives, in their order: three berths, a booking, a pilot. */
export const idOf = (serial: number): string => `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`;

/**
 * What is there before anybody comes, for tools that take the values of parameters from the document: operation → parameter →
 * value. A berth is removed that nobody else reads.
 */
export const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listBerths: { status: "free" },
  askBeforeBerths: { Origin: "https://quay.example", "Access-Control-Request-Method": "GET" },
  readBerth: { id: idOf(1) },
  replaceBerth: { id: idOf(2), "If-Match": '"2-1"' },
  removeBerth: { id: idOf(3) },
  createBooking: { "Idempotency-Key": "second booking" },
  readBooking: { id: idOf(4) },
  cancelBooking: { id: idOf(4) },
  readVessel: { call_sign: "CQRT" },
  readPilot: { id: idOf(5) },
  readTides: { station: "bar", "X-Harbour-Units": "metres" },
  readPreferences: { harbour_visit: "visit-1" },
};

/** A berth as a client sends it. */
export const quay: Json = {
  code: "D04",
  name: "Terminal de Cruzeiros",
  status: "free",
  depth_m: 10,
  length_m: 340,
  services: ["water", "power", "waste"],
  position: { lat: 41.1822, lon: -8.7041 },
  note: null,
};

/** Examples of bodies that the contract leaves to its schemas. */
const bodies: Readonly<Record<string, Json>> = {
  replaceBerth: quay,
  complain: { name: "Rui", about: "noise", nights: 2, again: false },
};

export interface PeerDocumentSettings {
  /** 3.0 for tools that read nothing later: null is `nullable`, a constant an enumeration of one. */
  readonly version: "3.0" | "3.1";
  /** Where the server is. */
  readonly url: string;
  /** Whether parameters and bodies get examples of what is there, so that what is read is found. */
  readonly withKnown: boolean;
}

/** The HTTP contract of the harbour in one document. */
export function peerDocument({ version, url, withKnown }: PeerDocumentSettings): string {
  const document = structuredClone(read("harbour-api.yaml")) as Record<string, Json>;
  document["servers"] = [{ url }];
  if (version === "3.0") document["openapi"] = "3.0.3";
  const components = document["components"] as Record<string, Json>;
  components["schemas"] = read("schemas.yaml")["$defs"] ?? {};
  for (const item of Object.values(document["paths"] as Members) as Record<string, Json>[]) {
    // The servers of one path are on the same port: it is not there below the base path either.
    delete item["servers"];
    const shared = (item["parameters"] ?? []) as readonly Members[];
    delete item["parameters"];
    for (const operation of Object.values(item) as Record<string, Json>[]) {
      const name = operation["operationId"] as string;
      const parameters = [...shared, ...((operation["parameters"] ?? []) as readonly Members[])];
      if (parameters.length > 0)
        operation["parameters"] = parameters.map((entry) => (withKnown ? shown(name, entry) : entry));
      const body = bodies[name];
      const content = Object.values(((operation["requestBody"] as Members | undefined)?.["content"] ?? {}) as Members);
      if (withKnown && body !== undefined)
        for (const media of content) Object.assign(media as object, { example: body });
      // Links are of use to no peer, and lead to errors in some.
      for (const response of Object.values(operation["responses"] as Members))
        delete (response as Record<string, Json>)["links"];
    }
  }
  return JSON.stringify(within(document, version), undefined, 1);
}

function shown(operation: string, parameter: Members): Members {
  const example = known[operation]?.[parameter["name"] as string];
  return example === undefined ? parameter : { ...parameter, example };
}

/** All references inside the document; keywords of 3.1 as 3.0 has them. */
function within(value: Json, version: "3.0" | "3.1"): Json {
  if (typeof value === "string") return value.replace(/^(schemas\.yaml)?#\/\$defs\//, "#/components/schemas/");
  if (Array.isArray(value)) return value.map((entry: Json) => within(entry, version));
  if (value === null || typeof value !== "object") return value;
  // Specmatic takes a bare quotation mark in a pattern for the start of a quotation; escaped it says the same.
  const named = (name: string, entry: Json): Json =>
    name === "pattern" && typeof entry === "string" ? entry.replaceAll('"', '\\"') : within(entry, version);
  const members = Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, name === "value" ? entry : named(name, entry)]),
  ) as Record<string, Json>;
  if (version === "3.1") return members;
  const { const: constant, type, exclusiveMinimum, ...rest } = members;
  if (Array.isArray(type)) return { ...rest, type: type[0] as Json, nullable: true };
  return {
    ...rest,
    ...(type !== undefined && { type }),
    ...(constant !== undefined && { enum: [constant] }),
    ...(typeof exclusiveMinimum === "number" && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
  };
}
