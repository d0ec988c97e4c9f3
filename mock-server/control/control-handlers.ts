import {
  PayloadBreaksContract,
  defineHandlers,
  type Due,
  type FaultRule,
  type HttpHandler,
  type HttpHandlerReply,
  InvalidFault,
  InvalidFilter,
  plainProblem,
  type ScenarioRun,
  UnknownMessage,
} from "../engine/index.ts";
import type { Scenario } from "../../contract/scenario/index.ts";
import { InvalidScenario, ScenarioNotFound } from "../find-scenario.ts";
import { ChannelNotFound } from "../mock-channel.ts";
import type { MockSession } from "../mock-session.ts";
import { sessionName } from "../session-key.ts";
import { TooManySessions } from "../sessions.ts";
import type { MockServer } from "../start-mock-server.ts";
import { tryItHandlers } from "../try-it/try-it-handlers.ts";

type Asked = Parameters<HttpHandler>[0];

const ok = (body: unknown): HttpHandlerReply => ({ status: 200, body });
const done: HttpHandlerReply = { status: 204 };

const iso = (ms: number): string => new Date(ms).toISOString();
const clockOf = ({ clock }: MockSession): object => ({ now: iso(clock.now()), rate: clock.rate });
const shown = (session: MockSession): object => {
  const { key, seed, connections } = session;
  return { key, seed, connections, clock: clockOf(session) };
};
const known = ({ name, system, title, steps }: Scenario): object => ({ name, system, title, steps: steps.length });
const runOf = ({ name, system, state, done: stepsDone, steps, failure }: ScenarioRun): object => ({
  name,
  system,
  state,
  done: stepsDone,
  steps,
  ...(failure !== undefined && { failure }),
});
const dueOf = ({ at, ...purpose }: Due): object => ({ at: iso(at), ...purpose });

/** What the mock has no answer for, as a problem (RFC 9457). */
function problem(error: unknown): HttpHandlerReply {
  const status =
    error instanceof ChannelNotFound || error instanceof UnknownMessage || error instanceof ScenarioNotFound
      ? 404
      : error instanceof PayloadBreaksContract ||
          error instanceof InvalidFilter ||
          error instanceof InvalidFault ||
          error instanceof InvalidScenario
        ? 400
        : error instanceof TooManySessions
          ? 503
          : undefined;
  if (status === undefined) throw error;
  const title = { 400: "Bad Request", 404: "Not Found", 503: "Service Unavailable" }[status];
  return plainProblem({ status, title, detail: (error as Error).message });
}

const notFound = (detail: string): HttpHandlerReply => plainProblem({ status: 404, title: "Not Found", detail });

/** What the control API does to a mock, by operation. */
export function controlHandlers(mock: MockServer): ReturnType<typeof defineHandlers> {
  const keyIn = ({ query, headers }: Asked): string =>
    headers[sessionName] ?? (query.get(sessionName) as string | undefined) ?? "";
  const sessionIn = (asked: Asked): MockSession => mock.session(keyIn(asked));
  const limitIn = ({ query }: Asked): number => (query.get("limit") as number | undefined) ?? 100;
  /** Answers for one session. */
  const within =
    (act: (session: MockSession, asked: Asked) => HttpHandlerReply): HttpHandler =>
    (asked) => {
      try {
        return act(sessionIn(asked), asked);
      } catch (error) {
        return problem(error);
      }
    };

  return defineHandlers({
    http: {
      ...tryItHandlers(mock),
      getStatus: () =>
        ok({
          seed: mock.seed,
          sessions: mock.sessions().length,
          ports: mock.ports.map(({ declared, actual, systems, protocols, state }) => ({
            declared,
            actual,
            systems,
            protocols,
            state,
          })),
        }),
      listSessions: () => ok(mock.sessions().map(shown)),
      endSession(asked) {
        const key = keyIn(asked);
        const found = mock.sessions().find((session) => session.key === key);
        if (found === undefined) return notFound(`no session has the key "${key}"`);
        found.end();
        return done;
      },
      reset: within((session, { body }) => {
        session.reset((body ?? {}) as { seed?: string });
        return ok(shown(session));
      }),
      getClock: within((session) => ok(clockOf(session))),
      setClock: within((session, { body }) => {
        session.clock.setRate((body as { rate: number }).rate);
        return ok(clockOf(session));
      }),
      advanceClock: within((session, { body }) => {
        const { by, silent = false } = body as { by: string; silent?: boolean };
        session.clock.advance(by, { silent });
        return ok(clockOf(session));
      }),
      resetClock: within((session) => {
        session.resetClock();
        return ok(clockOf(session));
      }),
      listDue: within((session, asked) => ok(session.clock.due().slice(0, limitIn(asked)).map(dueOf))),
      readJournal: within(({ journal }, asked) => {
        const filter = (asked.query.get("filter") as string | undefined) ?? "";
        const after = (asked.query.get("after") as number | undefined) ?? 0;
        const entries = journal.entries({ filter, after, limit: limitIn(asked) });
        return ok({ last: journal.last, leftOut: journal.leftOut, entries });
      }),
      exportJournal: within(({ journal }) => ok(journal.har())),
      clearJournal: within(({ journal }) => {
        journal.clear();
        return done;
      }),
      listScenarios: within((session) => ok({ known: mock.scenarios.map(known), runs: session.runs.map(runOf) })),
      playScenario: within((session, { body }) => {
        const { name, scenario } = body as { name?: string; scenario?: object };
        return { status: 201, body: runOf(session.play(scenario ?? name)) };
      }),
      stopScenarios: within(({ runs }, { query }) => {
        const name = query.get("name") as string | undefined;
        const meant = runs.filter(
          (run) => name === undefined || [run.name, `${run.system}/${run.name}`].includes(name),
        );
        if (meant.length === 0 && name !== undefined) return notFound(`no scenario called "${name}" plays`);
        for (const run of meant) run.stop();
        return done;
      }),
      listFaults: within(({ faults }) => ok(faults.list())),
      addFault: within(({ faults }, { body }) => {
        const id = faults.add(body as FaultRule);
        return { status: 201, body: faults.list().find((rule) => rule.id === id) };
      }),
      removeFaults: within(({ faults }, { query }) => {
        const id = query.get("id") as number | undefined;
        if (id === undefined) faults.clear();
        else if (!faults.remove(id)) return notFound(`no fault ${id} is in force`);
        return done;
      }),
      listChannels: within((session) => ok(session.channels())),
      sayMessage: within((session, { body }) => {
        const { channel: name, message, payload } = body as { channel: string; message: string; payload?: unknown };
        return ok({ listeners: session.channel(name).send(message, payload) });
      }),
      closeChannel: within((session, { body }) => {
        const { channel: name, code, reason } = body as { channel: string; code: number; reason?: string };
        const channel = session.channel(name);
        const closed = channel.size;
        channel.close(code, reason);
        return ok({ closed });
      }),
    },
  });
}
