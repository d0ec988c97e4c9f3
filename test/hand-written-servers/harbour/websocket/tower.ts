import { type RawData, WebSocketServer } from "ws";
import { every } from "../../clock.ts";
import { type Harbour, quayOrigin } from "../harbour.ts";
import { problem } from "../http/answer.ts";
import { openWindow } from "../http/window.ts";
import type { Caller } from "./caller.ts";
import { endMissedHeartbeat } from "./missed-heartbeat.ts";
import { type Line, refuseFragments, swallowCloseFrames } from "../../line.ts";
import { fault } from "./fault.ts";
import { closeAtOnce, type Channel, type Decision, type Handshake, judgeToken, refuse } from "./upgrade.ts";
import { openTowerTalk } from "./tower-talk.ts";

const maxBytes = 2048;
const maxConnections = 6;
const messageRate = 20;
/** A client pings each second, and may miss two. */
const patience = 3000;

/** Whom those ask who want to move. */
export function openTower(harbour: Harbour): Channel {
  const { breaks, clock, berthWatchers } = harbour;
  const callers = new Set<Caller>();
  const talk = openTowerTalk(harbour, callers);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 1_048_576,
    autoPong: !breaks("V06-no-control-pong") && !breaks("V06-control-pong-empty"),
    handleProtocols: (offered) => chooseProtocol(harbour, [...offered]),
  });

  const tellBerth = (berth: object): void => {
    if (breaks("W04-berth-change-not-told")) return;
    for (const { line } of callers) line.say({ type: "berth_changed", berth, timestamp: harbour.timestamp() });
  };
  berthWatchers.add(tellBerth);
  const telemetry = breaks("T03-positions-in-tower")
    ? every(clock, 250, (seq) => {
        const vessels = [{ call_sign: "CQRT", lat: 41.18, lon: -8.7, heading: 0, speed_kn: 0, state: "moored" }];
        for (const { line } of callers) line.say({ type: "positions", seq, timestamp: harbour.timestamp(), vessels });
      })
    : (): void => undefined;

  function receive(caller: Caller, data: RawData, isBinary: boolean): void {
    const { line, window } = caller;
    const bytes = data as Buffer;
    if (caller.isUnwanted) return line.close(4401, "Sign in first");
    if (bytes.length > maxBytes && !breaks("V08-large-message-taken")) return endTooLarge(line);
    if (window.take() === undefined && !breaks("V10-rate-unlimited")) {
      if (breaks("V10-rate-closes")) return line.close(1000, "Done");
      return line.say(fault("RATE_LIMIT", "twenty messages a second are enough"));
    }
    if (!caller.hasSpoken && breaks("H08-welcome-when-spoken-to")) line.say(welcome(harbour));
    caller.hasSpoken = true;
    return talk(caller, isBinary ? undefined : bytes.toString("utf8"));
  }

  function endTooLarge(line: Line): void {
    if (breaks("V09-too-large-without-close")) return line.drop();
    return breaks("V09-too-large-with-1011")
      ? line.close(1011, "Message too big")
      : line.close(1009, "Message too big");
  }

  /** Ends a connection whose client has not pinged for too long. */
  function watchPings(caller: Caller): () => void {
    let cancel = (): void => undefined;
    const wait = (): void => {
      const left = caller.lastPing + patience - clock.now();
      if (left > 0) cancel = clock.after(left, wait);
      else if (!breaks("V07-no-ping-kept")) endMissedHeartbeat(harbour, caller.line);
    };
    wait();
    return () => cancel();
  }

  function serve(line: Line, isUnwanted: boolean): void {
    const window = openWindow(clock, messageRate, 1000);
    const caller: Caller = { line, window, lastPing: clock.now(), isUnwanted, hasSpoken: false };
    if (breaks("V13-close-not-echoed")) swallowCloseFrames(line);
    if (breaks("V16-fragments-refused")) refuseFragments(line);
    if (breaks("V06-control-pong-empty")) line.socket.on("ping", () => line.socket.pong());
    if (!breaks("H08-welcome-when-spoken-to")) line.say(welcome(harbour));
    if (breaks("W03-gossip-after-welcome")) line.say({ type: "gossip", text: "A Ceres vem atrasada." });
    callers.add(caller);
    const pings = watchPings(caller);
    line.socket.on("message", (data, isBinary) => receive(caller, data, isBinary));
    line.socket.on("close", () => {
      callers.delete(caller);
      pings();
    });
  }

  function decide({ path, query, origin, request }: Handshake): Decision | undefined {
    if (path !== "/ws/tower") return undefined;
    const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((name) => name.trim());
    const isSpoken = offered.includes("tower.v2") || offered.includes("tower.v1");
    if (!isSpoken && !breaks("H06-none-needed")) return refuse(problem(400, "tower.v2 and tower.v1 are spoken here"));
    if (origin !== undefined && origin !== quayOrigin && !breaks("H07-tower-any-origin"))
      return refuse(problem(403, `not from ${origin}`));
    const full = breaks("H10-tower-full-at-five") ? maxConnections - 1 : maxConnections;
    if (callers.size >= full && !breaks("H10-tower-never-full"))
      return closeAtOnce(breaks("H10-full-with-1008") ? 1008 : 1013, "The tower is full");
    if (mayEnter(query.get("token"))) return { kind: "open", serve: (line) => serve(line, false) };
    if (breaks("H02-tower-closes-later")) return { kind: "open", serve: (line) => serve(line, true) };
    if (breaks("H03-tower-refused-with-401")) return refuse(problem(401, "no token, or none of ours"));
    return closeAtOnce(breaks("H03-tower-closed-with-1000") ? 1000 : 4401, "Sign in first");
  }

  function mayEnter(token: string | null): boolean {
    const judgement = judgeToken(harbour, token);
    if (judgement === "none") return breaks("H01-tower-without-token");
    return judgement === "good" || (judgement === "expired" && breaks("H02-tower-expired-token"));
  }

  return {
    decide,
    sockets,
    close() {
      telemetry();
      berthWatchers.delete(tellBerth);
      for (const { line } of callers) line.close(1001, "The tower closes");
    },
  };
}

const welcome = (harbour: Harbour): object => ({
  type: "welcome",
  watch: "day",
  timestamp: harbour.breaks("W02-without-zone") ? harbour.timestamp().slice(0, -1) : harbour.timestamp(),
});

/** The best of those on offer, as the harbour likes them; false where it says none (RFC 6455 §4.2.2). */
function chooseProtocol({ breaks }: Harbour, offered: readonly string[]): string | false {
  if (breaks("H06-not-echoed")) return false;
  if (breaks("H06-undeclared-chosen")) return offered[0] ?? false;
  const liked = breaks("H06-second-best") ? ["tower.v1", "tower.v2"] : ["tower.v2", "tower.v1"];
  return liked.find((name) => offered.includes(name)) ?? false;
}
