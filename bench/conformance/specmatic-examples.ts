import { idOf, type Json, peerDocument, quay } from "./peer-document.ts";

/** The contract without its examples: those of answers lack headers, which Specmatic takes for a fault of the document. */
export function specmaticDocument(url: string): string {
  const document = JSON.parse(peerDocument({ version: "3.1", url, withKnown: false })) as Json;
  return JSON.stringify(withoutExamples(document));
}

function withoutExamples(value: Json): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => withoutExamples(entry));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([name]) => name !== "examples" && name !== "example");
  return Object.fromEntries(kept.map(([name, entry]) => [name, withoutExamples(entry)]));
}

const made = "2026-03-01T08:00:00Z";
const berth = (serial: number): Json => ({ ...(quay as object), id: idOf(serial), created_at: made });
const booking = {
  vessel: "Ceres",
  berth_code: "B07",
  from: "2026-03-05",
  nights: 4,
  contact: "ceres@lines.example",
  cargo: { kind: "bulk", tonnes: 12000.5, goods: "grain" },
  id: idOf(4),
  state: "requested",
  created_at: made,
};
const vessel = { call_sign: "CQRT", name: "Ceres", flag: "PT", length_m: 180, built_on: "2004-03-20" };
const pilot = { name: "Inês Prata", licence: "PT-0417" };
const etag = { ETag: '"1-1"' };

/**
 * Requests that find something, each with an answer like the one that comes: Specmatic's own way to say what is there. It sends
 * each several times, so that what may be made once only is left to what it makes up.
 */
export function specmaticExamples(): Readonly<Record<string, object>> {
  return {
    createBerth: example("POST /berths", { body: quay }, 201, { ...etag, Location: "/v1/berths/1" }, berth(6)),
    readBerth: example(`GET /berths/${idOf(1)}`, {}, 200, etag, berth(1)),
    replaceBerth: example(
      `PUT /berths/${idOf(2)}`,
      { headers: { "If-Match": '"2-1"' }, body: quay },
      200,
      etag,
      berth(2),
    ),
    removeBerth: example(`DELETE /berths/${idOf(3)}`, {}, 204),
    readBooking: example(`GET /bookings/${idOf(4)}`, {}, 200, {}, booking),
    cancelBooking: example(`DELETE /bookings/${idOf(4)}`, {}, 204),
    readVessel: example("GET /vessels/CQRT", {}, 200, {}, vessel),
    registerPilot: example(
      "POST /pilots",
      { body: { ...pilot, password: "low tide at six" } },
      201,
      { Location: "/v1/pilots/1" },
      { ...pilot, id: idOf(5) },
    ),
    readPilot: example(`GET /pilots/${idOf(5)}`, {}, 200, {}, { ...pilot, id: idOf(5) }),
  };
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

function example(line: string, asked: Asked, status: number, headers: Asked["headers"] = {}, body?: Json): object {
  const [method, path] = line.split(" ");
  const json = { "Content-Type": "application/json" };
  return {
    "http-request": {
      method,
      path,
      headers: { ...asked.headers, ...(asked.body !== undefined && json) },
      ...(asked.body !== undefined && { body: asked.body }),
    },
    "http-response": {
      status,
      headers: { ...headers, ...(body !== undefined && json) },
      ...(body !== undefined && { body }),
    },
  };
}
