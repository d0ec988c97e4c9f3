import type { Documents } from "../documents.ts";
import { channelsAt } from "../look-up.ts";
import type { Emission, Source } from "../../../contract/index.ts";
import type { Fact, Rule } from "../fact.ts";
import { codeOf } from "../seed.ts";
import { type SeedUrl, show, urlsIn } from "../url.ts";

/** A code block with `URL:` and `Frequência:`. */
export const frequencies: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) => {
    const [url] = lines.filter(({ text }) => text.startsWith("URL:")).flatMap(urlsIn);
    return lines.flatMap(({ number, text }): Fact[] => {
      const words = /^Frequência: (.*)$/.exec(text)?.[1];
      if (words === undefined || url === undefined) return [];
      const fits = fitting(words);
      return [
        {
          kind: "frequency",
          text: `${show(url)}: ${words}`,
          line: number,
          find: (documents) =>
            emitted(documents, url, (all) => (fits === undefined ? undefined : all.find((one) => fits(one, all)))),
        },
      ];
    });
  });

type Fits = (emission: Emission, all: readonly Emission[]) => boolean;

function fitting(words: string): Fits | undefined {
  const every = /^Cada (?:(\d+) segundos|hora)$/.exec(words);
  if (every !== null) {
    const ms = every[1] === undefined ? 3_600_000 : Number(every[1]) * 1000;
    return ({ on, everyMs }) => on.kind === "interval" && everyMs === ms;
  }
  const unasked: Fits = (_, all) => all.every(({ on }) => on.kind !== "interval");
  // On demand: a client's request is answered on the channel. In real time: what happens is told at once.
  if (words === "Sob demanda") return (one, all) => one.on.kind === "operation" && unasked(one, all);
  if (words === "Em tempo real")
    return (one, all) =>
      (one.on.kind === "state" || one.on.kind === "operation") && one.everyMs === undefined && unasked(one, all);
  return undefined;
}

/** `asyncio.wait_for(ws.recv(), timeout=N)`: every WebSocket of that script speaks within N seconds, unasked. */
export const firstFrames: Rule = (seed) =>
  codeOf(seed).flatMap(({ lines }) => {
    const timeout = lines.map(({ text }) => /wait_for\(ws\.recv\(\), timeout=(\d+)\)/.exec(text)?.[1]).find(Boolean);
    if (timeout === undefined) return [];
    return lines
      .flatMap(urlsIn)
      .filter(({ scheme }) => scheme === "ws")
      .map((url): Fact => ({
        kind: "interval",
        text: `${show(url)}: first frame within ${timeout} s`,
        line: url.line,
        find: (documents) =>
          emitted(documents, url, (all) =>
            all.find(
              ({ on, everyMs = 0, jitterMs }) => on.kind === "connect" && everyMs + jitterMs < Number(timeout) * 1000,
            ),
          ),
      }));
  });

function emitted(
  documents: Documents,
  url: SeedUrl,
  choose: (emissions: readonly Emission[]) => Emission | undefined,
): Source | undefined {
  const ids = channelsAt(documents, url.port, url.path).map(({ id }) => id);
  const emissions = documents.contract.operations.flatMap((operation) =>
    operation.kind === "message" && ids.includes(operation.channel) ? operation.emissions : [],
  );
  return choose(emissions)?.source;
}
