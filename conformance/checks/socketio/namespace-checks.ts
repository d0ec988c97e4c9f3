import type { Contract, SocketIoChannel } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { credentialsFor } from "../../credentials.ts";
import { openSocketIo, type SocketIoOpening } from "../../edges/socketio.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { converse } from "../open-channel/converse.ts";
import { messagesOf } from "../open-channel/evidence.ts";
import { codesFor } from "../open-channel/negative-message-checks.ts";
import { openCheck } from "../open-channel/open-check.ts";
import { openSubject } from "../open-channel/open-subject.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { quietMs } from "../open-channel/timing.ts";
import { askToEnter, schemesOf, type SocketIoEntryChanges } from "./ask-to-enter.ts";
import { socketIoProtocol } from "./socketio-protocol.ts";

/** Which namespaces there are, and whom they let in. */
export function namespaceChecks(subject: OpenSubject, channel: SocketIoChannel): readonly Check[] {
  return [
    opensCheck(subject, channel),
    ...undeclaredChecks(subject, channel),
    ...credentialChecks(subject, channel),
    ...isolationChecks(subject, channel),
  ];
}

async function enter(
  asking: Asking,
  channel: SocketIoChannel,
  changes: SocketIoEntryChanges,
): Promise<SocketIoOpening | string> {
  const entry = await askToEnter(asking, channel, changes);
  return entry.ok ? openSocketIo(asking, entry.question) : entry.because;
}

function opensCheck(subject: OpenSubject, channel: SocketIoChannel): Check {
  return openCheck(subject, {
    family: ["namespace", "opens"],
    promise: `open the namespace ${channel.namespace} to a client that keeps the contract`,
    async run(asking) {
      const opening = await enter(asking, channel, {});
      if (typeof opening === "string") return notAsked(opening);
      const expected = `CONNECT to ${channel.namespace}`;
      const transcript = asking.transcript();
      if (opening.kind === "connect-error")
        return broken({ expected, got: `CONNECT_ERROR ${opening.message}`, transcript });
      if (opening.kind === "none") return broken({ expected, got: opening.why, transcript });
      await opening.peer.until(() => false, quietMs);
      const { closed } = opening.peer;
      return closed === undefined
        ? kept
        : broken({
            expected: "a namespace that stays",
            got: closed.reason || `close ${closed.code}`,
            transcript: asking.transcript(),
          });
    },
  });
}

/** The channels of one server, in which only the first asks about what is beside them. */
function isFirst({ contract }: OpenSubject, channel: SocketIoChannel): boolean {
  return siblings(contract, channel)[0]?.id === channel.id;
}

/** Every namespace behind the same endpoint. */
function siblings(contract: Contract, channel: SocketIoChannel): readonly SocketIoChannel[] {
  const [endpoint] = channel.endpoints;
  return contract.channels.filter(
    (one): one is SocketIoChannel =>
      one.protocol === "socketio" &&
      one.endpoints.some(({ port, path }) => port === endpoint?.port && path === endpoint.path),
  );
}

function undeclaredChecks(subject: OpenSubject, channel: SocketIoChannel): readonly Check[] {
  if (!isFirst(subject, channel)) return [];
  const declared = new Set(siblings(subject.contract, channel).map(({ namespace }) => namespace));
  // Socket.IO itself opens `/` to everybody unless a middleware refuses: often nobody knows, and nothing is said there.
  const check = (family: string, namespace: string): Check =>
    openCheck(subject, {
      family: ["namespace", family],
      level: namespace === "/" ? "SHOULD" : "MUST",
      promise: `refuse the namespace ${namespace}, which the contract does not have`,
      async run(asking) {
        const opening = await enter(asking, channel, { namespace });
        if (typeof opening === "string") return notAsked(opening);
        return opening.kind === "open"
          ? broken({ expected: `CONNECT_ERROR for ${namespace}`, got: "CONNECT", transcript: asking.transcript() })
          : kept;
      },
    });
  return [check("undeclared", "/xundocumented"), ...(declared.has("/") ? [] : [check("default", "/")])];
}

