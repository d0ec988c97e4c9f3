import type { Emission, MessageOperation } from "../../../contract/index.ts";
import type { OpenSubject } from "./talk.ts";

/** How long something that comes at once may take over a network. */
export const promptMs = 2000;

/** How long one listens for what must not come: a second answer, a message for others. */
export const quietMs = 300;

/** How long is waited for a reply where the contract says nothing. */
export const replyMs = 5000;

/** The emission by which an operation is said again and again; undefined where it is not. */
export const periodic = ({ emissions }: MessageOperation): (Emission & { readonly everyMs: number }) | undefined =>
  emissions.find(
    (emission): emission is Emission & { readonly everyMs: number } =>
      emission.everyMs !== undefined &&
      emission.sequence === undefined &&
      ["interval", "connect"].includes(emission.on.kind),
  );

/** How many intervals are listened to: more of short ones. */
export const intervalsOf = (everyMs: number): number => (everyMs <= 1000 ? 10 : everyMs <= 10_000 ? 4 : 2);

/** How long one listens to hear those intervals, wherever the schedule stands when one comes in. */
export const windowOf = (everyMs: number): number => everyMs * (intervalsOf(everyMs) + 1) + 500;

/** Operations that the server says by itself as soon as a connection stands. */
export const onConnect = ({ server }: OpenSubject): readonly MessageOperation[] =>
  server.filter(({ emissions }) => emissions.some(({ on }) => on.kind === "connect"));
