import { describe, expect, test } from "vitest";
import type { Diagram } from "../page.ts";
import { drawLifecycle } from "./lifecycle.ts";
import { drawSequence } from "./sequence.ts";
import { letter } from "./svg.ts";
import { drawTopology } from "./topology.ts";

/** What is written outside of a picture, or over something else that is written. */
function misplacedIn({ svg }: Diagram): readonly string[] {
  const [, width = "0", height = "0"] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const texts = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" ([^>]*)>([^<]*)</g)].map(
    ([, x = "0", y = "0", more = "", said = ""]) => {
      const long = [...said].length * letter;
      const left = more.includes("middle") ? Number(x) - long / 2 : Number(x);
      return { said, left, right: left + long, y: Number(y) };
    },
  );
  const outside = texts.filter(
    ({ left, right, y }) => left < -1 || right > Number(width) + 1 || y < 0 || y > Number(height),
  );
  const over = texts.filter((one, at) =>
    texts
      .slice(0, at)
      .some((other) => Math.abs(one.y - other.y) < 10 && one.left < other.right - 1 && other.left < one.right - 1),
  );
  return [...outside, ...over].map(({ said }) => said);
}

const states = { connecting: "connecting", open: "open", closed: "closed", refused: "refused", ended: "ended" };
const nothing = {
  title: "A connection",
  states,
  accepted: "",
  refused: "",
  retried: "",
  closes: "",
  again: "",
  never: "",
};
const codes = "1000, 1001, 1008, 1009, 1011, 1013, 4000, 4001, 4002, 4003, 4004";

describe("nothing is written outside of a picture, or over something else", () => {
  test.each([
    { name: "a connection that says nothing", given: drawLifecycle(nothing) },
    {
      name: "a connection with a few codes",
      given: drawLifecycle({ ...nothing, accepted: "101", closes: "1000", again: "1001", never: "1000" }),
    },
    {
      name: "a connection with more codes than there is room for",
      given: drawLifecycle({
        ...nothing,
        accepted: codes,
        refused: codes,
        retried: codes,
        closes: codes,
        again: `${codes} · after 1 s or more`,
        never: codes,
      }),
    },
    {
      name: "a connection that may be refused for now",
      given: drawLifecycle({ ...nothing, refused: "401, 429, 503", retried: "429, 503 · after a wait" }),
    },
    {
      name: "one long word",
      given: drawLifecycle({ ...nothing, accepted: "x".repeat(60), closes: "y".repeat(60) }),
    },
    {
      name: "many ways to one port",
      given: drawTopology({
        title: "Ports",
        clients: "Clients",
        ports: [80, 443].map((number) => ({ number, protocols: "HTTP", systems: "shop", isOpen: true })),
        traffic: Array.from({ length: 7 }, (_, at) => ({ from: [80], to: 443, words: `/way-${at}/${"x".repeat(30)}` })),
      }),
    },
    {
      name: "a request with a long path",
      given: drawSequence({
        title: "Ask",
        actors: ["Client", "Server"],
        steps: [{ from: 0, to: 1, words: `GET /${"x".repeat(70)}` }],
      }),
    },
  ])("$name", ({ given }) => {
    expect(misplacedIn(given)).toEqual([]);
  });
});

test("codes that are too many for one line stand above and below it, each whole", () => {
  const { svg } = drawLifecycle({ ...nothing, closes: "1000, 1001, 1008, 1009, 1011, 1013" });
  expect(svg).toContain(">1000, 1001, 1008,<");
  expect(svg).toContain(">1009, 1011, 1013<");
});

test("a refusal that is not for good has its way back, in the picture, in words and in mermaid", () => {
  const { svg, mermaid } = drawLifecycle({ ...nothing, refused: "401, 429", retried: "429 · after a wait" });
  expect(svg).toContain(">↓ 401, 429<");
  expect(svg).toContain(">↑ 429 · after a wait<");
  expect(svg).toContain("refused → connecting: 429 · after a wait");
  expect(mermaid).toContain("\n  refused --> connecting: 429 · after a wait\n");
});

test("codes that come at once stand below those that come later", () => {
  const { svg } = drawLifecycle({ ...nothing, closes: "1000, 1009 / 1008, 1013 · at once" });
  expect(svg).toContain(">1000, 1009<");
  expect(svg).toContain(">1008, 1013 · at once<");
});

const shop = (traffic: Parameters<typeof drawTopology>[0]["traffic"]): string =>
  drawTopology({
    title: "Ports",
    clients: "Clients",
    ports: [80, 443, 8080, 9090].map((number) => ({ number, protocols: "HTTP", systems: "shop", isOpen: true })),
    traffic,
  }).svg;

test("a way has its number where it leaves and where it arrives, and is said below", () => {
  const svg = shop([
    { from: [80, 443], to: 9090, words: "/last" },
    { from: [8080], to: 443, words: "/second" },
  ]);
  const numbers = [...svg.matchAll(/font-size="10"[^>]*>(\d+)</g)].map(([, number]) => Number(number));
  expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 1, 1, 2, 2]);
  expect(svg).toContain(">1 · 80, 443 → 9090: /last<");
  expect(svg).toContain(">2 · 8080 → 443: /second<");
});

test("what is too long for a line goes on below, and nothing of it is lost", () => {
  const paths = Array.from({ length: 6 }, (_, at) => `/a-rather-long-path-${at}`);
  const svg = shop([{ from: [80], to: 443, words: paths.join(", ") }]);
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
  for (const path of paths) expect(texts.filter((text) => text?.includes(path))).toHaveLength(1);
});

/** Straight pieces of the lines between ports. */
function piecesOf(svg: string): readonly (readonly [way: number, x1: number, y1: number, x2: number, y2: number])[] {
  return [...svg.matchAll(/d="M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)"/g)].flatMap((found, way) => {
    const [x = 0, start = 0, lane = 0, tip = 0, end = 0] = found.slice(1).map(Number);
    return [
      [way, x, start, lane, start],
      [way, lane, start, lane, tip],
      [way, end, tip, lane, tip],
    ] as const;
  });
}

test("no two ways lie over each other, and each leaves from within its port", () => {
  const svg = shop(
    [80, 443, 8080, 9090].flatMap((from) =>
      [80, 443, 8080, 9090].flatMap((to) => (from === to ? [] : [{ from: [from], to, words: `${from}-${to}` }])),
    ),
  );
  const pieces = piecesOf(svg);
  expect(pieces).toHaveLength(36);
  const over = pieces.filter(([way, x1, y1, x2, y2]) =>
    pieces.some(
      ([other, a1, b1, a2, b2]) =>
        other < way &&
        ((y1 === y2 && b1 === b2 && y1 === b1 && x1 < a2 && a1 < x2) ||
          (x1 === x2 &&
            a1 === a2 &&
            x1 === a1 &&
            Math.min(y1, y2) < Math.max(b1, b2) &&
            Math.min(b1, b2) < Math.max(y1, y2))),
    ),
  );
  expect(over).toEqual([]);
  const boxes = [...svg.matchAll(/<rect x="44" y="([\d.]+)" width="208" height="([\d.]+)"/g)].map(([, y, height]) => [
    Number(y),
    Number(y) + Number(height),
  ]);
  const isWithin = (y: number): boolean => boxes.some(([top = 0, bottom = 0]) => top < y && y < bottom);
  expect(boxes).toHaveLength(4);
  expect(pieces.filter(([, , y1, , y2]) => y1 === y2 && !isWithin(y1))).toEqual([]);
});
