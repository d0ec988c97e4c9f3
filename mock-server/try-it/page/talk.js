import { ask, follow, worldIn } from "./control.js";
import { choice, element, field, lines } from "./elements.js";
import { credentialField, parameterFields } from "./parameters.js";
import { openSocketIo } from "./socketio-link.js";
import { transcript } from "./transcript.js";
import { openWebSocket } from "./websocket-link.js";
import { say } from "./words.js";

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** A form that connects to a channel, says what clients may say, and shows what comes back. */
export function talkPanel(thing, context) {
  const { places, path, parameters, credential, says, hears, protocol, isPollingOnly, closeCodes } = thing;
  const impossible = impossibleWords(thing);
  if (impossible !== undefined) return { shown: [element("p", {}, impossible)], end() {} };
  const { token, world } = context;
  const given = parameterFields(parameters);
  const proof = credentialField(credential, token);
  const place = choice(places.map((url) => `${url}${path}`));
  const log = transcript();
  const state = element("p", { role: "status" });
  const fault = element("p", { role: "alert", class: "fault" });
  const heard = element("p", { role: "status" });
  const connect = element("button", { type: "submit" }, say("connect"));
  const talking = element("fieldset", { class: "plain", disabled: true });
  let link;
  let stopFollowing = () => {};

  const mine = { connection: undefined };
  /** The number of this connection is that of the first that opens after it was asked for. */
  function noted(entry) {
    if (entry.channel !== thing.id) return;
    if (entry.kind === "opened") mine.connection ??= entry.connection;
    else if (entry.kind === "refused" && mine.connection === undefined) log.remark(say("refused"), entry);
    else if (["heard", "said"].includes(entry.kind) && [undefined, mine.connection].includes(entry.connection))
      log.note(entry);
  }

  const told = {
    open() {
      state.textContent = say("connected");
      connect.textContent = say("disconnect");
      talking.disabled = false;
    },
    frame({ name, args, payload, isText }) {
      const values = args === undefined ? [parsed(payload), { base64: payload }] : [args[0], args];
      const text = args === undefined ? payload : args.map((one) => JSON.stringify(one)).join("\n");
      log.received(isText ? name : `${name} ${say("binary")}`, text, values);
    },
    ack: (name, args) => log.acknowledged(name, JSON.stringify(args), [args[0], args]),
    acknowledging: (name, args) => log.acknowledging(name, JSON.stringify(args)),
    refused: (message) => log.remark(`${say("refused")} ${message}`),
    close(code, reason) {
      const meaning = reason === "" ? (closeCodes[code] ?? "") : reason;
      state.textContent = say("closed", { code, reason: meaning });
      log.remark(say("closed", { code, reason: meaning }));
      connect.textContent = say("connect");
      talking.disabled = true;
      // The journal is followed until something else is asked for: of this it may tell a little later.
      link = undefined;
    },
  };

  async function open() {
    stopFollowing();
    mine.connection = undefined;
    heard.textContent = "";
    state.textContent = say("connecting");
    stopFollowing = await follow(world(), noted);
    const base = places[Number(place.value)] + given.path(path);
    const session = Object.entries(worldIn(world())).map((pair) => pair.map(encodeURIComponent).join("="));
    const query = [...given.query(), ...proof.query()];
    const withQuery = (more) => `${base}?${[...more, ...query, ...session].join("&")}`;
    link =
      protocol === "socketio"
        ? openSocketIo(
            {
              url: withQuery(["EIO=4", "transport=websocket"]),
              namespace: thing.namespace,
              auth: { ...(proof.value() !== "" && { token: proof.value() }), ...worldIn(world()) },
              answers: Object.fromEntries(hears.flatMap(({ event, answer }) => (answer ? [[event, answer]] : []))),
            },
            told,
          )
        : openWebSocket({ url: withQuery([]).replace(/\?$/, ""), subprotocols: thing.subprotocols }, told);
  }

  function toggle(event) {
    event.preventDefault();
    fault.textContent = "";
    if (link === undefined) open().catch((error) => (fault.textContent = error.message));
    else link.close();
  }

  talking.append(
    ...(says.length === 0
      ? []
      : [
          saying(says, say("clientSays"), say("say"), context.wanted, (message, text) => {
            log.sent(message.title, link.say(message, text));
          }),
        ]),
    ...(hears.length === 0
      ? []
      : [
          element(
            "details",
            { open: !isWantedOf(says) },
            element("summary", {}, say("serverSays")),
            saying(hears, say("serverSays"), say("letSay"), context.wanted, async (message, text) => {
              const body = {
                channel: thing.id,
                message: message.key,
                ...(text.trim() !== "" && { payload: parsed(text) }),
              };
              const query = worldIn(world());
              const { listeners } = await ask("/messages", { method: "POST", query, body: JSON.stringify(body) });
              heard.textContent = listeners === 0 ? say("heardByNobody") : say("heardBy", { count: listeners });
            }),
            heard,
          ),
        ]),
  );

  function isWantedOf(messages) {
    return messages.some(({ operation }) => operation === context.wanted);
  }

  function saying(messages, title, button, wanted, act) {
    const first = Math.max(
      0,
      messages.findIndex(({ operation }) => operation === wanted),
    );
    const text = lines(messages[first].text);
    const message = choice(
      messages.map((one) => one.title),
      () => (text.value = messages[Number(message.value)].text),
    );
    message.value = String(first);
    async function submit(event) {
      event.preventDefault();
      fault.textContent = "";
      try {
        await act(messages[Number(message.value)], text.value);
      } catch (error) {
        fault.textContent = error.message;
      }
    }
    const isServer = messages === hears;
    return element(
      "form",
      { onsubmit: submit },
      isServer ? undefined : element("h3", {}, title),
      field(say("message"), message),
      field(say("payload"), text, isServer ? say("serverSaysAbout") : ""),
      element("button", { type: "submit" }, button),
    );
  }

  return {
    shown: [
      element(
        "div",
        { class: "talk" },
        element(
          "div",
          {},
          element("form", { onsubmit: toggle }, field(say("address"), place), ...proof.shown, ...given.shown, connect),
          state,
          talking,
          fault,
        ),
        element(
          "div",
          {},
          element("h3", {}, say("conversation")),
          log.shown,
          element("button", { type: "button", onclick: log.clear, class: "quiet" }, say("clear")),
        ),
      ),
    ],
    /** Ends what is open, as another operation is looked at. */
    end() {
      link?.close();
      stopFollowing();
    },
  };

  function impossibleWords() {
    if (places.length === 0) return say("notPlayed");
    if (isPollingOnly) return say("onlyPolling");
    const header = parameters.find(({ place: where, required }) => where === "header" && required);
    return header === undefined ? undefined : say("needsHeader", { name: header.name });
  }
}
