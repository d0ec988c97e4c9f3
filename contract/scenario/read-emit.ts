import { judgePart, judgeWhole } from "./judge-value.ts";
import type { ActionReader } from "./read-step.ts";
import { readTo } from "./read-to.ts";

/** `emit`: something that the server says. */
export const readEmit: ActionReader = (given, names, faults) => {
  const channel = names.channel(given);
  const message = channel && names.message(given, channel, "server");
  const example = given.text("example");
  const changes = given.mapping("with");
  const to = readTo(given);
  if (channel === undefined || message === undefined) return undefined;
  if (given.has("payload") && (given.has("with") || given.has("example")))
    given.wrong("payload", `"payload" is the whole of it: expected no "with" or "example" beside it`);
  if (example !== undefined && !message.examples.some(({ name }) => name === example))
    given.wrong(
      "example",
      `"${example}" is no example of ${message.name}: it has ${message.examples.map(({ name }) => name).join(", ") || "none"}`,
    );
  const judged = { schema: message.payload, examples: message.examples };
  const payload = given.raw("payload");
  if (given.has("payload")) faults.push(...judgeWhole(names.contract, judged, payload, [...given.path, "payload"]));
  if (changes !== undefined) faults.push(...judgePart(names.contract, judged, changes, [...given.path, "with"]));
  return {
    kind: "emit",
    channel: channel.id,
    message: message.id,
    to,
    ...(given.has("payload") && { payload }),
    ...(changes !== undefined && { with: changes }),
    ...(example !== undefined && { example }),
  };
};
