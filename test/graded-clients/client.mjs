// A client of the pier that keeps its contract, written by hand, or breaks the one promise that its argument names.
import { createInterface } from "node:readline";

const breaks = process.argv[2];
const base = process.env["SOCKWRIGHT_URL_7701"].replace("http", "ws");
const token = process.env["SOCKWRIGHT_TOKEN"];
const url = breaks === "no-token" ? `${base}/deck` : `${base}/deck?token=${token}`;

let failures = 0;
let socket;
let pings;
let queue = [];

const say = (message) => socket.send(JSON.stringify(message));

function connect() {
  let openedAt;
  socket = new WebSocket(breaks === "other-path" ? `${base}/dek?token=${token}` : url);
  socket.addEventListener("open", () => {
    openedAt = Date.now();
    if (breaks === "invalid-message") say({ type: "call", text: "" });
    if (breaks === "unknown-message") say({ type: "sing" });
    if (breaks !== "no-heartbeat")
      pings = setInterval(() => say({ type: "ping" }), breaks === "slow-heartbeat" ? 4500 : 2000);
    if (breaks === "queue-reversed") queue.reverse();
    for (const message of queue) say(message);
    queue = [];
  });
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    if (breaks === "strict-fields" && "x-undocumented" in message) socket.close(1000);
    if (breaks === "crashes-on-error" && message.type === "fault") process.exit(1);
    if (breaks === "strict-messages" && !["hello", "pong", "fault"].includes(message.type)) throw new Error("unknown");
    if (breaks === "leaves") socket.close(1000);
  });
  socket.addEventListener("error", () => undefined);
  socket.addEventListener("close", ({ code }) => {
    clearInterval(pings);
    if (code === 4001 && breaks !== "back-after-never") return;
    if (code === 1001 && breaks === "gone-after-backoff") return;
    if (breaks === "never-back") return;
    // What stood for a while is a new start.
    if (openedAt !== undefined && Date.now() - openedAt > 1000) failures = 0;
    failures += 1;
    const wait = Math.min(1000 * (breaks === "no-backoff" ? 1 : 2) ** (failures - 1), 2000);
    const isNow = code === 4002 && breaks !== "slow-after-now" && failures === 1;
    setTimeout(connect, isNow || breaks === "hasty" ? 20 : wait);
  });
}

createInterface({ input: process.stdin }).on("line", (line) => {
  const { message, payload } = JSON.parse(line);
  if (message !== "call" && message !== "ping") return;
  if (socket.readyState === WebSocket.OPEN) return say(payload);
  if (breaks === "no-queue") return;
  if (queue.length < 5 || breaks === "endless-queue") queue.push(payload);
});
// The process lives on although it is kept out for good.
setInterval(() => undefined, 60_000);
connect();
