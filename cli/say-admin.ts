import type { MockPort } from "../mock-server/index.ts";
import type { Terminal } from "./terminal.ts";

/** Says where Socket.IO's Admin UI finds its namespace, or that it finds none. */
export function sayAdmin(ports: readonly MockPort[], terminal: Terminal): void {
  const urls = ports
    .filter(({ protocols, state }) => protocols.includes("socketio") && state !== "described")
    .flatMap((port) => port.urls.filter((url) => url.startsWith("http")));
  if (urls.length === 0) {
    terminal.say(`${terminal.style("yellow", "warning:")} --socketio-admin: no port speaks Socket.IO`);
    return;
  }
  // The UI puts its namespace behind the URL itself.
  terminal.say(`Socket.IO's Admin UI, such as https://admin.socket.io, may connect to ${urls.join(", ")}`);
}
