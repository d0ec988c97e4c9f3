import type { Check, Report, Result, Verdict } from "../../conformance/index.ts";

/** Texts that documents and servers may hold, and that must stay texts wherever they are shown. */
export const hostileTexts: readonly { readonly text: string }[] = [
  { text: "<script>alert(1)</script>" },
  { text: `"><img src=x onerror=alert(2)>` },
  { text: "<b>failed</b>" },
  { text: "</style><link rel=stylesheet href=//127.0.0.1:1/x.css>" },
  { text: "&lt;i&gt; stays as it is" },
];

const [script, image, , sheet, entity] = hostileTexts.map(({ text }) => text);
const source = { file: `asyncapi/${image}.yaml`, pointer: "/channels/hall", line: 12, column: 3 };

function check(id: string, title: Check["title"]): Check {
  return {
    id,
    title,
    asks: source,
    about: { system: "auction", document: "hall", ports: [1] },
    covers: [],
    needsMs: 0,
    company: "any",
    run: () => Promise.reject(new Error("it is never asked")),
  };
}

const result = (id: string, title: Check["title"], verdict: Verdict): Result => ({
  check: check(id, title),
  verdict,
  ms: 1,
});

type Broken = Extract<Verdict, { readonly outcome: "broken" }>;

const broken = (got: string): Broken => ({
  outcome: "broken",
  expected: `an answer ${sheet}`,
  got,
  pointer: "/bid",
  transcript: [
    {
      at: 0,
      on: "#1",
      kind: "connect",
      url: "ws://127.0.0.1:1/hall?token=opaque",
      headers: [["cookie", "opaque"]],
    },
    { at: 3, on: "#1", kind: "connected", headers: [] },
    {
      at: 5,
      on: "#1",
      kind: "frame",
      from: "client",
      data: { text: `{"bid":"${script}","token":"opaque"}`, bytes: 60 },
    },
    { at: 12_000, on: "#1", kind: "close", from: "server", code: 1011, reason: "<b>failed</b>" },
  ],
});

const frame = (text: string) =>
  ({ at: 7, on: "#2", kind: "frame", from: "client", data: { text, bytes: text.length } }) as const;

/** One that was made simpler, and one that could not be. */
const simpler: Broken = {
  ...broken(`close 1011 ${script}`),
  shown: [frame(`{"bid":"${image}","token":"opaque"}`)],
  shrunk: { from: 60, to: 41, asked: 5 },
};
const stubborn: Broken = { ...broken("nothing"), shrunk: { because: `it brought ${script} {"token":"opaque"}` } };

const waiver = {
  id: "websocket/hall/waived",
  reason: `moves ${entity}`,
  owner: `floor ${script}`,
  expires: "2026-12-31",
  source: { file: "sockwright.waivers.yaml", line: 2 },
};

/** A run with something of everything in it, in which every text is hostile. */
export const hostileReport: Report = {
  documents: [
    {
      id: "hall",
      system: "auction",
      format: "asyncapi",
      formatVersion: "3.1.0",
      title: `Auction ${script}`,
      version: "1.0.0",
      description: "",
      source,
    },
  ],
  day: "2026-11-27",
  seed: "7",
  results: [
    result("websocket/hall/hall/accepts/bid/valid", `MUST take a bid ${image}`, broken(`close 1011 ${script}`)),
    result("websocket/hall/hall/accepts/offer/valid", "MUST take an offer", simpler),
    result("websocket/hall/hall/replies/bid/once", "MUST answer once", stubborn),
    { ...result("websocket/hall/waived", "MUST be waived", broken("nothing")), waiver },
    result("websocket/hall/hall/handshake/opens", "MUST open", { outcome: "kept" }),
    result("websocket/hall/hall/auth", "MUST keep out", { outcome: "not-asked", because: `no credential ${sheet}` }),
  ],
  waiverFaults: [{ waiver, kind: "stale", message: `"${image}" is kept now`, fix: "remove the entry" }],
  coverage: {
    sums: [{ dimension: "status", reached: 1, total: 2, percent: 50 }],
    clauses: [
      {
        id: "status:hall.open:401",
        dimension: "status",
        document: "hall",
        operation: "hall.open",
        status: "401",
        source,
        reached: false,
        because: "no <i>credential</i> is known",
      },
    ],
  },
};
