import type { Callback, Contract, HttpOperation, Webhook } from "../contract/index.ts";
import { type Names, typeName, valueName } from "./names.ts";
import { planExchange } from "./plan-exchange.ts";
import type { ExchangePlan } from "./plan.ts";
import type { TypeTable } from "./type-table.ts";

/** Decides the names of the webhooks and of what they carry: `PaymentRefunded`, `PaymentRefundedWebhookBody`. */
export function planWebhooks({ webhooks }: Contract, names: Names, types: TypeTable): ExchangePlan<Webhook>[] {
  return webhooks.map((webhook) => {
    const { key, name: called, method, document } = webhook;
    const methods = webhooks.filter((other) => other.document === document && other.name === called);
    const isNamed = key !== `${method} ${called}`;
    // The method tells the requests of one webhook apart, where there are several.
    const base = typeName(isNamed || methods.length > 1 ? key : called);
    const name = names.claim(base, `${typeName(document)}${base}`);
    const carried = planExchange(webhook, ending(name, "Webhook"), `the webhook \`${called}\``, types);
    return { operation: webhook, name, value: valueName(name), path: called, ...carried };
  });
}

/** The same for the callbacks of operations: `CreatePaymentSettled`, `CreatePaymentSettledCallbackBody`. */
export function planCallbacks(
  operations: readonly HttpOperation[],
  names: Names,
  types: TypeTable,
): ExchangePlan<Callback>[] {
  return operations.flatMap(({ key, callbacks = [] }) =>
    callbacks.map((callback) => {
      const base = `${typeName(key)}${typeName(callback.name)}`;
      const name = names.claim(base, `${base}${typeName(callback.method)}`);
      const spokenOf = `the callback \`${callback.name}\` of \`${key}\``;
      const carried = planExchange(callback, ending(name, "Callback"), spokenOf, types);
      return { operation: callback, name, value: valueName(name), path: callback.url, ...carried };
    }),
  );
}

const ending = (name: string, end: string): string => (name.endsWith(end) ? name : `${name}${end}`);
