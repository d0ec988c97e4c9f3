import { say } from "./words.js";

/**
 * A connection of the browser's own. `told` hears of `open`, `frame` and `close`.
 *
 * @param url with its query
 */
export function openWebSocket({ url, subprotocols }, told) {
  const socket = new WebSocket(url, subprotocols);
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => told.open());
  socket.addEventListener("close", ({ code, reason }) => told.close(code, reason));
  socket.addEventListener("message", ({ data }) => {
    const isText = typeof data === "string";
    told.frame({ name: "", payload: isText ? data : base64Of(data), isText });
  });
  return {
    /** Sends a text as it is written, valid or not. */
    say({ form }, text) {
      socket.send(form === "bytes" ? bytesIn(text) : text);
      return text;
    },
    close: () => socket.close(1000),
  };
}

function bytesIn(text) {
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  } catch {
    throw new Error(say("noBase64"));
  }
}

const base64Of = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
