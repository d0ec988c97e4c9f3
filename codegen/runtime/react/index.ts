export { type Channel, type Sharing, useChannel, type UseChannel } from "./use-channel.ts";
export type { View, Views } from "./views.ts";
