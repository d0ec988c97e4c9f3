import { defineHandlers, type Handlers, type MessageHandler } from "../../../index.ts";

const echo: MessageHandler = (payload: unknown) => payload;

/** Every operation of the echo is answered with what was said. */
const handlers: Handlers = defineHandlers({
  replies: {
    echoText: echo,
    echoBytes: echo,
    echoDocument: echo,
    echoDeflatedText: echo,
    echoDeflatedBytes: echo,
    echoSmallText: echo,
    echoSmallBytes: echo,
    echo,
    blob: echo,
    relay: echo,
    echoAside: echo,
    echoPulse: echo,
  },
});

export default handlers;
