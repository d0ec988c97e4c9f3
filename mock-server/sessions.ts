import type { Numbered } from "./engine/index.ts";
import { type Script, type Session, openSession, type SessionOptions } from "./session.ts";
import { InvalidSessionKey, isSessionKey, type SessionCarrier, sessionKeyOf } from "./session-key.ts";

/** The worlds behind the ports of one mock: that of whoever names none, and one for each key that a client has named. */
export interface Sessions {
  /** That of whoever names none. */
  readonly main: Session;
  /**
   * The session that a request belongs to, opened when its key is new.
   *
   * @throws InvalidSessionKey
   * @throws TooManySessions
   */
  of(carrier: SessionCarrier): Session;
  /** The session of a key, opened when it is new. @throws InvalidSessionKey @throws TooManySessions */
  open(key: string): Session;
  find(key: string): Session | undefined;
  all(): readonly Session[];
  /** Ends a session and its connections; false where there is none of that key. The main one is only begun anew. */
  end(key: string): boolean;
  /** Is told of each thing that is noted in any of them, those to come too, until it is taken back. */
  follow(listener: (noted: Numbered, key: string) => void): () => void;
  /** Plays another version of the contract in each of them. */
  play(script: Script): void;
}

/** Every session that there may be is in use. */
export class TooManySessions extends Error {
  override readonly name = "TooManySessions";
  constructor(most: number) {
    super(`${most} sessions have connections: end one of them before another is opened`);
  }
}

export interface SessionsOptions extends Omit<SessionOptions, "key"> {
  /** How many there may be besides the main one: each keeps rows and connections of its own. @default 1000 */
  readonly maxSessions?: number;
}

export function openSessions(options: SessionsOptions): Sessions {
  const { maxSessions = 1_000 } = options;
  let { script } = options;
  const main = openSession({ ...options, key: "" });
  const followers = new Set<(session: Session) => void>();
  /** The one that was longest not asked for comes first. */
  const others = new Map<string, Session>();

  const isIdle = (session: Session): boolean => [...session.engine().hubs.values()].every(({ size }) => size === 0);

  function makeRoom(): void {
    if (others.size < maxSessions) return;
    for (const [key, session] of others) {
      if (!isIdle(session)) continue;
      others.delete(key);
      return;
    }
    throw new TooManySessions(maxSessions);
  }

  function open(key: string): Session {
    if (key === "") return main;
    if (!isSessionKey(key)) throw new InvalidSessionKey();
    let session = others.get(key);
    if (session === undefined) {
      makeRoom();
      session = openSession({ ...options, script, key });
      for (const follow of followers) follow(session);
    } else others.delete(key);
    others.set(key, session);
    return session;
  }

  return {
    main,
    of(carrier) {
      const key = sessionKeyOf(carrier);
      return key === undefined ? main : open(key);
    },
    open,
    find: (key) => (key === "" ? main : others.get(key)),
    all: () => [main, ...others.values()],
    end(key) {
      if (key === "") {
        main.close();
        main.reset();
        return true;
      }
      const session = others.get(key);
      session?.close();
      return others.delete(key);
    },
    follow(listener) {
      const left: (() => void)[] = [];
      const follow = ({ key, journal }: Session): void =>
        void left.push(journal.follow((noted) => listener(noted, key)));
      for (const session of [main, ...others.values()]) follow(session);
      followers.add(follow);
      return () => {
        followers.delete(follow);
        for (const leave of left) leave();
      };
    },
    play(next) {
      main.play(next);
      script = next;
      for (const session of others.values()) session.play(next);
    },
  };
}