function credentialChecks(subject: OpenSubject, channel: SocketIoChannel): readonly Check[] {
  const [id] = schemesOf(channel);
  const scheme = id === undefined ? undefined : subject.contract.securitySchemes[id];
  if (id === undefined || scheme === undefined || scheme.kind.type === "other") return [];
  const isOptional = channel.security.some(({ schemes }) => schemes.length === 0);
  const codes = codesFor(subject, "unauthorized");
  const check = (
    family: readonly string[],
    promise: string,
    credentials: (asking: Asking) => readonly (string | undefined)[],
    judge: (opening: SocketIoOpening, asking: Asking) => Promise<Verdict> | Verdict,
  ): Check =>
    openCheck(subject, {
      family: ["namespace", ...family],
      promise,
      asks: scheme.source,
      async run(asking) {
        for (const value of credentials(asking)) {
          const opening = await enter(asking, channel, { credential: { value } });
          if (typeof opening === "string") return notAsked(opening);
          const verdict = await judge(opening, asking);
          if (verdict.outcome !== "kept") return verdict;
        }
        return kept;
      },
    });
  const refused =
    (why: string) =>
    (opening: SocketIoOpening, asking: Asking): Verdict =>
      opening.kind === "open"
        ? broken({ expected: `CONNECT_ERROR, because ${why}`, got: "CONNECT", transcript: asking.transcript() })
        : kept;
  const wrong = (asking: Asking): readonly string[] => [
    ...(credentialsFor(asking.target, id)?.invalid ?? []),
    "not-a-token",
  ];
  const none = (): readonly undefined[] => [undefined];
  const checks = [
    check(
      ["token-invalid"],
      `keep clients with a credential that nobody was given out of ${channel.namespace}`,
      wrong,
      refused("its credential is nobody's"),
    ),
  ];
  if (!isOptional)
    checks.push(
      check(
        ["token-missing"],
        `keep clients without a credential out of ${channel.namespace}`,
        none,
        refused("no credential was given"),
      ),
    );
  if (codes.length > 0)
    checks.push(
      check(
        ["refusal-data"],
        `say ${codes.join(" or ")} in the data of connect_error of ${channel.namespace}`,
        isOptional ? wrong : none,
        (opening, asking) => {
          if (opening.kind !== "connect-error")
            return notAsked("there was no connect_error: that is a fault of its own");
          const { data } = opening;
          const code = typeof data === "object" && data !== null && "code" in data ? data.code : undefined;
          return codes.some((one) => one === code)
            ? kept
            : broken({
                expected: `{"code":${codes.join(" or ")}}`,
                got: JSON.stringify(data) ?? "no data",
                transcript: asking.transcript(),
              });
        },
      ),
    );
  return checks;
}

/** What is said in one namespace is not heard in another. */
function isolationChecks(subject: OpenSubject, channel: SocketIoChannel): readonly Check[] {
  const others = siblings(subject.contract, channel).filter(({ id }) => id !== channel.id);
  const [other] = others;
  if (other === undefined || subject.client.length === 0) return [];
  return [
    openCheck(subject, {
      family: ["namespace", "isolation"],
      promise: `keep what is said in ${channel.namespace} out of ${other.namespace}`,
      company: "alone",
      async run(asking) {
        const listening = openSubject(subject.contract, other, socketIoProtocol);
        const entering = await socketIoProtocol.enter(asking, listening);
        if (!entering.ok) return notAsked(entering.because);
        const own = new Set(listening.said.map(({ name }) => name));
        for (const operation of subject.client) {
          for (const message of messagesOf(subject, operation)) {
            // Said anew, and not as evidence that is there already: somebody else must listen meanwhile.
            const fresh = {
              ...asking,
              once: <T>(_key: string, gather: (asking: Asking) => Promise<T>) => gather(asking),
            };
            await converse(fresh, subject, operation, message);
          }
        }
        const leaked = entering.talk.heard.find(({ event }) => event !== undefined && !own.has(event));
        return leaked === undefined
          ? kept
          : broken({
              expected: `only events of ${other.namespace}`,
              got: `"${leaked.event}"`,
              transcript: asking.transcript(),
            });
      },
    }),
  ];
}
