import { type RawData, WebSocketServer } from "ws";
import { every } from "../../clock.ts";
import { type Harbour, quayOrigin } from "../harbour.ts";
import { problem } from "../http/answer.ts";
import type { Line } from "../../line.ts";
import { fault } from "./fault.ts";
import { messageOf, messageReader, type Said } from "../../message-reader.ts";
import { openPositions } from "./positions.ts";
import { chartRows, trackOf, whereIs } from "./sea.ts";
import { type Channel, type Decision, type Handshake, judgeToken, refuse } from "./upgrade.ts";
import { watchPresence } from "./presence.ts";

const maxBytes = 524_288;
const maxConnections = 12;
/** What is kept for a client that does not read, in bytes. */
const maxBacklog = 4_194_304;

const requestId = { type: "string", minLength: 1, maxLength: 64 };
const callSign = { type: "string", pattern: "^[A-Z0-9]{3,8}$" };

/** Someone in the traffic. */
interface Guest {
  readonly line: Line;
  /** Call signs with how often they are followed. */
  readonly follows: Map<string, number>;
  lastHere: number;
  hasSpoken: boolean;
}

/** Where the vessels are, to whoever has a token. */
export function openTraffic(harbour: Harbour): Channel {
  const { breaks, clock } = harbour;
  const guests = new Set<Guest>();
  const read = messageReader({
    follow: messageOf("follow", ["request_id", "call_sign"], { request_id: requestId, call_sign: callSign }),
    unfollow: messageOf("unfollow", ["request_id", "call_sign"], { request_id: requestId, call_sign: callSign }),
    ask_chart: messageOf("ask_chart", ["request_id", "rows"], {
      request_id: requestId,
      rows: { type: "integer", minimum: 1, maximum: 4000 },
    }),
    here: messageOf("here", [], {}),
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 1_048_576,
    perMessageDeflate: !breaks("V16-no-compression"),
  });
  let turn: Promise<void> = Promise.resolve();

  /** One frame to one guest; who leaves too much unread is let go. */
  function deliver({ line }: Guest, frame: string | Buffer): void {
    if (breaks("V14-one-holds-up-all")) {
      turn = turn.then(() => new Promise((done) => line.socket.send(frame, () => done())));
      return;
    }
    if (line.socket.bufferedAmount > maxBacklog && !breaks("V14-never-cut-off")) {
      line.close(4008, "Reads too slowly");
      // It does not read that either.
      clock.after(1000, line.drop);
      return;
    }
    line.sayRaw(frame);
  }

  const positions = openPositions(harbour, (frame) => {
    for (const guest of guests) {
      if (guest.hasSpoken || !breaks("V04-positions-when-spoken-to")) deliver(guest, frame);
      if (breaks("W03-statistics-in-traffic"))
        deliver(guest, JSON.stringify({ type: "statistics", guests: guests.size }));
    }
  });

  const movements = every(clock, 250, () => {
    if (breaks("W04-no-movements")) return;
    const followed = new Set([...guests].flatMap(({ follows }) => [...follows.keys()]));
    for (const sign of followed) tellMovement(sign);
  });

  function tellMovement(sign: string): void {
    const { lat, lon } = whereIs(sign, clock.now());
    const said = {
      type: "moved",
      call_sign: sign,
      lat: breaks("W01-latitude-above-90") ? 91 : lat,
      lon,
      at: harbour.timestamp(),
    };
    for (const guest of guests) {
      const times = guest.follows.get(sign) ?? (breaks("W19-movements-to-all") ? 1 : 0);
      for (let count = 0; count < times; count += 1) deliver(guest, JSON.stringify(said));
    }
  }

  function hear(guest: Guest, message: Said): void {
    const { request_id: id, call_sign: sign } = message as Said & {
      readonly request_id: string;
      readonly call_sign: string;
    };
    switch (message.type) {
      case "here":
        guest.lastHere = clock.now();
        return undefined;
      case "follow":
        return follow(guest, sign, breaks("W08-track-without-request-id") ? {} : { request_id: id });
      case "unfollow":
        if (!breaks("W19-unfollow-ignored")) guest.follows.delete(sign);
        return deliver(guest, JSON.stringify({ type: "unfollowed", request_id: id, call_sign: sign }));
      case "ask_chart":
        return deliver(
          guest,
          JSON.stringify({ type: "chart", request_id: id, rows: chartRows(Number(message["rows"])) }),
        );
    }
    return undefined;
  }

  function follow(guest: Guest, sign: string, correlation: object): void {
    const times = breaks("W20-followed-twice") ? (guest.follows.get(sign) ?? 0) + 1 : 1;
    guest.follows.set(sign, times);
    if (breaks("W18-movement-before-track")) tellMovement(sign);
    if (breaks("W07-no-track")) return;
    deliver(
      guest,
      JSON.stringify({ type: "track", ...correlation, call_sign: sign, points: trackOf(sign, clock.now()) }),
    );
  }

  function receive(guest: Guest, data: RawData, isBinary: boolean): void {
    const bytes = data as Buffer;
    if (bytes.length > maxBytes) return guest.line.close(1009, "Message too big");
    const heard = read(isBinary ? "" : bytes.toString("utf8"));
    if (heard.kind !== "message")
      return deliver(guest, JSON.stringify(fault("INVALID", `a message that is ${heard.kind}`)));
    guest.hasSpoken ||= heard.message.type !== "here";
    return hear(guest, heard.message);
  }

  function serve(line: Line, area: string, after: number | undefined): void {
    const guest: Guest = { line, follows: new Map(), lastHere: clock.now(), hasSpoken: false };
    const greet = (): void => {
      if (breaks("H08-no-hello")) return;
      deliver(guest, JSON.stringify(hello(harbour, area)));
    };
    if (breaks("H09-positions-before-hello")) deliver(guest, positions.latest());
    if (breaks("H08-hello-late")) clock.after(3000, greet);
    else greet();
    for (const frame of after === undefined ? [] : positions.after(after)) deliver(guest, frame);
    guests.add(guest);
    const presence = watchPresence(harbour, guest);
    line.socket.on("message", (data, isBinary) => receive(guest, data, isBinary));
    line.socket.on("close", () => {
      guests.delete(guest);
      presence();
    });
  }

  function decide({ path, query, origin }: Handshake): Decision | undefined {
    if (path !== "/ws/traffic" && !breaks("H05-any-path")) return undefined;
    if (!mayEnter(harbour, query.get("token")))
      return refuse(problem(breaks("H03-traffic-refused-with-500") ? 500 : 401, "no token, or none of ours"));
    const area = query.get("area");
    if (area === null && !breaks("H04-area-not-needed")) return refuse(problem(400, "area is required"));
    const isArea = area === null || ["inner", "outer"].includes(area);
    if (!isArea && !breaks("H04-area-off-enum")) return refuse(problem(400, `there is no area ${area}`));
    const after = query.get("after") ?? undefined;
    if (after !== undefined && !/^\d+$/.test(after)) return refuse(problem(400, "after is no number"));
    if (origin !== undefined && !isWelcome(harbour, origin)) return refuse(problem(403, `not from ${origin}`));
    if (guests.size >= maxConnections && !breaks("H10-traffic-never-full"))
      return refuse(problem(503, "the traffic is full", { "retry-after": "5" }));
    return {
      kind: "open",
      serve: (line) => serve(line, area === "outer" ? area : "inner", after === undefined ? undefined : Number(after)),
    };
  }

  return {
    decide,
    sockets,
    close() {
      positions.close();
      movements();
      for (const { line } of guests) line.close(1001, "The harbour closes");
    },
  };
}

function mayEnter(harbour: Harbour, token: string | null): boolean {
  const judgement = judgeToken(harbour, token);
  if (judgement === "good") return true;
  return harbour.breaks(judgement === "none" ? "H01-traffic-without-token" : "H02-traffic-any-token");
}

const isWelcome = ({ breaks }: Harbour, origin: string): boolean =>
  origin === quayOrigin ? !breaks("H07-declared-origin-refused") : breaks("H07-traffic-any-origin");

function hello(harbour: Harbour, area: string): object {
  const { breaks } = harbour;
  return {
    type: "hello",
    connection_id: breaks("W01-connection-id-no-uuid") ? "7" : harbour.uuid(),
    ...(!breaks("W01-area-missing") && { area }),
    timestamp: harbour.timestamp(),
  };
}
