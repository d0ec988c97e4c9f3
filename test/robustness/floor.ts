import { type Socket, io } from "socket.io-client";
import type { House } from "./house.ts";
import { type RawWebSocket, openWebSocket } from "./raw-websocket.ts";

/** A Socket.IO client on the floor of the house of remarks. */
export async function connect(house: House, transports: string[] = ["websocket"]): Promise<Socket> {
  const client = io(house.mock.url(7502), { transports, forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => client.once("connect", resolve).once("connect_error", reject));
  return client;
}

/** Engine.IO over WebSocket, spoken by hand. */
export async function openEngine(house: House): Promise<RawWebSocket> {
  const socket = await openWebSocket(house.port(7502), "/socket.io/?EIO=4&transport=websocket");
  await socket.heard(/^0\{/);
  return socket;
}

/** Engine.IO over WebSocket with the namespace `/` joined. */
export async function openFloor(house: House): Promise<RawWebSocket> {
  const socket = await openEngine(house);
  socket.say("40");
  await socket.heard(/^40\{/);
  return socket;
}

/** Settles once the floor takes a remark and everything else is served as before. */
export async function stillPlays(house: House): Promise<void> {
  const client = await connect(house);
  await client.emitWithAck("remark", { text: "still there" });
  client.disconnect();
  await house.stillServes();
}
