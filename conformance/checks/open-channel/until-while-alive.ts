import type { MessageOperation } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import { clientPayload, correlationOf, withCorrelation } from "./client-payload.ts";
import { heardOf, matchHeard } from "./match-heard.ts";
import type { HeardMessage, OpenSubject, Talk } from "./talk.ts";

interface Alive {
  readonly asking: Asking;
  readonly subject: OpenSubject;
  readonly talk: Talk;
  /** What was heard before this index has had its answers. @default 0 */
  readonly since?: number;
}

/** The heartbeat that a server begins, with what a client answers. */
export function heartbeatOf({
  channel,
  server,
}: OpenSubject): { readonly operation: MessageOperation; readonly intervalMs: number } | undefined {
  const heartbeat = channel.protocol === "websocket" ? channel.heartbeat : undefined;
  const operation = server.find(({ id }) => id === heartbeat?.operation);
  return heartbeat?.initiator !== "server" || operation === undefined
    ? undefined
    : { operation, intervalMs: heartbeat.intervalMs };
}

/** As `talk.until`, for a client that answers the server's heartbeats meanwhile: silence would end the connection. */
export async function untilWhileAlive(
  { asking, subject, talk, since = 0 }: Alive,
  isEnough: () => boolean,
  ms: number,
): Promise<void> {
  const beat = heartbeatOf(subject);
  const answer = subject.messages.get(beat?.operation.reply?.messages[0] ?? "");
  if (beat === undefined || answer === undefined) return void (await talk.until(isEnough, ms));
  const wanted = new Set(beat.operation.messages);
  const beats = (): readonly HeardMessage[] => heardOf(subject, talk.heard.slice(since), wanted);
  const end = asking.clock.now() + ms;
  let answered = 0;
  for (let left = ms; left > 0 && talk.closed === undefined; left = end - asking.clock.now()) {
    await talk.until(() => isEnough() || beats().length > answered, left);
    if (isEnough()) return;
    for (const one of beats().slice(answered)) {
      const match = matchHeard(subject, one);
      const id = match.kind === "message" && one.reading.ok ? correlationOf(match.message, one.reading.payload) : "";
      talk.say(answer, withCorrelation(asking, answer, clientPayload(asking, answer), String(id)));
      answered += 1;
    }
  }
}
