import { expect, test } from "vitest";
import { makePlan } from "../../conformance/index.ts";
import { readConversations } from "../contracts/read-conversations.ts";
import { found } from "./driven-mock.ts";
import { questionConversations } from "./question-conversations.ts";

const contract = await readConversations();
const plan = makePlan(contract);

test("Conversations that were written by hand keep every promise that is asked about", async () => {
  const results = await questionConversations({ contract, checks: plan });
  expect(found(results)).toEqual([]);
  expect(results.filter(({ verdict }) => verdict.outcome === "kept").length).toBeGreaterThan(120);
}, 600_000);

test.each([
  { breaks: "R13-chat-refusal-as-text", by: "handshake/plain-request" },
  { breaks: "W05-chat-bytes-taken", by: "rejects/binary" },
  { breaks: "W10-chat-unknown-field-refused", by: "accepts/ping/further-field" },
  { breaks: "W17-chat-time-goes-back", by: "order/ping/time" },
])(
  "Conversations with $breaks are caught by $by",
  async ({ breaks, by }) => {
    const checks = plan.filter(({ id }) => id.endsWith(by));
    expect(checks).toHaveLength(1);
    const results = await questionConversations({ contract, checks, switches: new Set([breaks]) });
    expect(found(results)).toHaveLength(1);
  },
  240_000,
);
