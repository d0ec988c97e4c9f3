import type { Plan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import { printRestClients } from "./rest.ts";
import { printSocketIoClient } from "./socketio.ts";
import { code, type GeneratedFile, join } from "./source-text.ts";
import { printWebSocketClient } from "./websocket.ts";

/** `client.ts`: what opens a client of each channel and of each OpenAPI document. */
export function emitClient(plan: Plan, folder: string): readonly GeneratedFile[] {
  const parts = [
    ...plan.channels.map((channel) =>
      channel.channel.protocol === "socketio"
        ? printSocketIoClient(channel, plan)
        : printWebSocketClient(channel, plan),
    ),
    ...(plan.operations.length > 0 ? [printRestClients(plan)] : []),
  ];
  if (parts.length === 0) return [];
  return [{ path: `${folder}/client.ts`, text: printModule(plan.origin, join(parts, code`\n`)) }];
}
