import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { setTimeout } from "node:timers/promises";

/** A TCP connection on which anything may be written: a client library would be too polite. */
export interface RawConnection extends AsyncDisposable {
  readonly socket: Socket;
  write(data: string | Uint8Array): void;
  /** Everything that came so far. */
  received(): Buffer;
  /** Settles with what came so far once it matches; rejects when the connection ends before. */
  until(pattern: Pick<RegExp, "test">): Promise<string>;
  /** Settles with everything that came once the server has ended its side. */
  readonly ended: Promise<string>;
  /** True once the server has given the connection up altogether: whatever is written comes back as a reset. */
  reset(): Promise<true>;
}

/** Opens a TCP connection to this machine that stays half open when the server ends its side. */
export async function openRaw(port: number): Promise<RawConnection> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  const chunks: Buffer[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let isOver = false;
  const over = (): void => {
    isOver = true;
    tell();
  };
  socket.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    tell();
  });
  socket.on("end", over).on("close", over).on("error", over);
  await once(socket, "connect");
  const received = (): Buffer => Buffer.concat(chunks);

  function when<Value>(look: () => Value | undefined): Promise<Value> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = look();
        if (found === undefined && !isOver) return;
        listeners.delete(check);
        if (found === undefined) reject(new Error(`the connection ended after: ${received().toString("latin1")}`));
        else resolve(found);
      };
      listeners.add(check);
      check();
    });
  }

  return {
    socket,
    received,
    write: (data) => void socket.write(data),
    until: (pattern) =>
      when(() => {
        const text = received().toString("latin1");
        return pattern.test(text) ? text : undefined;
      }),
    get ended() {
      return when(() => (isOver ? received().toString("utf8") : undefined));
    },
    async reset() {
      while (!socket.destroyed) {
        socket.write("x");
        await setTimeout(20);
      }
      return true;
    },
    async [Symbol.asyncDispose]() {
      if (socket.destroyed) return;
      socket.destroy();
      await once(socket, "close");
    },
  };
}

/** Writes one thing and settles with all that came back before the server ended its side. */
export async function exchange(port: number, data: string | Uint8Array): Promise<string> {
  await using connection = await openRaw(port);
  connection.write(data);
  return await connection.ended;
}
