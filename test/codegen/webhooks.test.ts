import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { summariseContract } from "../../codegen/contract-summary.ts";
import { describeDrift } from "../../codegen/describe-drift.ts";
import { makePlan } from "../../codegen/make-plan.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { samplesIn } from "../samples-in.ts";
import { compilers, generatedPackage } from "./generated-package.ts";

const root = join(import.meta.dirname, "../documents/good");
const reading = await readContract(["payments.yaml"], { root });
if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
const payments = reading.contract;

const written = await generatedPackage(payments, (path) => !path.endsWith("/msw.ts"));
afterAll(() => written[Symbol.dispose]());

test("requests of the server are called by their name, with the method where one name has several", () => {
  const { webhooks, callbacks } = makePlan(payments, "payments");
  expect(webhooks.map(({ value }) => value)).toEqual(["disputed", "headPing", "paymentRefunded", "pingReceiver"]);
  expect(callbacks.map(({ value }) => value)).toEqual(["createPaymentFailed", "createPaymentSettled"]);
});

describe("for whoever receives a webhook", () => {
  test.each(compilers)("handlers are typed by what arrives and what may be answered, under %s", (compiler) => {
    written.write("receives.ts", receives);
    expect(written.compile(compiler)).toBe("");
  });

  test("bodies have validators, those of callbacks too", async () => {
    const { refund } = await written.load("payments/validators/refund.js");
    expect(fits(refund, { id: "r-1", kind: "refund", payment: { id: "p-1", amount: 10 } })).toBe(true);
    expect(fits(refund, { id: "r-1", kind: "refund", payment: { id: "p-1", amount: 0 } })).toBe(false);
    const { createPaymentSettledCallbackBody } = await written.load(
      "payments/validators/create-payment-settled-callback-body.js",
    );
    expect(fits(createPaymentSettledCallbackBody, { payment: { id: "p-1", amount: 10 } })).toBe(false);
  });

  test("the receiver that the page on generated code shows takes what fits, and refuses what does not", async () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/generating.md"), "utf8");
    const sample = samplesIn(page).find(({ file }) => file === "receive.ts");
    written.write("receive.ts", (sample?.text ?? "").replaceAll("./generated/", "./"));
    for (const compiler of compilers) expect(written.compile(compiler)).toBe("");
    const { receive } = (await written.load("receive.ts")) as { receive(request: Request): Promise<Response> };
    const said = vi.spyOn(console, "log").mockReturnValue(undefined);
    onTestFinished(() => said.mockRestore());
    const post = async (body: unknown): Promise<number> =>
      (await receive(new Request("http://localhost/hook", { method: "POST", body: JSON.stringify(body) }))).status;
    expect(await post({ id: "r-1", kind: "refund", payment: { id: "p-1", amount: 10 } })).toBe(204);
    expect(said).toHaveBeenCalledWith("10 went back");
    expect(await post({ id: "r-1", kind: "chargeback" })).toBe(400);
  });

  test("factories make what the server would send, the document's example first", async () => {
    const { makeRefund } = await written.load("payments/factories.ts");
    expect((makeRefund as () => unknown)()).toEqual({ id: "r-1", kind: "refund", payment: { id: "p-1", amount: 10 } });
  });
});

const fits = (validator: unknown, value: unknown): boolean => (validator as { is(given: unknown): boolean }).is(value);

const receives = `
import type { CallbackHandlers, WebhookHandlers } from "./payments/receiver.ts";
import type { Callbacks, PaymentRefundedWebhookRequest, Webhooks } from "./payments/messages.ts";
import type { PaymentId } from "./payments/types.ts";

export const refunded: PaymentId[] = [];

export const webhooks: WebhookHandlers<{ readonly attempt: number }> = {
  paymentRefunded({ headers, body }, { attempt }) {
    if (headers["X-Signature"] === "") return { status: 401, contentType: "application/json", body: { code: "SIGNATURE" } };
    if (attempt === 1) refunded.push(body.payment.id);
    return { status: 204, body: undefined };
  },
  async disputed({ body }) {
    if (body?.kind === "chargeback") await Promise.resolve(body.reason);
    return { status: 204, body: undefined };
  },
  pingReceiver: ({ query }) => ({ status: 200, contentType: "text/plain", body: query.challenge }),
  headPing: () => ({ status: 200, body: undefined }),
};

export const callbacks: Pick<CallbackHandlers, "createPaymentSettled"> = {
  createPaymentSettled: ({ body, headers }) =>
    headers?.["X-Attempt"] === 1
      ? { status: 204, body: undefined }
      : { status: 409, contentType: "application/json", body: { code: body.settledAt } },
};

// Whoever sends it has the same types.
export const request: PaymentRefundedWebhookRequest = {
  headers: { "X-Signature": "sha256=00ff" },
  body: { id: "r-1", kind: "refund", payment: { id: "p-1" as PaymentId, amount: 10 } },
};
export async function send<Name extends keyof Webhooks>(
  name: Name,
  given: Webhooks[Name]["request"],
  answered: (name: Name, given: Webhooks[Name]["request"]) => Promise<Webhooks[Name]["response"]>,
): Promise<Webhooks[Name]["response"]["status"]> {
  return (await answered(name, given)).status;
}
export const settled: Callbacks["createPaymentSettled"]["response"]["status"] = 409;

// @ts-expect-error a signature is required
export const unsigned: Webhooks["paymentRefunded"]["request"] = { body: request.body };
// @ts-expect-error a ping is answered with 200 only
export const gone: Webhooks["headPing"]["response"] = { status: 410, body: undefined };
// @ts-expect-error the tag of another body
export const mistaken: Webhooks["disputed"]["request"] = { body: { id: "d-1", kind: "chargeback", payment: request.body.payment } };
// @ts-expect-error nobody handles three of the four
export const some: WebhookHandlers = { headPing: () => ({ status: 200, body: undefined }) };
`;

interface Mutable {
  webhooks: { key: string; body?: unknown; responses: { status: string }[] }[];
  operations: { callbacks?: { name: string }[] }[];
}

test.each<{ readonly says: string; readonly change: (contract: Mutable) => void }>([
  {
    says: 'webhook "disputed" (POST disputed) is gone',
    change: (contract) => (contract.webhooks = contract.webhooks.filter(({ key }) => key !== "post disputed")),
  },
  {
    says: 'webhook "paymentRefunded" lost the answer default',
    change: ({ webhooks: [refund] }) => (refund!.responses = refund!.responses.slice(0, 1)),
  },
  {
    says: 'callback "createPaymentSettled" (POST {$request.body#/notify}) is gone',
    change: ({ operations: [create] }) => (create!.callbacks = create!.callbacks!.slice(1)),
  },
])("the change says: $says", ({ says, change }) => {
  const changed = structuredClone(payments) as unknown as Mutable;
  change(changed);
  const after = summariseContract(changed as unknown as Contract, "payments");
  expect(describeDrift(summariseContract(payments, "payments"), after)).toContain(says);
});
