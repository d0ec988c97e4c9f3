import type { Namespace, Socket } from "socket.io";
import { every } from "../../clock.ts";
import type { Harbour } from "../harbour.ts";
import { guard } from "./admission.ts";
import { acknowledgeMove, acknowledgePhoto, acknowledgeWeight } from "./acknowledgements.ts";
import { closed, craneId, eventReader } from "./event-reader.ts";
import { watchAckIds } from "./raw-packets.ts";

const text = { type: "string", minLength: 1, maxLength: 80 };

/** The cranes, each with a room of those who watch it. The answer ends what they say of their own accord. */
export function openCranes(harbour: Harbour, namespace: Namespace): () => void {
  const { breaks, clock } = harbour;
  const places = new Map<string, number>();
  guard(harbour, namespace);
  const read = eventReader({
    watch: [closed(["crane_id"], { crane_id: craneId })],
    unwatch: [closed(["crane_id"], { crane_id: craneId })],
    move: [craneId, { type: "number", minimum: 0, maximum: 400 }],
    signal: [closed(["crane_id", "text"], { crane_id: craneId, text })],
    weigh: [closed(["crane_id"], { crane_id: craneId })],
    photo: [craneId, {}],
  });

  const moves = every(clock, 250, () => {
    const watched = new Set([...namespace.adapter.rooms.keys()].filter((room) => /^C\d$/.test(room)));
    for (const crane of watched) {
      const moved = {
        crane_id: crane,
        position_m: places.get(crane) ?? 0,
        ...(!breaks("I01-field-missing") && { timestamp: harbour.timestamp() }),
      };
      const hearers = breaks("I04-everyone-hears") ? namespace : namespace.to(crane);
      hearers.emit(breaks("I01-event-renamed") ? "crane-moved" : "moved", moved);
    }
    tellLoad();
    if (breaks("I01-undeclared-event")) namespace.emit("gossip", { text: "A grua dois está avariada." });
  });

  function tellLoad(): void {
    if (breaks("I01-argument-missing")) namespace.emit("load", 320);
    else if (breaks("I01-argument-added")) namespace.emit("load", 320, "t", true);
    else if (breaks("I01-arguments-swapped")) namespace.emit("load", "t", 320);
    else if (breaks("I01-arguments-in-a-list")) namespace.emit("load", [320, "t"]);
    else namespace.emit("load", 320, "t");
  }

  function passSignal(socket: Socket, given: unknown): void {
    const { crane_id: crane, text: said } = given as { readonly crane_id: string; readonly text: string };
    if (breaks("I04-others-do-not-hear")) return;
    const hearers = breaks("I04-sender-hears") ? namespace.to(crane) : socket.to(crane);
    hearers.emit("signalled", { crane_id: crane, text: said, timestamp: harbour.timestamp() });
  }

  async function watch(socket: Socket, name: "watch" | "unwatch", crane: string): Promise<object> {
    if (name === "watch") await socket.join(crane);
    else if (!breaks("I04-unwatch-ignored")) await socket.leave(crane);
    return { crane_id: crane, watched: name === "watch" };
  }

  namespace.on("connection", (socket: Socket) => {
    const ackId = watchAckIds(socket);
    if (!breaks("I01-no-hello")) socket.emit("hello", { cranes: ["C1", "C2"], timestamp: harbour.timestamp() });
    socket.onAny((name: string, ...given: unknown[]) => {
      const event = read(name, given);
      if (event === "INVALID" || event === "UNKNOWN_EVENT")
        return void socket.emit("refused", { code: event, message: `"${name}" makes no sense here` });
      const [first, second] = event.args;
      const crane = typeof first === "string" ? first : (first as { readonly crane_id: string }).crane_id;
      const asked = { harbour, socket, ackId: ackId(), acknowledge: event.acknowledge };
      switch (name) {
        case "watch":
        case "unwatch":
          return void watch(socket, name, crane).then(event.acknowledge);
        case "move":
          places.set(crane, Number(second));
          return acknowledgeMove(asked, crane, Number(second));
        case "weigh":
          return acknowledgeWeight(asked, crane);
        case "photo":
          return Buffer.isBuffer(second)
            ? acknowledgePhoto(asked, crane, second)
            : void socket.emit("refused", { code: "INVALID", message: "a photo is bytes" });
        case "signal":
          return passSignal(socket, first);
      }
      return undefined;
    });
  });
  return moves;
}
