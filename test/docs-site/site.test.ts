import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { docsSite, type Site } from "../../docs-site/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { domains, readDomain } from "../documents/domains.ts";

const pageOf = (site: Site, path: string): string => {
  const text = site.files.find((file) => file.path === path)?.text;
  if (text === undefined)
    throw new Error(`no page is at ${path}, but at ${site.files.map((file) => file.path).join(", ")}`);
  return text;
};

/** Links of all pages that lead to no file of the site. */
const dangling = ({ files }: Site): readonly string[] => {
  const there = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap(({ path, text }) =>
      [...text.replaceAll(/^(`{3,})[^]*?^\1$/gm, "").matchAll(/\]\((\.[^)\s]+)\)/g)]
        .map(([, to = ""]) => join(dirname(path), to))
        .filter((to) => !there.has(to))
        .map((to) => `${path}: ${to}`),
    );
};

describe("any document gets a site", () => {
  test.each(domains.map(({ name }) => name))("%s", async (name) => {
    const contract = await readDomain(name);
    const site = docsSite(contract);
    expect(dangling(site)).toEqual([]);
    const pages = site.files.filter(({ path }) => path.endsWith(".md"));
    const things = contract.channels.length + contract.operations.length + contract.webhooks.length;
    expect(pages.length).toBeGreaterThanOrEqual(things + 2);
    expect(new Set(site.files.map(({ path }) => path.toLowerCase())).size).toBe(site.files.length);
    // Where the documents speak of it themselves, it is theirs.
    const own = /\bundefined\b/.test(JSON.stringify(contract))
      ? /\[object Object\]/
      : /\bundefined\b|\[object Object\]/;
    expect(pages.filter(({ text }) => own.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("the same contract gives the same bytes", async () => {
    expect(docsSite(await readAuction())).toEqual(docsSite(await readAuction()));
  });
});

describe("the page of a channel", () => {
  test("tells both directions in the order in which they happen", async () => {
    const page = pageOf(docsSite(await readFourSystems()), "conversations/channels/conversations/conversations.md");
    const order = [
      "When the connection stands",
      "says [`connected`]",
      "When the client speaks",
      "says [`message`]",
      "Answered by `message_sent`",
      "cannot be accepted",
    ];
    const places = order.map((words) => page.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("tells of each occasion where it belongs", async () => {
    const page = pageOf(docsSite(await readFourSystems()), "veloflux/channels/veloflux-realtime/metrics.md");
    const [, atFirst = "", later = ""] =
      /### When the connection stands(.*)### When the server speaks(.*?)##/s.exec(page) ?? [];
    expect([atFirst, later].map((part) => part.match(/when a client connects|every 5 s/g))).toEqual([
      ["when a client connects"],
      ["every 5 s"],
    ]);
  });

  test("says how to connect, how that is refused, and what to do when it ends", async () => {
    const page = pageOf(docsSite(await readAuction()), "auction/channels/auction-live/hall.md");
    for (const words of [
      "ws://localhost:7401/live/hall/{house}",
      "2048 bytes",
      "2 min",
      "20 in 1 s",
      "every 30 s",
      "`4002`",
      "Connect again at once.",
    ])
      expect(page).toContain(words);
  });

  test("says where it is asked for by mistake", async () => {
    const page = pageOf(docsSite(await readFourSystems()), "veloflux/channels/veloflux-realtime/metrics.md");
    expect(page).toContain("`ws://localhost:8080/api/ws/metrics`");
    expect(page).toContain("Connect to `ws://localhost:9090/api/ws/metrics` instead.");
  });
});

describe("the page of an operation", () => {
  test("has its reply, with a picture of both", async () => {
    const page = pageOf(docsSite(await readAuction()), "auction/operations/auction-live/place-bid.md");
    expect(page).toContain("a0->>a1: placeBid");
    expect(page).toContain("a1-->>a0: bidTaken");
    expect(page).toContain("- `amount` number, required, > 0");
  });

  test("shows examples that fit their schema only, and tells of the others", async () => {
    const contract = await readAuction();
    const broken = { type: "bid_taken", bid_id: 7 };
    const messages = contract.messages.map((message) =>
      message.id === "auction-live.hall.bidTaken"
        ? { ...message, examples: message.examples.map((one) => ({ ...one, value: broken })) }
        : message,
    );
    const site = docsSite({ ...contract, messages });
    const page = pageOf(site, "auction/operations/auction-live/place-bid.md");
    expect(page).not.toContain('"bid_id": 7');
    expect(site.notes).toEqual([
      expect.objectContaining({ id: "example-does-not-match", message: expect.stringContaining("/bid_id") as string }),
    ]);
  });
});

describe("the page of ports", () => {
  test("has every port of every system, what goes between them, and the mistake", async () => {
    const contract = await readFourSystems();
    const page = pageOf(docsSite(contract), "ports.md");
    for (const { number } of contract.ports) expect(page).toContain(`| \`${number}\` |`);
    expect(page).toContain("| `80`, `443`, `3000` | [`/api/ws/{channel}`]");
    expect(page).toContain('p3000 -->|"');
    expect(page).toContain("| `ws://localhost:9090/api/ws/metrics` | `8080` | `404` |");
  });
});

describe("the page about connecting", () => {
  test("has at hand what a client of a system is written with", async () => {
    const page = pageOf(docsSite(await readFourSystems()), "conversations/connecting.md");
    for (const words of [
      "`ws://localhost:8000/ws`",
      "every 30 s",
      "Waits of 1 s, 2 s, 4 s",
      "| `1008` | Invalid token | Fetch a new token first.",
      "| `http://localhost:8000` |",
      "](./channels/conversations/conversations.md)",
    ])
      expect(page).toContain(words);
  });
});

test("credentials that may be left out are one sentence", async () => {
  const page = pageOf(docsSite(await readFourSystems()), "cidadao-ai/connecting.md");
  expect(page).toContain("`?token=•••` JWT, optional on both endpoints; may come without |");
});

describe("the page of errors", () => {
  test("says of each what it means, why, and what to do", async () => {
    const page = pageOf(docsSite(await readFourSystems()), "conversations/errors.md");
    expect(page).toContain("### `1008`");
    expect(page).toContain("#### `INVALID_TOKEN`");
    expect(page).toContain("Fetch a new token");
  });

  test.each([
    { code: "RATE_LIMIT", why: "more in a time than it may", what: "Wait, then say less in a time" },
    { code: "UNAUTHORIZED", why: "credentials are missing", what: "Fetch a new token" },
    { code: "MESSAGE_TOO_LARGE", why: "larger than the server takes", what: "Send less at a time" },
    { code: "INTERNAL_ERROR", why: "The server failed", what: "Try again after a growing wait" },
  ])("has $code once, with advice of its own", async ({ code, why, what }) => {
    const page = pageOf(docsSite(await readFourSystems()), "cidadao-ai/errors.md");
    const parts = page.split(`\n### \`${code}\``);
    expect(parts).toHaveLength(2);
    const [, own = ""] = parts;
    const row = own.split("\n").find((line) => line.includes(why)) ?? "";
    expect(row).toContain(what);
  });

  test("has the codes that a schema lists and no example shows", async () => {
    const contract = await readAuction();
    const listing = { type: "object", properties: { code: { enum: ["SEAT_TAKEN", "CARD_UNKNOWN"] } } };
    const operations = contract.operations.map((one) => {
      if (one.kind !== "http") return one;
      const responses = one.responses.map((response) => {
        const body = { contentType: "application/json", schema: listing, examples: [], source: response.source };
        return { ...response, content: [body] };
      });
      return { ...one, responses };
    });
    const page = pageOf(docsSite({ ...contract, operations }), "auction/errors.md");
    expect(page).toContain("### `SEAT_TAKEN`");
    expect(page).toContain("### `CARD_UNKNOWN`");
  });
});

test("code for an acknowledgement of several values prints all of them", async () => {
  const page = pageOf(docsSite(await readDomain("karaoke")), "karaoke-night/operations/karaoke/applaud.md");
  expect(page).toContain("(error, ...answer) => console.log(error ?? answer)");
});

test("where a WebSocket needs a header, code sends it, and there is none for browsers", async () => {
  const page = pageOf(docsSite(await readDomain("sports-scores")), "terrace-scores/operations/sports-scores/ask.md");
  expect(page).toContain("-H 'X-Client: widget/3'");
  expect(page).not.toContain("**Browser**");
  expect(page).not.toContain("**Python**");
});

describe("old addresses", () => {
  test("lead to where the thing is now", async () => {
    const site = docsSite(await readAuction(), {
      redirects: { "auction-live.makeBid": "auction-live.placeBid", "auction-live.gone": "auction-live.nothing" },
    });
    const page = pageOf(site, "auction/operations/auction-live/make-bid.md");
    expect(page).toContain('"content":"0; url=./place-bid.html"');
    expect(page).toContain("](./place-bid.md)");
    expect(site.notes).toEqual([expect.objectContaining({ id: "redirect-leads-nowhere" })]);
  });

  test("of a document that was called otherwise lead there too, and what is no id is said", async () => {
    const redirects = { "live.makeBid": "auction-live.placeBid", bid: "auction-live.placeBid" };
    const site = docsSite(await readAuction(), { redirects });
    const page = pageOf(site, "auction/operations/live/make-bid.md");
    expect(page).toContain("](../auction-live/place-bid.md)");
    expect(site.notes.map(({ message }) => message)).toEqual(['"bid" is no id that a page can have had']);
  });
});
