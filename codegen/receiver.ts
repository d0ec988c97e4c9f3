import { printExchangeHandlers } from "./exchange-handlers.ts";
import type { Plan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import { code, type GeneratedFile, join } from "./source-text.ts";

/** `receiver.ts`: what somebody whom the server calls has to provide, as interfaces; types only. */
export function emitReceiver(plan: Plan, folder: string): readonly GeneratedFile[] {
  const kinds = [
    {
      name: plan.names.webhookHandlers,
      words: "What a receiver does with each webhook; what a method returns is answered.",
      exchanges: plan.webhooks,
    },
    {
      name: plan.names.callbackHandlers,
      words: "What a client does with each callback of its requests; what a method returns is answered.",
      exchanges: plan.callbacks,
    },
  ];
  const parts = kinds
    .filter(({ exchanges }) => exchanges.length > 0)
    .map(({ name, words, exchanges }) => printExchangeHandlers(name, words, exchanges, plan));
  if (parts.length === 0) return [];
  return [{ path: `${folder}/receiver.ts`, text: printModule(plan.origin, join(parts, code`\n`)) }];
}
