// node harbour.ts [switch]: the harbour that is written by hand, in real time and with ids that are the same each time.
import { startHarbour } from "../../test/hand-written-servers/harbour/index.ts";

const [, , name] = process.argv;
let made = 0;
const harbour = await startHarbour({
  switches: new Set(name === undefined ? [] : [name]),
  uuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
});
const url = harbour.urls[7601];
const writer = harbour.token("harbour:read harbour:write");

/** What the peers cannot make themselves before they read it. */
async function make(path: string, body: unknown): Promise<void> {
  await fetch(`${url}/v1${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${writer}`,
      "content-type": "application/json",
      "idempotency-key": "first booking",
    },
    body: JSON.stringify(body),
  });
}
await make("/bookings", {
  vessel: "Ceres",
  berth_code: "B07",
  from: "2026-03-05",
  nights: 4,
  contact: "ceres@lines.example",
  cargo: { kind: "bulk", tonnes: 12000.5, goods: "grain" },
});
await make("/pilots", { name: "Inês Prata", licence: "PT-0417", password: "maré alta às seis" });

process.once("SIGTERM", () => void harbour.close().then(() => process.exit(0)));
console.log(
  JSON.stringify({
    port: Number(new URL(url).port),
    writer,
    reader: harbour.token("harbour:read"),
    expired: harbour.token("harbour:read", -10),
  }),
);
