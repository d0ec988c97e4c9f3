import { expect, test } from "vitest";
import { emptyThread, follow, type Happening, type Thread } from "../../examples/dashboard/src/conversations/thread.ts";

const message = (id: string, content: string, user_id = "bruno", second = 0): Thread["messages"][number] => ({
  id,
  content,
  user_id,
  conversation_id: "c",
  role: "user",
  created_at: new Date(second * 1000).toISOString(),
});
const after = (...events: readonly Happening[]): Thread => events.reduce(follow, emptyThread);
const shown = ({ messages, outgoing }: Thread): string[] => [
  ...messages.map(({ id, content }) => `${id} ${content}`),
  ...outgoing.map(({ state, content }) => `${state} ${content}`),
];
const { content: _, ...confirmed } = message("m-1", "", "ana", 9);
const said: readonly Happening[] = [
  { what: "said", key: 1, content: "um" },
  { what: "said", key: 2, content: "dois" },
];
const handed: readonly Happening[] = [
  { what: "handed", key: 1 },
  { what: "handed", key: 2 },
];

test.each<{ given: readonly Happening[]; want: readonly string[]; that: string }>([
  { that: "what is said waits", given: said, want: ["queued um", "queued dois"] },
  {
    that: "a confirmation is that of what was handed over first",
    given: [...said, ...handed, { what: "confirmed", message: confirmed }],
    want: ["m-1 um", "handed dois"],
  },
  {
    that: "a confirmation of nothing changes nothing",
    given: [...said, { what: "confirmed", message: confirmed }],
    want: ["queued um", "queued dois"],
  },
  {
    that: "what was on its way when the connection went is not sure, what waited still waits",
    given: [...said, { what: "handed", key: 1 }, { what: "lost" }],
    want: ["unsure um", "queued dois"],
  },
  {
    that: "what the server has kept has arrived, and the rest has failed",
    given: [
      ...said,
      ...handed,
      { what: "lost" },
      { what: "synced", me: "ana", messages: [message("m-7", "dois", "ana")] },
    ],
    want: ["m-7 dois", "failed um"],
  },
  {
    that: "the same message twice is one message, in the order of time",
    given: [
      { what: "heard", message: message("m-2", "b", "bruno", 2) },
      { what: "synced", me: "ana", messages: [message("m-1", "a", "ana", 1), message("m-2", "b", "bruno", 2)] },
    ],
    want: ["m-1 a", "m-2 b"],
  },
])("$that", ({ given, want }) => {
  expect(shown(after(...given))).toEqual(want);
});

test("who has said something does not type any more", () => {
  const typing = after(
    { what: "typing", user: "bruno", isTyping: true },
    { what: "typing", user: "bruno", isTyping: true },
  );
  expect(typing.typing).toEqual(["bruno"]);
  expect(follow(typing, { what: "heard", message: message("m-1", "a") }).typing).toEqual([]);
});

test("when the connection goes, nobody is known to be there", () => {
  const online = after({ what: "presence", user: "bruno", status: "online" });
  expect(online.presence).toEqual({ bruno: "online" });
  expect(follow(online, { what: "lost" }).presence).toEqual({});
});
