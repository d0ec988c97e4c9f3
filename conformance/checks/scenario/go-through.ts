import type { FiledScenario, HeardThing, Step } from "../../../contract/scenario/index.ts";
import type { Asking } from "../../asking.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { promptMs, replyMs } from "../open-channel/timing.ts";
import { askableSteps, isAsked } from "./askable-steps.ts";
import { closeWords } from "./close-words.ts";
import { closeStep, hearStep } from "./hear-step.ts";
import { requestStep } from "./request-step.ts";
import { type Done, sayStep } from "./say-step.ts";
import { openSeats, type Seats } from "./seats.ts";
import { keptWords, stepWords } from "./step-words.ts";

/** Goes through the conversation of a scenario as its clients, one step after another, until one is not kept or cannot be asked. */
export async function goThrough(asking: Asking, scenario: FiledScenario): Promise<Verdict> {
  const { contract } = asking;
  const { steps, because } = askableSteps(scenario);
  if (!steps.some(isAsked)) return notAsked(because ?? "nothing in it can be asked");
  const seats = openSeats(asking);
  const walk = walkerOf(asking, seats);
  for (const channel of spokenOnFirst(steps)) {
    const seating = await seats.at(channel);
    if (!seating.ok) return seating.verdict;
  }
  for (const [index, step] of steps.entries()) {
    const words = `step ${index + 1}, ${stepWords(contract, step)}`;
    const before = keptWords(contract, steps.slice(0, index));
    asking.hold(notAsked(`its time was up at ${words}; ${before}`));
    const verdict = await walk(step);
    const { [index]: clause = scenario.source } = scenario.stepSources;
    switch (verdict.outcome) {
      case "kept":
        break;
      case "broken":
        return { ...verdict, expected: `${words}: ${verdict.expected}`, clause };
      case "not-asked":
      case "inconclusive":
        return { ...verdict, because: `${words}: ${verdict.because}; ${before}` };
    }
  }
  const last = await lastWord(asking, seats, steps);
  if (last.outcome !== "kept" || because === undefined) return last;
  return notAsked(`${because}; ${keptWords(contract, steps)}`);
}

/** Channels on which the server speaks before a client is expected there: one must be there to hear it. */
function spokenOnFirst(steps: readonly Step[]): readonly string[] {
  const first = new Map<string, Step>();
  for (const step of steps) if ("channel" in step && !first.has(step.channel)) first.set(step.channel, step);
  return [...first].flatMap(([channel, { kind }]) => (kind === "emit" || kind === "close" ? [channel] : []));
}

/** Does or awaits one step after another, and remembers what they have in common. */
function walkerOf(asking: Asking, seats: Seats): (step: Step) => Promise<Verdict> {
  let said: HeardThing = {};
  /** Id of the channel on which a client did something last. */
  let sender: string | undefined;
  /** What the server is given beside the usual time. */
  let waitedMs = 0;

  function take(done: Done, channel: string | undefined): Verdict {
    if (!done.ok) return done.verdict;
    said = done.said;
    sender = channel;
    return kept;
  }

  function patience(): number {
    const ms = replyMs + waitedMs;
    waitedMs = 0;
    return ms;
  }

  return async (step) => {
    switch (step.kind) {
      case "wait":
        waitedMs += step.ms;
        return kept;
      case "expect-connection": {
        const seating = await seats.at(step.channel);
        return take(seating.ok ? { ok: true, said: {} } : seating, step.channel);
      }
      case "expect-message":
        return take(await sayStep(asking, seats, step), step.channel);
      case "expect-request":
        return take(await requestStep(asking, seats, step), undefined);
      case "emit":
      case "close": {
        if (step.to === "sender" && sender !== step.channel)
          return notAsked("it is meant for the client that was heard last, and none was heard on this channel");
        const seating = await seats.at(step.channel);
        if (!seating.ok) return seating.verdict;
        if (step.kind === "emit") return hearStep(asking, seating.seat, step, { said, ms: patience() });
        const verdict = await closeStep(asking, seating.seat, step, patience());
        seats.leave(step.channel);
        return verdict;
      }
      case "change":
      case "fault":
      case "mend":
      case "answer":
        return notAsked("it takes a back door into the server");
    }
  };
}

/** What a client says last may still be refused by a close. */
async function lastWord(asking: Asking, seats: Seats, steps: readonly Step[]): Promise<Verdict> {
  if (steps.findLast(isAsked)?.kind !== "expect-message") return kept;
  await Promise.all(seats.all().map(({ talk }) => talk.until(() => false, promptMs)));
  const gone = seats.all().find(({ talk }) => talk.closed !== undefined && talk.closed.code !== 1000);
  if (gone?.talk.closed === undefined) return kept;
  const expected = `${gone.subject.channel.key} to stay open, because nothing in the scenario closes it`;
  return broken({ expected, got: closeWords(gone.talk.closed), transcript: asking.transcript() });
}
