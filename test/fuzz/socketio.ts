import { Decoder, Encoder, PacketType } from "socket.io-parser";
import type { Contract, MessageOperation, SocketIoChannel } from "../../contract/index.ts";
import type { Chance } from "../../contract/payload/index.ts";
import { readArguments, readBytes } from "../../contract/wire/index.ts";
import { openByPolling, SessionEnded } from "../conduct/socketio/line.ts";
import { socketIoStories } from "../msw/socketio-stories.ts";
import { readFrames, rawFrame } from "../robustness/raw-frame.ts";
import { openWebSocket } from "../robustness/raw-websocket.ts";
import type { Arena, Player } from "./arena.ts";
import { mutateBytes, mutateJson } from "./mutate.ts";

/** So many mutants go over one connection, unless the contract lets it say less. */
const mostOnOne = 40;

interface Said {
  readonly event: string;
  readonly args: readonly unknown[];
}

interface Heard {
  readonly type: PacketType;
  readonly nsp: string;
  readonly data?: unknown;
  readonly id?: number;
}

/** Which operation of a client an event is. */
function operationOf(contract: Contract, channel: SocketIoChannel, event: string): MessageOperation | undefined {
  const ids = contract.messages.filter((one) => one.channel === channel.id && one.name === event).map(({ id }) => id);
  return contract.operations.find(
    (one): one is MessageOperation =>
      one.kind === "message" && one.from === "client" && one.messages.some((id) => ids.includes(id)),
  );
}

/** The frames of an event. */
function framesOf(nsp: string, { event, args }: Said, id: number): readonly Buffer[] {
  const packet = { type: PacketType.EVENT, nsp, data: [event, ...args], id };
  return new Encoder()
    .encode(packet)
    .map((part: string | Uint8Array) =>
      typeof part === "string" ? rawFrame(`4${part}`) : rawFrame(part, { opcode: 2 }),
    );
}

/** All whole packets of Socket.IO in what a server said. */
function packetsOf(bytes: Buffer): readonly Heard[] {
  const heard: Heard[] = [];
  const decoder = new Decoder();
  decoder.on("decoded", (packet: Heard) => heard.push(packet));
  for (const { opcode, payload } of readFrames(bytes)) {
    if (opcode === 2) decoder.add(payload);
    else if (opcode === 1 && payload[0] === 0x34) decoder.add(payload.subarray(1).toString());
  }
  return heard;
}

