import type { Message, MessageOperation } from "../../../contract/index.ts";
import { asAnother, type Asking } from "../../asking.ts";
import { shrink } from "../../shrink/shrink.ts";
import { notAsked, type Verdict } from "../../verdict.ts";
import { clientPayload, withCorrelation } from "./client-payload.ts";
import { settle } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import { mostSayings } from "./most-sayings.ts";
import { addressedTo, type Door, goThrough } from "./rooms.ts";
import type { HeardMessage, OpenSubject, Talk } from "./talk.ts";
import { promptMs, quietMs } from "./timing.ts";

export interface Room {
  readonly operation: MessageOperation;
  readonly message: Message;
  readonly enter: Door;
  readonly source: Source;
}

/** What makes a room hear its message: time, or something that somebody says. */
export type Source =
  | { readonly kind: "time"; readonly everyMs: number }
  | { readonly kind: "said"; readonly by: MessageOperation; readonly message: Message };

/** Who comes, beside a member by whom it is told whether the room hears anything at all. */
const roles = ["member", "outsider", "speaker"] as const;

type Role = (typeof roles)[number];

/** Two members, one who is none, and one who speaks; whoever is not needed may stay away. */
export interface Scene extends Readonly<Record<Role, Talk>> {
  readonly other: Talk;
  /** The room. */
  readonly key: unknown;
  /** Makes the room hear its message, or waits until time does, and a little longer. */
  speak(): Promise<void>;
  /** Enters once more. */
  again(talk: Talk): Promise<void>;
  /** What of the room's message someone has heard. */
  heardBy(talk: Talk): readonly HeardMessage[];
}

type Play = (scene: Scene) => Promise<Verdict>;

/**
 * Plays a scene in a room with four clients; where it ends badly, it is shown with as few of them as end it alike.
 *
 * @param needs those without whom the scene cannot be played; who speaks where time does not is one of them in any case
 */
export async function inRoom(
  asking: Asking,
  subject: OpenSubject,
  room: Room,
  needs: readonly Role[],
  play: Play,
): Promise<Verdict> {
  const verdict = await playWith(asking, subject, room, roles, play);
  if (verdict.outcome !== "broken") return verdict;
  const needed: readonly Role[] = room.source.kind === "time" ? needs : [...needs, "speaker"];
  return shrink(asking, {
    verdict,
    said: roles,
    most: mostSayings,
    isAlike: (value) =>
      Array.isArray(value) &&
      value.every((role) => roles.includes(role as Role)) &&
      needed.every((role) => value.includes(role)),
    again: (value) => playWith(asking, subject, room, value as readonly Role[], play),
    size: { of: "clients", count: (value) => (value as readonly Role[]).length + 1 },
  });
}

async function playWith(
  asking: Asking,
  subject: OpenSubject,
  { message, enter, source }: Room,
  cast: readonly Role[],
  play: Play,
): Promise<Verdict> {
  const talks = new Map<Role | "other", Talk>();
  for (const role of (["member", "other", "outsider", "speaker"] as const).filter(
    (one) => one === "other" || cast.includes(one),
  )) {
    const entering = await subject.protocol.enter(role === "outsider" ? asAnother(asking) : asking, subject);
    if (!entering.ok) return notAsked(entering.because);
    await settle(subject, entering.talk);
    const { closed } = entering.talk;
    if (closed !== undefined)
      return notAsked(
        `it takes ${cast.length + 1} clients, and number ${talks.size + 1} was let go with close ${closed.code}`,
      );
    talks.set(role, entering.talk);
  }
  // Nobody speaks of those who stay away.
  const talkOf = (role: Role | "other"): Talk => talks.get(role)!;
  const other = talkOf("other");
  let key: unknown;
  for (const role of ["member", "other", "speaker"] as const) {
    const talk = talks.get(role);
    if (talk !== undefined) key = goThrough(asking, talk, enter, key);
  }
  if (key === undefined) return notAsked(`no "${enter.message.name}" that fits its schema could be made up`);
  await other.until(() => false, quietMs);
  const wanted = new Set([message.id]);
  const heardBy = (talk: Talk): readonly HeardMessage[] => heardOf(subject, talk.heard, wanted);
  const verdict = await play({
    member: talkOf("member"),
    outsider: talkOf("outsider"),
    speaker: talkOf("speaker"),
    other,
    key,
    heardBy,
    async again(talk) {
      goThrough(asking, talk, enter, key);
      await talk.until(() => false, quietMs);
    },
    async speak() {
      if (source.kind === "time") {
        await other.until(() => false, source.everyMs * 2.5);
        return;
      }
      const payload = clientPayload(asking, source.message);
      const addressed = addressedTo(asking, message, source.message, payload, key);
      const before = heardBy(other).length;
      talkOf("speaker").say(
        source.message,
        withCorrelation(asking, source.message, addressed, `say-${asking.chance.int(1, 1e9)}`),
      );
      await other.until(() => heardBy(other).length > before, promptMs);
      await other.until(() => false, quietMs);
    },
  });
  // Those who stayed would be members of the next scene too.
  if (verdict.outcome === "broken") for (const talk of talks.values()) talk.close();
  return verdict;
}
