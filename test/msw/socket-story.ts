import type { Stage } from "./stage.ts";
import { until, untilQuiet } from "./until.ts";

/** A client that writes down what it hears. */
export interface Client<Said> {
  readonly isOpen: boolean;
  say(said: Said): void;
  /** Settles once nothing of it is left on its way. */
  close(): Promise<void>;
}

/** One thing that happens in a story; clients are counted in the order in which they come. */
export type Step<Opening, Said> =
  | { readonly open: Opening }
  | { readonly say: Said; readonly by: number }
  | { readonly advance: string }
  | { readonly close: number };

/** What happens on one channel, to be told on every stage. */
export interface SocketStory<Opening = unknown, Said = unknown> {
  readonly title: string;
  readonly channel: string;
  readonly steps: readonly Step<Opening, Said>[];
  enter(stage: Stage, opening: Opening, hear: (heard: string) => void): Promise<Client<Said>>;
}

/** What each client heard, in order, up to its end. */
export type Heard = readonly (readonly string[])[];

interface Telling {
  readonly heard: string[][];
  readonly clients: Client<unknown>[];
}

/** Tells a story on a stage that nothing leaves: everything is heard once it is quiet. */
export async function tellQuietly(
  stage: Stage,
  story: SocketStory,
): Promise<{ heard: Heard; counts: readonly number[] }> {
  const telling: Telling = { heard: [], clients: [] };
  const counts: number[] = [];
  const total = (): number => telling.heard.flat().length;
  for (const step of story.steps) {
    await takeWhole(stage, story, step, telling);
    await untilQuiet(total);
    counts.push(total());
  }
  return { heard: telling.heard, counts };
}

/** Tells a story over a network: after each step, waits until as much was heard as is expected. */
export async function tell(stage: Stage, story: SocketStory, expected: readonly number[]): Promise<Heard> {
  const telling: Telling = { heard: [], clients: [] };
  for (const [index, step] of story.steps.entries()) {
    await takeWhole(stage, story, step, telling);
    await until(() => telling.heard.flat().length >= (expected[index] ?? 0));
  }
  return telling.heard;
}

/** Takes a step, and waits until what a client says has arrived. */
async function takeWhole(
  stage: Stage,
  story: SocketStory,
  step: Step<unknown, unknown>,
  telling: Telling,
): Promise<void> {
  const received = (): number => stage.channel(story.channel).received.length;
  const before = received();
  await take(stage, story, step, telling);
  if ("say" in step) await until(() => received() > before || telling.clients[step.by]?.isOpen !== true);
}

async function take(stage: Stage, story: SocketStory, step: Step<unknown, unknown>, telling: Telling): Promise<void> {
  const { heard, clients } = telling;
  if ("advance" in step) return stage.clock.advance(step.advance);
  if ("close" in step) return await clients[step.close]?.close();
  if ("say" in step) return clients[step.by]?.say(step.say);
  const own: string[] = [];
  heard.push(own);
  clients.push(await story.enter(stage, step.open, (what) => void own.push(what)));
  return undefined;
}
