import type { WebSocketChannel } from "../../contract/index.ts";
import { readBytes, wireFormOf } from "../../contract/wire/index.ts";
import { transcriptOf } from "../conduct/websocket/play-case.ts";
import { webSocketStories } from "../msw/websocket-stories.ts";
import { closePayload, rawFrame, readFrames } from "../robustness/raw-frame.ts";
import { openRaw } from "../robustness/raw-connection.ts";
import { openWebSocket, upgradeRequest } from "../robustness/raw-websocket.ts";
import type { Arena, Player } from "./arena.ts";
import { mutateBytes, mutateJsonText } from "./mutate.ts";

/** So many mutants go over one connection, unless the contract lets it say less. */
const mostOnOne = 40;

const goodbye = rawFrame(closePayload(1000), { opcode: 8 });

/** The message of the channel that a frame of the server is. @throws where it is none */
function judge(arena: Arena, channel: WebSocketChannel, opcode: number, payload: Buffer): void {
  if (opcode > 2) return;
  const forms = new Set(
    arena.contract.messages
      .filter((one) => one.channel === channel.id)
      .map(({ contentType }) => wireFormOf(contentType)),
  );
  if (opcode === 2) arena.judge.message(channel.key, readBytes(payload), undefined, "bytes");
  else if (forms.has("json")) arena.judge.message(channel.key, JSON.parse(payload.toString()), undefined, "json");
  else arena.judge.message(channel.key, payload.toString(), undefined, "text");
}

/** A player for each WebSocket of a contract. */
export function webSocketPlayers(arena: Arena): readonly Player[] {
  return webSocketStories(arena.contract).flatMap(({ channel: id, steps }): Player[] => {
    const channel = arena.contract.channels.find(
      (one): one is WebSocketChannel => one.id === id && one.protocol === "websocket",
    );
    const opening = steps.flatMap((step) => ("open" in step ? [step.open] : []))[0];
    if (channel === undefined || opening === undefined || !arena.isPlain(opening.port)) return [];
    const said = steps.flatMap((step) => ("say" in step && step.by === 1 ? [step.say] : []));
    const most = Math.min(mostOnOne, channel.limits.messageRate ?? mostOnOne);

    function handshake(): { readonly path: string; readonly headers: readonly string[] } {
      const token = arena.mock.token({ sub: "ada" });
      const query = new URLSearchParams(opening?.query);
      query.set("token", token);
      const headers = [
        `Authorization: Bearer ${token}`,
        ...(opening?.protocols?.length ? [`Sec-WebSocket-Protocol: ${opening.protocols.join(", ")}`] : []),
      ];
      return { path: `${opening?.path}?${query.toString()}`, headers };
    }

    /** Sends what may have been an upgrade: it is opened, refused, or left alone. */
    async function knock(request: Uint8Array): Promise<void> {
      await using connection = await openRaw(arena.port(opening?.port ?? 0));
      connection.write(request);
      connection.socket.end();
      await connection.ended;
      const [answer = ""] = connection.received().toString("latin1").split("\r\n", 1);
      if (!/^(HTTP\/1\.1 ([1-4]\d\d|501|505) .*)?$/.test(answer)) throw new Error(`an upgrade was answered: ${answer}`);
    }

    /** Plays one connection to its end, and judges all that was said on it. */
    async function converse(sends: readonly Buffer[]): Promise<readonly number[]> {
      const { path, headers } = handshake();
      await using socket = await openWebSocket(arena.port(opening?.port ?? 0), path, undefined, { headers });
      socket.connection.write(Buffer.concat(sends));
      socket.connection.socket.end();
      await socket.connection.ended;
      const bytes = socket.frames();
      transcriptOf(bytes);
      const frames = readFrames(bytes);
      for (const { opcode, payload } of frames) judge(arena, channel!, opcode, payload);
      return frames.map(({ opcode }) => opcode);
    }

    const frameOf = (say: string | Uint8Array): Buffer => rawFrame(say, { opcode: typeof say === "string" ? 1 : 2 });
    const known = said.length === 0 ? ['{"type":"ping"}'] : said;
    return [
      {
        name: `${arena.name} websocket ${channel.key}`,
        async play(chance, note) {
          if (chance.next() < 0.2) {
            const { path, headers } = handshake();
            const mutant = mutateBytes(Buffer.from(upgradeRequest(path, { headers })), chance);
            note(mutant);
            await knock(mutant);
            return 1;
          }
          if (chance.next() < 0.5) {
            const mutant = mutateBytes(frameOf(chance.pick(known)), chance);
            note(mutant);
            await converse([frameOf(chance.pick(known)), mutant, goodbye]);
            return 1;
          }
          const mutants = Array.from({ length: most }, () => {
            const say = chance.pick(known);
            if (typeof say !== "string") return frameOf(mutateBytes(say, chance));
            try {
              return frameOf(mutateJsonText(JSON.parse(say), chance));
            } catch {
              return frameOf(mutateBytes(Buffer.from(say), chance).toString());
            }
          });
          for (const mutant of mutants) note(mutant);
          await converse([...mutants, goodbye]);
          return mutants.length;
        },
        async playFair() {
          const opcodes = await converse([...said.map(frameOf), rawFrame("", { opcode: 9 }), goodbye]);
          if (!opcodes.includes(10) || opcodes.at(-1) !== 8)
            throw new Error(`a fair client was not answered to its end: opcodes ${opcodes.join(", ")}`);
        },
      },
    ];
  });
}
