import { callOf, printExchange, printExchangeTable } from "./exchange-types.ts";
import type { ExchangePlan, Plan } from "./plan.ts";
import type { SourceText } from "./source-text.ts";

/** What the server asks of others and what they answer, each by itself and by name: webhooks and callbacks. */
export function printServerRequests(plan: Plan): readonly SourceText[] {
  const registered = "Every webhook by name: a request that the server makes to whoever has registered for it.";
  const followed = "Every callback by name: a request that the server makes after one of a client.";
  return [
    ...printKind(plan.names.webhooks, "webhook", registered, plan.webhooks, plan),
    ...printKind(plan.names.callbacks, "callback", followed, plan.callbacks, plan),
  ];
}

function printKind(
  table: string,
  kind: string,
  words: string,
  exchanges: readonly ExchangePlan[],
  plan: Plan,
): readonly SourceText[] {
  if (exchanges.length === 0) return [];
  const parts = exchanges.map((exchange) => {
    const what = `the ${kind} ${callOf(exchange)}`;
    const said = { request: `What ${what} carries.`, response: `What ${what} is answered` };
    return printExchange(exchange, said, plan);
  });
  return [...parts, printExchangeTable(table, words, exchanges)];
}
