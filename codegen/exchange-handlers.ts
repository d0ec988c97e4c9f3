import { callOf } from "./exchange-types.ts";
import { messageType } from "./payload-type.ts";
import type { ExchangePlan, Plan } from "./plan.ts";
import { code, comment, identifier, join, nothing, propertyKey, type SourceText, typeFrom } from "./source-text.ts";

/** An interface with a method for each request: it comes in, and one of its answers goes out. */
export function printExchangeHandlers(
  name: string,
  words: string,
  exchanges: readonly ExchangePlan[],
  plan: Plan,
): SourceText {
  const handlers = exchanges.map((exchange) => {
    const said = comment(callOf(exchange), exchange.operation.title);
    const answers = code`${messageType(exchange.response, plan)} & ${typeFrom(plan.options.runtime, "AnswerHeaders")}`;
    return code`${said}${propertyKey(exchange.value)}(request: ${messageType(exchange.request, plan)}, context: Context): ${answers} | Promise<${answers}>;\n`;
  });
  return code`${comment(words)}export interface ${identifier(name)}<Context = unknown> {\n  ${join(handlers, nothing)}}\n`;
}
