import { isDeepStrictEqual } from "node:util";
import type { Fact, Rule } from "../fact.ts";
import { codeOf, textOf } from "../seed.ts";

/** Log lines and scores that were really seen: an example has them. */
export const samples: Rule = (seed) => {
  const seen = (line: number, text: string, part: Readonly<Record<string, unknown>>): Fact => ({
    kind: "sample",
    text,
    line,
    find: ({ contract }) =>
      contract.messages
        .filter(({ channel }) => channel.startsWith(`${seed.system}.`))
        .flatMap(({ examples }) => examples)
        .find(({ value }) =>
          Object.entries(part).every(([key, wanted]) =>
            isDeepStrictEqual((value as Record<string, unknown>)[key], wanted),
          ),
        )?.source,
  });
  const logs = codeOf(seed)
    .filter(({ headings }) => headings.at(-1)?.startsWith("Logs Observados"))
    .flatMap(({ lines }) =>
      lines.map(({ number, text }) => {
        const [, level, campaignName, sessionName, message] =
          /^\[(\w+)\] ([^[:]+?)(?: \[([^\]]+)\])?: (.*)$/.exec(text) ?? [];
        if (level === undefined) return seen(number, text, { message: text });
        const session = sessionName === undefined ? {} : { sessionName };
        return seen(number, text, { level: level.toLowerCase(), campaignName, message, ...session });
      }),
    );
  const scores = textOf(seed).flatMap(({ headings, line: { number, text } }) => {
    const [, what, percent] = /^- ([^:]+): ([\d.]+)%/.exec(text) ?? [];
    if (percent === undefined || headings.at(-1) !== "Health Scores Reais") return [];
    const field = what === "Taxa entrega" ? "deliveryRate" : "healthScore";
    return [seen(number, `${what}: ${percent}%`, { [field]: Number(percent) })];
  });
  return [...logs, ...scores];
};
