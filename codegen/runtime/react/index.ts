export { type Channel, useChannel, type UseChannel } from "./use-channel.ts";
export type { View, Views } from "./views.ts";
