import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ChannelPlan, MessagePlan, OperationPlan, Plan, TypePlan } from "../../codegen/plan.ts";
import { UndocumentedStatus } from "../../codegen/runtime/index.ts";
import { until } from "../msw/until.ts";
import { contracts } from "./contracts.ts";
import { type GeneratedPackage, generatedPackage } from "./generated-package.ts";
import { type AnyClient, askFor, type MockVisit, visitMock } from "./mock-visit.ts";
import { made, plansOf, seedsOr } from "./subjects.ts";

type Validators = ReadonlyMap<string, { is(value: unknown): boolean }>;

describe.each(contracts)("the mock of $name", ({ contract }) => {
  const plans = plansOf(contract);
  const operations = plans.flatMap((plan) => plan.operations.map((operation) => ({ plan, operation })));
  const channels = plans.flatMap((plan) => plan.channels.map((channel) => ({ plan, channel })));
  let written: GeneratedPackage;
  let visit: MockVisit;
  beforeAll(async () => {
    written = await generatedPackage(contract, (path) => /\/(?:client\.ts|validators\/.*\.js)$/.test(path));
  });
  beforeEach(async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    visit = await visitMock(contract);
  });
  afterEach(() => visit[Symbol.asyncDispose]());
  afterAll(() => written[Symbol.dispose]());

  test.runIf(operations.length > 0)("answers requests as the generated clients understand them", async () => {
    for (const { plan, operation } of operations.filter(isPlayed)) {
      const client = visit.rest(await written.load(`${plan.system}/client.ts`), operation.operation.document, plan);
      for (let seed = 0; seed < seedsOr(2); seed += 1) {
        // The client checks the answer with the generated validators, and rejects what does not fit.
        const answer = client.request(operation.value, askFor(operation, plan, seed)).catch(onlyMissing);
        await expect(answer, `${operation.name} ${seed}`).resolves.toBeDefined();
      }
    }
  });

  test.runIf(operations.length > 0)("says every documented answer as the generated clients understand it", async () => {
    let said = 0;
    for (const { plan, operation } of operations.filter(isPlayed)) {
      const client = visit.rest(await written.load(`${plan.system}/client.ts`), operation.operation.document, plan);
      const ask = askFor(operation, plan, 1);
      for (const status of statusesOf(operation)) {
        const headers = { ...(ask["headers"] as object), prefer: `code=${status}` };
        const answer = await client.request(operation.value, { ...ask, headers });
        expect(answer.status, `${operation.name} ${JSON.stringify(answer.body)}`).toBe(status);
        said += 1;
      }
    }
    expect(said).toBe(operations.filter(isPlayed).flatMap(({ operation }) => statusesOf(operation)).length);
  });

  test.each(channels)("talks with the generated client of $channel.name", async ({ plan, channel }) => {
    const client = visit.open(await written.load(`${plan.system}/client.ts`), channel, plan);
    const validators = await validatorsOf(written, channel, plan);
    const troubles: unknown[] = [];
    for (const key of ["$invalid", "$unknown", "$dropped"] as const)
      client.on(key, (event) => troubles.push({ key, event }));
    const heard: { readonly key: string; readonly payload: unknown }[] = [];
    client.on("$message", (message) => heard.push(message));
    await client.connect();
    await sayAll(client, channel, plan, visit);

    // Each message that may be said unasked, to everyone.
    for (const message of channel.server.filter(isForEveryone)) {
      const before = heard.length;
      visit.mock.channel(channel.channel.id).send(message.message.id);
      const isIt = ({ payload }: { readonly payload: unknown }): boolean => fits(validators, message, payload);
      await until(() => heard.slice(before).some(isIt) || troubles.length > 0);
    }
    expect(troubles).toEqual([]);
    const broken = heard.filter(({ payload }) => !channel.server.some((message) => fits(validators, message, payload)));
    expect(broken).toEqual([]);
    expect(visit.log.filter(({ summary }) => summary.includes("refused"))).toEqual([]);
    await client[Symbol.asyncDispose]();
  });
});

/** Everything that clients may say; what has a reply gets it, and it keeps its schema. */
async function sayAll(
  client: AnyClient,
  { channel, client: said }: ChannelPlan,
  plan: Plan,
  { mock }: MockVisit,
): Promise<void> {
  const heardThere = (): number => mock.channel(channel.id).received.length;
  for (const { key, type, reply } of said)
    for (let seed = 0; seed < seedsOr(2); seed += 1) {
      const before = heardThere();
      const payload = made({ ...plan, type: typeOf(plan, type) }, seed);
      await (reply === undefined ? client.send(key, payload) : client.request(key, payload));
      await until(() => heardThere() > before);
    }
}

async function validatorsOf(written: GeneratedPackage, { server }: ChannelPlan, plan: Plan): Promise<Validators> {
  const entries = server.map(async ({ type }) => {
    const { file, value } = typeOf(plan, type);
    const module = await written.load(`${plan.system}/validators/${file}.js`);
    return [type, module[value] as { is(value: unknown): boolean }] as const;
  });
  return new Map(await Promise.all(entries));
}

const typeOf = ({ types }: Plan, type: string): TypePlan => types.find(({ name }) => name === type)!;

const fits = (validators: Validators, { type }: MessagePlan, payload: unknown): boolean =>
  validators.get(type)!.is(payload);

/** Whoever is in no room hears nothing that is meant for one. */
const isForEveryone = ({ message, operation }: MessagePlan): boolean =>
  operation !== undefined && message.room === undefined;

/** Upgrades are no answers, and what is handed on is another's. */
const isPlayed = ({ operation: { operation, channel } }: { readonly operation: OperationPlan }): boolean =>
  channel.proxy === undefined && !operation.responses.some(({ status }) => status === "101");

const statusesOf = ({ operation }: OperationPlan): readonly number[] =>
  operation.responses.flatMap(({ status }) => (/^\d{3}$/.test(status) ? [Number(status)] : []));

/** A row that nobody has posted is not there, and a document need not say how that is told: then it is a problem (RFC 9457). */
function onlyMissing(error: unknown): unknown {
  if (!(error instanceof UndocumentedStatus) || ![404, 409].includes(error.status)) throw error;
  expect(error.body).toMatchObject({ status: error.status, detail: expect.any(String) as string });
  return error;
}
