import type { SocketIoChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { engineUrl, type SocketIoQuestion } from "../../edges/socketio.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { engineCheck, open } from "./engine-check.ts";
import { type Session, poll } from "./poll-session.ts";

interface Transports {
  readonly polls: boolean;
  readonly sockets: boolean;
  readonly isDeclared: boolean;
}

/** Over which transports a client gets in, and from one to the other. */
export function transportChecks(
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
