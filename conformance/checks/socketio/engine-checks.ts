import type { SocketIoChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import {
  type EngineOpen,
  engineUrl,
  openSocketIo,
  readOpen,
  type SocketIoPeer,
  type SocketIoQuestion,
} from "../../edges/socketio.ts";
import { seconds } from "../../seconds.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { openCheck, type OpenCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { askToEnter, type SocketIoEntryChanges } from "./ask-to-enter.ts";

/** What Engine.IO below a channel promises: its first packet, its transports, its heartbeat, its limits. */
export function engineChecks(subject: OpenSubject, channel: SocketIoChannel): readonly Check[] {
  const { transports, pingIntervalMs, pingTimeoutMs, maxPayload } = channel.socketio;
  const polls = transports === undefined || transports.includes("polling");
  const sockets = transports === undefined || transports.includes("websocket");
  const said = (name: keyof EngineOpen, want: number | undefined): readonly Check[] =>
    want === undefined ? [] : [openPacketCheck(subject, channel, name, want)];
  return [
    ...said("pingInterval", pingIntervalMs),
    ...said("pingTimeout", pingTimeoutMs),
    ...said("maxPayload", maxPayload),
    ...transportChecks(subject, channel, { polls, sockets, isDeclared: transports !== undefined }),
    ...(sockets && pingIntervalMs !== undefined ? [pingCheck(subject, channel, pingIntervalMs)] : []),
    ...(sockets && maxPayload !== undefined ? [payloadCheck(subject, channel, maxPayload)] : []),
    ...(channel.limits.idleTimeoutMs === undefined ? [] : [idleCheck(subject, channel, channel.limits.idleTimeoutMs)]),
  ];
}

/** A check that knows where the endpoint is. */
function engineCheck(
  subject: OpenSubject,
  channel: SocketIoChannel,
  given: Omit<OpenCheck, "run">,
  run: (asking: Asking, question: SocketIoQuestion) => Promise<Verdict>,
): Check {
  return openCheck(subject, {
    ...given,
    family: ["engine", ...given.family],
    async run(asking) {
      const entry = await askToEnter(asking, channel);
      return entry.ok ? run(asking, entry.question) : notAsked(entry.because);
    },
  });
}

async function open(
  asking: Asking,
  channel: SocketIoChannel,
  changes: SocketIoEntryChanges = {},
): Promise<SocketIoPeer | string> {
  const entry = await askToEnter(asking, channel, changes);
  if (!entry.ok) return entry.because;
  const opening = await openSocketIo(asking, entry.question);
  if (opening.kind === "open") return opening.peer;
  return opening.kind === "none" ? opening.why : `CONNECT_ERROR ${opening.message}`;
}

function openPacketCheck(subject: OpenSubject, channel: SocketIoChannel, name: keyof EngineOpen, want: number): Check {
  return engineCheck(
    subject,
    channel,
    {
      family: ["open-packet", name],
      promise: `say ${name} ${want} when a connection to ${channel.key} opens (Engine.IO 4, handshake)`,
    },
    async (asking) => {
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      const got = peer.engine[name];
      return got === want
        ? kept
        : broken({ expected: `${name} ${want}`, got: JSON.stringify(got) ?? "none", transcript: asking.transcript() });
    },
  );
}

interface Transports {
  readonly polls: boolean;
  readonly sockets: boolean;
  readonly isDeclared: boolean;
}

function transportChecks(
  subject: OpenSubject,
  channel: SocketIoChannel,
  { polls, sockets, isDeclared }: Transports,
): readonly Check[] {
  const check = (
    family: readonly string[],
    promise: string,
    run: (asking: Asking, question: SocketIoQuestion) => Promise<Verdict>,
  ): Check => engineCheck(subject, channel, { family, promise }, run);
  const checks: Check[] = [
    check(
      ["version-3"],
      `refuse Engine.IO 3 on ${channel.key}, which the contract does not speak`,
      async (asking, question) => {
        if (!polls) return notAsked("there is no polling to ask over");
        const answer = await asking.http({ method: "GET", url: engineUrl(question, "polling", [], 3) });
        const isOpened = answer.kind === "response" && answer.status === 200;
        return isOpened ? broken({ expected: "status 400", got: "status 200", transcript: asking.transcript() }) : kept;
      },
    ),
    check(
      ["unknown-session"],
      `refuse a session of ${channel.key} that nobody has opened`,
      async (asking, question) => {
        const answer = await asking.http({
          method: "GET",
          url: engineUrl(question, "polling", ["sid=x-undocumented"]),
        });
        const isServed = answer.kind === "response" && answer.status < 400;
        return isServed
          ? broken({ expected: "status 400", got: `status ${answer.status}`, transcript: asking.transcript() })
          : kept;
      },
    ),
  ];
  if (polls)
    checks.push(
      check(["polling"], `connect to ${channel.key} by HTTP long-polling`, async (asking, question) => {
        const session = await poll(asking, question);
        return typeof session === "string"
          ? broken({
              expected: `CONNECT to ${channel.namespace} over polling`,
              got: session,
              transcript: asking.transcript(),
            })
          : kept;
      }),
    );
  else if (isDeclared) checks.push(undeclaredTransport(subject, channel, "polling"));
  if (sockets)
    checks.push(
      check(["websocket"], `connect to ${channel.key} by WebSocket alone`, async (asking) => {
        const peer = await open(asking, channel);
        return typeof peer === "string"
          ? broken({
              expected: `CONNECT to ${channel.namespace} over WebSocket`,
              got: peer,
              transcript: asking.transcript(),
            })
          : kept;
      }),
    );
  else if (isDeclared) checks.push(undeclaredTransport(subject, channel, "websocket"));
  if (polls && sockets) checks.push(...upgradeChecks(check, channel));
  return checks;
}

function undeclaredTransport(
  subject: OpenSubject,
  channel: SocketIoChannel,
  transport: "polling" | "websocket",
): Check {
  return engineCheck(
    subject,
    channel,
    {
      family: [transport, "undeclared"],
      promise: `refuse ${transport} on ${channel.key}, which the contract does not have`,
    },
    async (asking, question) => {
      const url = engineUrl(question, transport);
      const answer =
        transport === "polling" ? await asking.http({ method: "GET", url }) : await asking.websocket({ url });
      const isServed = answer.kind === "open" || (answer.kind === "response" && answer.status === 200);
      return isServed ? broken({ expected: "a refusal", got: "a connection", transcript: asking.transcript() }) : kept;
    },
  );
}

interface Session {
  readonly sid: string;
  readonly engine: EngineOpen;
  readonly url: string;
}

/** Opens a session and its namespace by polling; says what went wrong where something did. */
async function poll(asking: Asking, question: SocketIoQuestion): Promise<Session | string> {
  const first = await asking.http({ method: "GET", url: engineUrl(question, "polling") });
  if (first.kind === "none") return first.why;
  const [packet = ""] = Buffer.from(first.body).toString().split("\u001e");
  if (first.status !== 200 || !packet.startsWith("0")) return `status ${first.status}`;
  const engine = readOpen(packet);
  const sid = String(engine.sid);
  const url = engineUrl(question, "polling", [`sid=${encodeURIComponent(sid)}`]);
  const { namespace, auth } = question;
  const connect = `40${namespace === "/" ? "" : `${namespace},`}${auth === undefined ? "" : JSON.stringify(auth)}`;
  const posted = await asking.http({
    method: "POST",
    url,
    body: connect,
    headers: { "content-type": "text/plain;charset=UTF-8" },
  });
  if (posted.kind === "none" || posted.status !== 200)
    return `CONNECT was answered with ${posted.kind === "none" ? posted.why : posted.status}`;
  for (let round = 0; round < 5; round += 1) {
    const answer = await asking.http({ method: "GET", url });
    if (answer.kind === "none" || answer.status !== 200)
      return `a poll was answered with ${answer.kind === "none" ? answer.why : answer.status}`;
    const packets = Buffer.from(answer.body).toString().split("\u001e");
    if (packets.some((one) => one.startsWith(namespace === "/" ? "40{" : `40${namespace},`)))
      return { sid, engine, url };
    if (packets.some((one) => one.startsWith("44"))) return "CONNECT_ERROR";
  }
  return "no CONNECT came";
}

function upgradeChecks(
  check: (
    family: readonly string[],
    promise: string,
    run: (asking: Asking, question: SocketIoQuestion) => Promise<Verdict>,
  ) => Check,
  channel: SocketIoChannel,
): readonly Check[] {
  /** From polling to WebSocket (Engine.IO 4, upgrade). */
  const upgrade = async (asking: Asking, question: SocketIoQuestion): Promise<Session | string> => {
    const session = await poll(asking, question);
    if (typeof session === "string") return session;
    const { upgrades } = session.engine;
    if (!Array.isArray(upgrades) || !upgrades.includes("websocket"))
      return `upgrades ${JSON.stringify(upgrades) ?? "none"}`;
    const url = engineUrl(question, "websocket", [`sid=${encodeURIComponent(session.sid)}`]);
    const opening = await asking.websocket({ url });
    if (opening.kind !== "open") return opening.kind === "none" ? opening.why : `status ${opening.response.status}`;
    const { peer } = opening;
    peer.send("2probe");
    const probed = await peer.next(({ data }) => data === "3probe", promptMs, 0);
    if (probed === undefined) return "no answer to the probe";
    peer.send("5");
    await peer.until(() => false, 100);
    return session;
  };
  return [
    check(["upgrade"], `upgrade ${channel.key} from polling to WebSocket`, async (asking, question) => {
      const session = await upgrade(asking, question);
      return typeof session === "string"
        ? broken({ expected: "an upgrade to WebSocket", got: session, transcript: asking.transcript() })
        : kept;
    }),
    check(
      ["session-after-upgrade"],
      `answer no more polls of a session of ${channel.key} that was upgraded`,
      async (asking, question) => {
        const session = await upgrade(asking, question);
        if (typeof session === "string") return notAsked(`it was not upgraded: ${session}`);
        const answer = await asking.http({ method: "GET", url: session.url, timeoutMs: promptMs });
        const isServed = answer.kind === "response" && answer.status < 400;
        return isServed
          ? broken({ expected: "status 400", got: `status ${answer.status}`, transcript: asking.transcript() })
          : kept;
      },
    ),
  ];
}

function pingCheck(subject: OpenSubject, channel: SocketIoChannel, everyMs: number): Check {
  const needsMs = everyMs * 3.5 + 500;
  return engineCheck(
    subject,
    channel,
    {
      family: ["ping"],
      promise: `ping clients of ${channel.key} every ${seconds(everyMs)} (Engine.IO 4, heartbeat)`,
      needsMs,
    },
    async (asking) => {
      // Engine.IO keeps the time of its machine: there is no clock that could be handed to it.
      if (asking.clock.driven)
        return notAsked("the heartbeat of Engine.IO goes by the machine's time, and this run does not");
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      await peer.until(() => peer.pings.length >= 3, needsMs);
      const { pings } = peer;
      const expected = `a ping every ${seconds(everyMs)}`;
      const transcript = asking.transcript();
      if (pings.length < 3) return broken({ expected, got: `${pings.length} in ${seconds(needsMs)}`, transcript });
      const mean = (pings.at(-1)! - pings[0]!) / (pings.length - 1);
      return Math.abs(mean - everyMs) <= everyMs * 0.25 + 100
        ? kept
        : broken({ expected, got: `one every ${seconds(mean)}`, transcript });
    },
  );
}

function payloadCheck(subject: OpenSubject, channel: SocketIoChannel, most: number): Check {
  return engineCheck(
    subject,
    channel,
    {
      family: ["max-payload"],
      promise: `take no packet of more than ${most} bytes on ${channel.key}`,
      covers: [`limit:${channel.id}:maxPayload`],
    },
    async (asking) => {
      if (most > 16 * 2 ** 20) return notAsked(`the limit is ${most} bytes, more than the suite sends`);
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      peer.emit("x-undocumented", ["x".repeat(most)], false);
      await peer.until(() => peer.closed !== undefined, promptMs);
      return peer.closed === undefined || peer.wasDisconnected
        ? broken({
            expected: "the end of the connection",
            got: "a packet that was taken",
            transcript: asking.transcript(),
          })
        : kept;
    },
  );
}

function idleCheck(subject: OpenSubject, channel: SocketIoChannel, idleMs: number): Check {
  const needsMs = idleMs * 1.5 + promptMs;
  return openCheck(subject, {
    family: ["limit", "idle"],
    promise: `disconnect clients of ${channel.key} that say nothing for ${seconds(idleMs)}`,
    needsMs,
    covers: [`limit:${channel.id}:idleTimeout`],
    async run(asking) {
      const peer = await open(asking, channel);
      if (typeof peer === "string") return notAsked(peer);
      await peer.until(() => peer.closed !== undefined, needsMs);
      const { closed } = peer;
      const expected = `DISCONNECT after ${seconds(idleMs)}`;
      const transcript = asking.transcript();
      if (closed === undefined) return broken({ expected, got: "a connection that stays", transcript });
      if (!peer.wasDisconnected)
        return broken({ expected, got: "a connection that ended without DISCONNECT", transcript });
      const after = closed.at - peer.openedAt;
      return after >= idleMs * 0.9 ? kept : broken({ expected, got: `DISCONNECT after ${seconds(after)}`, transcript });
    },
  });
}
