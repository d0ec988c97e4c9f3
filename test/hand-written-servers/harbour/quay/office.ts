import type { Namespace, Socket } from "socket.io";
import { every } from "../../clock.ts";
import type { Harbour } from "../harbour.ts";
import { guard } from "./admission.ts";
import { closed, eventReader } from "./event-reader.ts";

const idleTimeout = 5000;

/** The office of the cranes. The answer ends what it says of its own accord. */
export function openOffice(harbour: Harbour, namespace: Namespace, cranes: Namespace): () => void {
  const { breaks, clock } = harbour;
  guard(harbour, namespace);
  const read = eventReader({
    "ask-plan": [
      closed(["day"], {
        day: { type: "string", format: "date" },
        berth_code: { type: "string", pattern: "^[A-Z][0-9]{2}$" },
      }),
    ],
    say: [closed(["text"], { text: { type: "string", minLength: 1, maxLength: 80 } })],
  });
  const hours = every(clock, 500, () => void namespace.emit("hour", { timestamp: harbour.timestamp() }));

  function disconnectIdle(socket: Socket): void {
    if (breaks("I06-idle-kept")) return;
    if (breaks("I06-idle-dropped")) socket.conn.close(true);
    else socket.disconnect();
  }

  namespace.on("connection", (socket: Socket) => {
    let cancel = clock.after(idleTimeout, () => disconnectIdle(socket));
    socket.on("disconnect", () => cancel());
    socket.onAny((name: string, ...given: unknown[]) => {
      cancel();
      cancel = clock.after(idleTimeout, () => disconnectIdle(socket));
      const event = read(name, given);
      if (event === "INVALID" || event === "UNKNOWN_EVENT")
        return void socket.emit("refused", { code: event, message: `"${name}" makes no sense here` });
      const said = event.args[0] as { readonly day: string; readonly text: string };
      if (name === "ask-plan")
        return event.acknowledge({ day: said.day, shifts: [{ crane_id: "C1", from_hour: 6, to_hour: 14 }] });
      const word = { text: said.text, timestamp: harbour.timestamp() };
      socket.broadcast.emit("said", word);
      if (breaks("I04-across-namespaces")) cranes.emit("said", word);
      return undefined;
    });
  });
  return hours;
}
