import { useCallback, useEffect, useReducer } from "react";

type State = "disconnected" | "connecting" | "connected" | "reconnecting" | "error";

/** The part of a generated client that tells how its connection is. */
export interface Watched {
  readonly state: State;
  readonly nextAttemptAt: number | undefined;
  readonly queued: number;
  on(event: "$state", listener: () => void): () => void;
  connect(): Promise<void>;
}

/** How one or several connections are. */
export interface Connection {
  /** The worst of them. */
  readonly state: State;
  /** Until the next attempt, in whole seconds; undefined while one is under way. */
  readonly seconds: number | undefined;
  /** How many messages wait for their connection. */
  readonly queued: number;
  connect(): void;
}

const fromBadToGood: readonly State[] = ["error", "disconnected", "reconnecting", "connecting", "connected"];

/** Watches connections. While one of them does not stand, the result is kept up to date for a countdown. */
export function useConnection(clients: readonly (Watched | undefined)[]): Connection {
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    // What happened before somebody listened.
    look();
    const offs = clients.map((client) => client?.on("$state", look));
    return () => offs.forEach((off) => off?.());
    // The list is new with every render; the clients in it are not.
  }, clients);

  const states = clients.map((client) => client?.state ?? "connecting");
  const state = fromBadToGood.find((one) => states.includes(one)) ?? "connecting";
  useEffect(() => {
    if (state === "connected") return;
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [state]);

  const due = clients.flatMap((client) => client?.nextAttemptAt ?? []);
  const connect = useCallback(() => {
    for (const client of clients)
      if (client?.state === "error" || client?.state === "disconnected") void client.connect();
  }, clients);
  return {
    state,
    seconds: due.length === 0 ? undefined : Math.max(0, Math.ceil((Math.min(...due) - Date.now()) / 1000)),
    queued: clients.reduce((sum, client) => sum + (client?.queued ?? 0), 0),
    connect,
  };
}