/** Two players for each namespace of a contract: one over WebSocket, one by polling where that is offered. */
export function socketIoPlayers(arena: Arena): readonly Player[] {
  const { contract } = arena;
  return socketIoStories(contract).flatMap(({ channel: id, steps }): Player[] => {
    const channel = contract.channels.find(
      (one): one is SocketIoChannel => one.id === id && one.protocol === "socketio",
    );
    const opening = steps.flatMap((step) => ("open" in step ? [step.open] : []))[0];
    if (channel === undefined || opening === undefined || !arena.isPlain(opening.port)) return [];
    const said = steps.flatMap((step): Said[] => ("say" in step && step.by === 1 ? [step.say] : []));
    const known = said.length === 0 ? [{ event: "hello", args: [] }] : said;
    const most = Math.min(mostOnOne, channel.limits.messageRate ?? mostOnOne);
    const place = channel.namespace === "/" ? "" : `${channel.namespace},`;

    function judge({ type, nsp, data, id: asked }: Heard, events?: readonly Said[]): void {
      if (nsp !== channel!.namespace) return;
      const args = Array.isArray(data) ? (data as readonly unknown[]) : [];
      if (type === PacketType.EVENT || type === PacketType.BINARY_EVENT) {
        const message = contract.messages.find((one) => one.channel === id && one.name === args[0]);
        arena.judge.message(channel!.key, payloadOf(message?.payload ?? true, args.slice(1)), String(args[0]));
      }
      // A mutant may have the id, and even the name, of any other event.
      if (events !== undefined && (type === PacketType.ACK || type === PacketType.BINARY_ACK)) {
        const operation = operationOf(contract, channel!, events[asked ?? -1]?.event ?? "");
        const reply = contract.messages.find((one) => operation?.reply?.messages.includes(one.id));
        if (operation === undefined) throw new Error(`an acknowledgement of nothing: ${JSON.stringify(data)}`);
        arena.judge.reply(operation.key, payloadOf(reply?.payload ?? true, args));
      }
    }

    /** Plays one session to its end, and judges all that was said in it. */
    async function converse(sends: readonly Buffer[], events?: readonly Said[]): Promise<readonly Heard[]> {
      const path = `${opening?.path}?EIO=4&transport=websocket`;
      await using socket = await openWebSocket(arena.port(opening?.port ?? 0), path);
      await socket.heard(/^0/);
      socket.say(connect());
      await socket.heard(/^4[04]/);
      socket.connection.write(Buffer.concat(sends));
      socket.connection.socket.end();
      await socket.connection.ended;
      const heard = packetsOf(socket.frames());
      for (const packet of heard) judge(packet, events);
      return heard;
    }

    const mutate = ({ event, args }: Said, chance: Chance): Said => {
      const mutant = mutateJson(args, chance);
      return { event: chance.next() < 0.05 ? "nonsense" : event, args: Array.isArray(mutant) ? mutant : [mutant] };
    };
    const name = `${arena.name} socketio ${channel.key}`;
    const connect = (): string => `40${place}${JSON.stringify({ token: arena.mock.token({ sub: "ada" }) })}`;

    /** A session by polling: a request with mutants in it, and all that is said until it is answered or over. */
    async function poll(body: string): Promise<void> {
      const marker = '44/end-of-session,{"message":"Invalid namespace"}';
      await using line = await openByPolling(arena.mock.url(opening?.port ?? 0));
      await line.say(connect());
      await line.say(body);
      await line.say("40/end-of-session,");
      const heard = await line.until(marker).catch((error: unknown) => {
        if (error instanceof SessionEnded) return error.heard;
        throw error;
      });
      const frames = heard.filter((packet) => packet.startsWith("42")).map((one) => rawFrame(one, { isMasked: false }));
      for (const packet of packetsOf(Buffer.concat(frames))) judge(packet);
    }

    const isPolled = opening.path === "/socket.io/" && channel.socketio.transports?.includes("polling") !== false;
    const polling: Player = {
      name: `${arena.name} polling ${channel.key}`,
      async play(chance, note) {
        const packets = Array.from({ length: 10 }, () => {
          const say = chance.next() < 0.5 ? chance.pick(known) : mutate(chance.pick(known), chance);
          return `42${place}${chance.int(0, 9)}${JSON.stringify([say.event, ...say.args])}`;
        });
        const body = packets.join("\u001e");
        const mutant = chance.next() < 0.5 ? body : mutateBytes(Buffer.from(body), chance).toString();
        note(Buffer.from(mutant));
        await poll(mutant);
        return packets.length;
      },
      playFair: () => poll("3"),
    };
    return [
      ...(isPolled ? [polling] : []),
      {
        name,
        async play(chance, note) {
          if (chance.next() < 0.5) {
            const say = chance.pick(known);
            const [head = Buffer.alloc(0), ...others] = framesOf(channel.namespace, say, 0);
            const mutant =
              chance.next() < 0.5 ? mutateBytes(head, chance) : rawFrame(mutateBytes(head.subarray(6), chance));
            note(mutant);
            await converse([mutant, ...others]);
            return 1;
          }
          const events = Array.from({ length: most }, () => mutate(chance.pick(known), chance));
          const frames = events.flatMap((say, at) => framesOf(channel.namespace, say, at));
          for (const frame of frames) note(frame);
          await converse(frames, events);
          return events.length;
        },
        async playFair() {
          const frames = known.flatMap((say, at) => framesOf(channel.namespace, say, at));
          const heard = await converse(frames, known);
          if (heard[0]?.type !== PacketType.CONNECT) throw new Error(`${name} lets a fair client not in`);
        },
      },
    ];
  });
}

/** Bytes are a text with a character for each, to a schema. */
function payloadOf(schema: Parameters<typeof readArguments>[0], args: readonly unknown[]): unknown {
  const payload = readArguments(schema, args);
  return payload instanceof Uint8Array ? readBytes(payload) : payload;
}
