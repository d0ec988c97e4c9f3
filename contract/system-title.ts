import type { Contract } from "./model.ts";

/** What people call a system: what the titles of its documents have in common at the beginning, else the title of the first AsyncAPI document. */
export function systemTitle({ documents }: Contract, system: string): string {
  const own = documents.filter((one) => one.system === system);
  const [first = [], ...rest] = own.map(({ title }) => title.trim().split(/\s+/));
  const shared = first.filter((_, at) =>
    rest.every((words) => first.slice(0, at + 1).every((one, to) => bare(one) === bare(words[to] ?? ""))),
  );
  if (shared.length > 0) return bare(shared.join(" "));
  return (own.find(({ format }) => format === "asyncapi") ?? own[0])?.title ?? system;
}

const bare = (word: string): string => word.replace(/[,:;.–-]+$/, "");
