import type { ReactNode } from "react";
import type { Connection } from "./use-connection.ts";

const words = {
  connected: "Live",
  connecting: "Connecting",
  reconnecting: "Reconnecting",
  disconnected: "Not connected",
  error: "Gave up",
} as const;

/** A dot and a word: how a connection is. */
export function ConnectionPill({ connection: { state, seconds } }: { readonly connection: Connection }): ReactNode {
  return (
    <span className="pill" data-state={state}>
      <span className="dot" aria-hidden="true" />
      {words[state]}
      {state === "reconnecting" && seconds !== undefined && <span className="tabular"> in {seconds} s</span>}
    </span>
  );
}

/** Says what is wrong while a connection does not stand, what waits for it, and what comes next. */
export function ConnectionNotice({ connection }: { readonly connection: Connection }): ReactNode {
  const { state, seconds, queued, connect } = connection;
  const isOff = state === "error" || state === "disconnected";
  return (
    <div className="notice" data-state={state} hidden={state === "connected" || state === "connecting"}>
      <span className="notice-mark" aria-hidden="true">
        {seconds !== undefined && seconds > 0 ? seconds : isOff ? "!" : "…"}
      </span>
      <p>
        <strong role="status">{isOff ? "Not connected." : state === "reconnecting" ? "Connection lost." : ""}</strong>{" "}
        {isOff ? (
          "Nothing is tried any more."
        ) : (
          <span role="timer">
            {seconds === undefined || seconds === 0 ? "Trying again now." : `Next attempt in ${seconds} s.`}
          </span>
        )}
        {queued > 0 && (
          <span className="notice-queue">
            {" "}
            {queued === 1 ? "1 message waits and will be sent" : `${queued} messages wait and will be sent in order`}.
          </span>
        )}
      </p>
      {isOff && (
        <button type="button" className="button" onClick={connect}>
          Connect
        </button>
      )}
    </div>
  );
}
