// A client of the wharf that keeps its contract, written by hand with socket.io-client, or breaks the one promise that its argument names.
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const breaks = process.argv[2];
const token = process.env["SOCKWRIGHT_TOKEN"];

const socket = io(`${process.env["SOCKWRIGHT_URL_7702"]}/${breaks === "other-namespace" ? "office" : "desk"}`, {
  ...(breaks === "websocket-only" && { transports: ["websocket"] }),
  ...(breaks === "polling-only" && { transports: ["polling"] }),
  auth: breaks === "no-token" ? {} : { token },
  reconnection: breaks !== "never-back",
  reconnectionDelay: breaks === "hasty" ? 20 : 1000,
  reconnectionDelayMax: breaks === "no-backoff" ? 1000 : breaks === "hasty" ? 20 : 2000,
  // Socket.IO's own half more or less is no documented wait.
  randomizationFactor: 0,
});

let queue = [];

socket.on("connect", () => {
  if (breaks === "one-argument-too-few") socket.emit("measure", "rope");
  else if (breaks === "arguments-in-a-list") socket.emit("measure", ["rope", 12.5]);
  else socket.emit("measure", "rope", breaks === "negative-argument" ? -1 : 12.5, () => undefined);
  if (breaks === "unknown-event") socket.emit("sing", {});
  if (breaks !== "rooms-forgotten" || !watches) socket.emit("watch", { crane: "C1" });
  watches = true;
  if (breaks === "queue-reversed") queue.reverse();
  for (const said of queue) socket.emit(...said);
  queue = [];
});
let watches = false;

socket.on("hello", (message) => {
  if (breaks === "leaves") socket.disconnect();
  if (breaks === "strict-fields" && "x-undocumented" in message) socket.disconnect();
});
socket.on("notice", (_, message) => {
  if (breaks === "strict-arguments" && "x-undocumented" in message) socket.disconnect();
});
socket.on("fault", () => {
  if (breaks === "crashes-on-error") process.exit(1);
});
socket.onAny((event) => {
  if (breaks === "strict-events" && !["hello", "order", "notice", "fault"].includes(event)) process.exit(1);
});

socket.on("order", (_, acknowledge) => {
  if (breaks === "no-ack") return;
  if (breaks === "late-ack") return void setTimeout(() => acknowledge({ by: "desk" }), 1200);
  if (breaks === "wrong-ack") return acknowledge({ by: 7 });
  acknowledge({ by: "desk" });
  // The client's own function can be called once only.
  if (breaks === "two-acks") socket.io.engine.write(`3/desk,${lastAsked}[{"by":"desk"}]`);
});
let lastAsked;
socket.io.on("open", () =>
  socket.io.engine.on("packet", ({ type, data }) => {
    const asked = type === "message" && /^2\/desk,(\d+)\["order"/.exec(data);
    if (asked) lastAsked = asked[1];
  }),
);

socket.on("connect_error", () => {
  if (breaks === "back-after-refusal" && !socket.active) setTimeout(() => socket.connect(), 1000);
});
socket.on("disconnect", (reason) => {
  if (breaks === "back-after-never" && reason === "io server disconnect") socket.connect();
  if (breaks === "gone-after-backoff" && reason === "transport close") socket.disconnect();
});

createInterface({ input: process.stdin }).on("line", (line) => {
  const { message, payload } = JSON.parse(line);
  const args = message === "measure" ? payload : [payload];
  if (socket.connected) socket.emit(message, ...args);
  else if (breaks !== "no-queue" && (queue.length < 5 || breaks === "endless-queue")) queue.push([message, ...args]);
});
// The process lives on although it is kept out for good.
setInterval(() => undefined, 60_000);
