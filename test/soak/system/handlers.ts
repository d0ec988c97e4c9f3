import { defineHandlers, type Handlers, type HandlerWorld } from "../../../index.ts";

function next({ memory }: HandlerWorld, stream: string): number {
  const serial = Number(memory.get(stream) ?? 0) + 1;
  memory.set(stream, serial);
  return serial;
}

/** Says back what was said, and numbers what is said unasked, so that whoever listens knows what is missing. */
const handlers: Handlers = defineHandlers({
  replies: {
    hearSaying: (payload: object) => payload,
    ask: (payload: object) => payload,
  },
  emissions: {
    tellNews: (proposed: object, { world }) => ({ ...proposed, serial: next(world, "news") }),
    tellNotice: (proposed: object, { world }) => ({ ...proposed, serial: next(world, "notice") }),
    tellBeat: (proposed: object, { said, world }) => {
      const client = String(said.get("client"));
      return { ...proposed, client, serial: next(world, `beat ${client}`) };
    },
  },
});

export default handlers;
