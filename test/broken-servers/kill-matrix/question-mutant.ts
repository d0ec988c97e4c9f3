import { type Check, makePlan, realClock, type Result, runPlan } from "../../../conformance/index.ts";
import { harbourTarget } from "../../conformance/harbour-target.ts";
import { questionConversations } from "../../conformance/question-conversations.ts";
import { questionHarbour } from "../../conformance/question-harbour.ts";
import { readConversations } from "../../contracts/read-conversations.ts";
import { readHarbour } from "../../contracts/read-harbour.ts";
import { realClock as machineTime } from "../../hand-written-servers/clock.ts";
import { startHarbour } from "../../hand-written-servers/harbour/index.ts";
import type { Mutant } from "../index.ts";

const harbour = await readHarbour();
const conversations = await readConversations();

/** Everything that the two contracts imply. */
export const plans: Readonly<Record<Mutant["server"], readonly Check[]>> = {
  harbour: makePlan(harbour),
  conversations: makePlan(conversations),
};

/** The letter of a row → the part of the plan that concerns it; rows about ports concern all of it. */
const parts: Readonly<Record<string, string>> = {
  H: "websocket",
  W: "websocket",
  V: "websocket",
  I: "socketio",
  T: "",
};

/** What goes by the machine's time, because a library below the harbour does: the heartbeat of Engine.IO. */
const inRealTime = "/engine/ping";

/** The checks that a mutant is asked. */
export function checksFor({ row, server }: Pick<Mutant, "row" | "server">): readonly Check[] {
  if (server === "conversations") return plans.conversations;
  const part = parts[row.slice(0, 1)] ?? "http";
  return plans.harbour.filter(({ id }) => id.startsWith(part));
}

/** Starts a server with switches on, or none, and asks it. */
export async function question(
  { server, row }: Pick<Mutant, "server" | "row">,
  checks: readonly Check[],
  switches: ReadonlySet<string>,
): Promise<readonly Result[]> {
  if (server === "conversations") return await questionConversations({ contract: conversations, checks, switches });
  const [slow, quick] = [checks.filter(isSlow), checks.filter((check) => !isSlow(check))];
  // Whether a fault is noticed does not depend on how simply it is shown.
  const results = await questionHarbour({ contract: harbour, checks: quick, switches, shrink: false });
  return row === "I05" ? [...results, ...(await questionInRealTime(slow, switches))] : results;
}

const isSlow = ({ id }: Check): boolean => id.endsWith(inRealTime);

async function questionInRealTime(checks: readonly Check[], switches: ReadonlySet<string>): Promise<readonly Result[]> {
  await using open = await startHarbour({ switches });
  return await runPlan(checks, { contract: harbour, target: harbourTarget(open), clock: realClock(machineTime) });
}
