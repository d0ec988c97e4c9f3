import type { Message } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import type { Documents } from "./documents.ts";
import type { Frame } from "./frames.ts";
import { openChannels, plain, said } from "./look-up.ts";

/**
 * The messages that a frame fits, channel by channel: those of its direction whose payload takes it, and on Socket.IO whose event it is.
 * Only channels where its speaker has a message of that name; only the one that the seed names, if it does.
 */
export function fittingMessages(documents: Documents, frame: Frame): readonly (readonly Message[])[] {
  const own = said(documents, frame.system, frame.from).map(({ message }) => message);
  return openChannels(documents, frame.system)
    .filter(
      ({ endpoints }) =>
        frame.path === undefined || endpoints.some(({ path }) => plain(path) === plain(frame.path ?? "")),
    )
    .map((channel) => {
      const here = own.filter((message) => message.channel === channel.id);
      const candidates = [...new Set(here)].filter(
        ({ name }) => channel.protocol === "websocket" || name === frame.name,
      );
      return here.some(({ name }) => name === frame.name)
        ? candidates.filter(({ payload }) => checkPayload(documents.contract, payload, frame.value).length === 0)
        : undefined;
    })
    .filter((messages) => messages !== undefined);
}
