import type { Asking } from "../../asking.ts";
import { type EngineOpen, engineUrl, readOpen, type SocketIoQuestion } from "../../edges/socketio.ts";

export interface Session {
  readonly sid: string;
  readonly engine: EngineOpen;
  readonly url: string;
}

/** Opens a session and its namespace by polling; says what went wrong where something did. */
export async function poll(asking: Asking, question: SocketIoQuestion): Promise<Session | string> {
  const first = await asking.http({ method: "GET", url: engineUrl(question, "polling") });
  if (first.kind === "none") return first.why;
  const [packet = ""] = Buffer.from(first.body).toString().split("\u001e");
  if (first.status !== 200 || !packet.startsWith("0")) return `status ${first.status}`;
  const engine = readOpen(packet);
  const sid = String(engine.sid);
  const url = engineUrl(question, "polling", [`sid=${encodeURIComponent(sid)}`]);
  const { namespace, auth } = question;
  const connect = `40${namespace === "/" ? "" : `${namespace},`}${auth === undefined ? "" : JSON.stringify(auth)}`;
  const posted = await asking.http({
    method: "POST",
    url,
    body: connect,
    headers: { "content-type": "text/plain;charset=UTF-8" },
  });
  if (posted.kind === "none" || posted.status !== 200)
    return `CONNECT was answered with ${posted.kind === "none" ? posted.why : posted.status}`;
  for (let round = 0; round < 5; round += 1) {
    const answer = await asking.http({ method: "GET", url });
    if (answer.kind === "none" || answer.status !== 200)
      return `a poll was answered with ${answer.kind === "none" ? answer.why : answer.status}`;
    const packets = Buffer.from(answer.body).toString().split("\u001e");
    if (packets.some((one) => one.startsWith(namespace === "/" ? "40{" : `40${namespace},`)))
      return { sid, engine, url };
    if (packets.some((one) => one.startsWith("44"))) return "CONNECT_ERROR";
  }
  return "no CONNECT came";
}
