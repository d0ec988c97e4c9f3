import { printChannelMessages } from "./channel-messages.ts";
import { printOperations } from "./operation-types.ts";
import type { Plan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import { printServerRequests } from "./server-request-types.ts";
import { code, type GeneratedFile, join } from "./source-text.ts";
import { printStatuses } from "./status-type.ts";

/** `messages.ts`: what each side says on each channel, what HTTP operations, webhooks and callbacks take and give; types only. */
export function emitMessages(plan: Plan, folder: string): readonly GeneratedFile[] {
  const parts = [
    ...plan.channels.map((channel) => printChannelMessages(channel, plan)),
    ...(plan.operations.length === 0 ? [] : [printOperations(plan)]),
    ...printServerRequests(plan),
    ...printStatuses(plan),
  ];
  if (parts.length === 0) return [];
  return [{ path: `${folder}/messages.ts`, text: printModule(plan.origin, join(parts, code`\n`)) }];
}
