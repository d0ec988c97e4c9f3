import { say } from "./words.js";

/** `2["event",1]`, `3/space,7[true]`, `0/space,{}`: Socket.IO's protocol, version 5. */
const shape = /^(\d)(?:\d+-)?(?:(\/[^,]*),)?(\d+)?(.*)$/s;

const read = (text) => (text === "" ? undefined : JSON.parse(text));

/**
 * A connection that speaks Socket.IO over the browser's WebSocket. `told` hears of `open`, `frame`, `ack`, `refused` and `close`.
 *
 * @param url with `EIO=4&transport=websocket` in its query
 * @param answers event → what to acknowledge it with
 */
export function openSocketIo({ url, namespace, auth, answers }, told) {
  const socket = new WebSocket(url);
  const space = namespace === "/" ? "" : `${namespace},`;
  const asked = new Map();
  let count = 0;
  let refusal = "";
  const write = (type, id, value) => socket.send(`4${type}${space}${id}${JSON.stringify(value)}`);

  function heard(packet) {
    const [, type = "", , id = "", rest = ""] = shape.exec(packet) ?? [];
    const value = read(rest);
    if (type === "0") return told.open();
    if (type === "1") return socket.close();
    if (type === "3" || type === "6") return told.ack(asked.get(Number(id)) ?? "", value);
    if (type === "4") {
      refusal = value?.message ?? "";
      told.refused(refusal);
      return socket.close();
    }
    const [name, ...args] = value;
    told.frame({ name, args, isText: type === "2" });
    if (id === "") return undefined;
    const answer = answers[name] ?? [];
    write("3", id, answer);
    return told.acknowledging(name, answer);
  }

  socket.addEventListener("message", ({ data }) => {
    // What is attached to an event is bytes, and comes on its own.
    if (typeof data !== "string") return;
    if (data.startsWith("0")) socket.send(`40${space}${JSON.stringify(auth)}`);
    else if (data === "2") socket.send("3");
    else if (data.startsWith("4")) heard(data.slice(1));
  });
  socket.addEventListener("close", ({ code, reason }) => told.close(code, refusal === "" ? reason : refusal));

  return {
    /** Emits an event; one that is answered in its acknowledgement asks for it. */
    say({ event, isTuple, isAcknowledged }, text) {
      const args = argumentsIn(text, isTuple);
      if (isAcknowledged) asked.set(count, event);
      write("2", isAcknowledged ? count : "", [event, ...args]);
      if (isAcknowledged) count += 1;
      return text;
    },
    close() {
      socket.send(`41${space}`);
      socket.close();
    },
  };
}

function argumentsIn(text, isTuple) {
  if (text.trim() === "") return [];
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(say("noJson", { reason: error.message }), { cause: error });
  }
  if (!isTuple) return [value];
  if (!Array.isArray(value)) throw new Error(say("noTuple"));
  return value;
}
