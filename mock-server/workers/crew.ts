import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { EdgeContext } from "../port-context.ts";
import { type Attendant, openAttendant, type WorldSide } from "./attendant.ts";
import { type Line, openLine } from "./line.ts";
import type { FromWorker, FromWorld, ListenError } from "./messages.ts";
import { WorkerLost } from "./worker-lost.ts";

/** Threads that have the sockets of ports, for one world. */
export interface Crew extends AsyncDisposable {
  readonly size: number;
  /**
   * Lets each of them listen on a port.
   *
   * @throws WorkerLost, or what listening throws
   */
  listen(number: number, context: Pick<EdgeContext, "backstage" | "system">, at: Address): Promise<void>;
  /** Ends every connection on a port. */
  close(number: number): Promise<void>;
}

export interface Address {
  readonly port: number;
  readonly host: string;
}

export interface CrewOptions extends Omit<WorldSide, "backstage"> {
  readonly size: number;
}

interface Member {
  readonly worker: Worker;
  readonly line: Line<FromWorld>;
  readonly attendant: Attendant;
  /** What it was told to do on a port, and has not done yet. */
  readonly tasks: Map<number, { readonly done: () => void; readonly failed: (error: Error) => void }>;
  /** Whether it has ever listened: one that never has is not replaced. */
  hasListened: boolean;
  lost?: WorkerLost;
}

interface Duty {
  readonly context: Pick<EdgeContext, "backstage" | "system">;
  readonly at: Address;
}

/** More than this before a worker, and the others wait until it has caught up, or what one client says to many would pile up. */
const most = 1_048_576;

// Beside this file, in a checkout and in a package.
const script = new URL(`./worker-thread${extname(import.meta.url)}`, import.meta.url);

const asError = ({ message, code, syscall }: ListenError): Error =>
  Object.assign(new Error(message), { code, syscall });

/** Hires so many threads. */
export function openCrew({ size, ...world }: CrewOptions): Crew {
  const duties = new Map<number, Duty>();
  let isOver = false;
  const members = Array.from({ length: size }, hire);

  const isSomeBehind = (): boolean => members.some(({ line }) => line.isBehind);

  function hire(): Member {
    const worker = new Worker(script);
    const line: Line<FromWorld> = openLine<FromWorld, FromWorker>(worker, {
      hear: (entry) => void (attendant.hear(entry) || report(member, entry)),
      soon: process.nextTick,
      most,
      relieved: () => void (!isSomeBehind() && members.forEach((one) => one.line.settle())),
      maySettle: () => !isSomeBehind(),
    });
    const backstage: WorldSide["backstage"] = (port) => duties.get(port)?.context.backstage;
    const attendant = openAttendant(line, { ...world, backstage });
    const member: Member = { worker, line, attendant, tasks: new Map(), hasListened: false };
    let why: unknown;
    worker.on("error", (error) => (why = error));
    worker.on("exit", (code) => lose(member, why, code));
    return member;
  }

  function report(member: Member, entry: FromWorker): void {
    if (entry[0] !== "listening" && entry[0] !== "closed" && entry[0] !== "cannot listen") return;
    const task = member.tasks.get(entry[1]);
    member.tasks.delete(entry[1]);
    if (entry[0] === "cannot listen") task?.failed(asError(entry[2]));
    else task?.done();
    if (entry[0] === "listening") member.hasListened = true;
  }

  function tell({ line, tasks, lost }: Member, number: number, entry: FromWorld): Promise<void> {
    return new Promise((done, failed) => {
      if (lost !== undefined) return failed(lost);
      tasks.set(number, { done, failed });
      return line.say(entry, 0);
    });
  }

  const listenThere = (member: Member, number: number, { context, at }: Duty): Promise<void> =>
    tell(member, number, ["listen", number, context.system, at]);

  const closeThere = (member: Member, number: number): Promise<void> => tell(member, number, ["close", number]);

  async function close(number: number): Promise<void> {
    // One that ends meanwhile has closed it too.
    await Promise.allSettled(members.map((member) => closeThere(member, number)));
    duties.delete(number);
  }

  function lose(member: Member, cause: unknown, code: number): void {
    member.line.end();
    member.attendant.lost();
    const why = cause instanceof Error ? cause.message : `exit code ${code}`;
    const lost = new WorkerLost(why, cause);
    member.lost = lost;
    for (const task of member.tasks.values()) task.failed(lost);
    if (isOver) return;
    relieveOthers();
    if (!member.hasListened) return;
    world.log({
      level: "error",
      system: "",
      about: "workers",
      summary: `${lost.message}; another one takes its place`,
    });
    replace(member);
  }

  function relieveOthers(): void {
    if (!isSomeBehind()) for (const { line } of members) line.settle();
  }

  function replace(member: Member): void {
    const next = hire();
    members[members.indexOf(member)] = next;
    const listening = [...duties].map(([number, duty]) => listenThere(next, number, duty));
    Promise.all(listening).catch((error: unknown) => {
      if (isOver) return;
      // A mock that answers some and not others would be worse than none: this ends the process unless somebody sees to it.
      process.nextTick(() => {
        throw error;
      });
    });
  }

  return {
    size,
    async listen(number, context, at) {
      const duty = { context, at };
      duties.set(number, duty);
      const listening = await Promise.allSettled(members.map((member) => listenThere(member, number, duty)));
      const failure = listening.find((result) => result.status === "rejected");
      if (failure === undefined) return;
      await close(number);
      throw failure.reason;
    },
    close,
    async [Symbol.asyncDispose]() {
      isOver = true;
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
