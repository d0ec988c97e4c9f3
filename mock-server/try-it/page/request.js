import { ask, worldIn } from "./control.js";
import { choice, code, element, field, lines, pretty } from "./elements.js";
import { credentialField, parameterFields } from "./parameters.js";
import { verdict } from "./verdict.js";
import { say } from "./words.js";

const mostShown = 200_000;

/** What never ends is no answer. */
const longest = 30_000;

/** A form that sends a request to the mock, and shows what comes of it. */
export function requestPanel(thing, { token, world }) {
  const { method, path, places, parameters, credential, bodies, isBodyRequired, isUpgrade } = thing;
  if (isUpgrade) return [element("p", {}, say("upgrade"))];
  if (places.length === 0) return [element("p", {}, say("notPlayed"))];
  const given = parameterFields(parameters);
  const proof = credentialField(credential, token);
  const place = choice(places.map((url) => `${url}${path}`));
  const text = lines(bodies[0]?.text ?? "");
  const kinds = [...bodies.map(({ contentType }) => contentType), ...(isBodyRequired ? [] : [say("noBody")])];
  const kind = choice(kinds, () => (text.value = bodies[Number(kind.value)]?.text ?? ""));
  const answers = element("section", { "aria-live": "polite", class: "answers" });
  const button = element("button", { type: "submit" }, say("send"));

  async function send() {
    const query = [...given.query(), ...proof.query()].join("&");
    const target = `${given.path(path)}${query === "" ? "" : `?${query}`}`;
    const url = places[Number(place.value)] + target;
    const body = bodies[Number(kind.value)];
    const isForm = /^multipart\//i.test(body?.contentType ?? "");
    const headers = new Headers([...given.headers(), ...proof.headers(), ...Object.entries(worldIn(world()))]);
    // The browser adds the boundary between the parts itself.
    if (body !== undefined && !isForm) headers.set("content-type", body.contentType);
    const content = body === undefined ? undefined : isForm ? partsOf(text.value) : text.value;
    const before = await ask("/journal", { query: { ...worldIn(world()), limit: "0" } });
    const cookies = [...given.cookies(), ...proof.cookies()];
    const judged = (wanted) => entryOf(before.last, wanted, given.path(path), world());
    const answer = await withCookies(cookies, async () => {
      // With credentials, a page is shown hardly any header of the answer.
      const credentials = cookies.length === 0 ? "omit" : "include";
      const options = { method, headers, credentials, cache: "no-store", signal: AbortSignal.timeout(longest) };
      const came = await fetch(url, content === undefined ? options : { ...options, body: content });
      return { status: came.status, words: came.statusText, headers: came.headers, body: await bodyOf(came) };
    }).catch((error) => ({ error }));
    // What the browser was not allowed to send, it has asked about before.
    return { answer, entry: (await judged(method)) ?? (answer.error && (await judged("OPTIONS"))) };
  }

  async function submit(event) {
    event.preventDefault();
    // A button that is disabled would lose the keyboard.
    if (button.ariaDisabled === "true") return;
    button.ariaDisabled = "true";
    answers.replaceChildren(element("p", { class: "soft" }, say("sending")));
    try {
      const { answer, entry } = await send();
      answers.replaceChildren(...(answer.error ? failed(answer.error, entry) : shown(answer, entry)));
    } catch (error) {
      answers.replaceChildren(...failed(error));
    }
    button.ariaDisabled = "false";
  }

  function failed(error, entry) {
    const url = places[Number(place.value)];
    return [
      element("p", { class: "fault" }, say("notReached", { reason: error.message })),
      entry === undefined ? undefined : verdict(entry),
      url.startsWith("https:") ? element("p", {}, say("certificate", { url })) : undefined,
    ].filter((part) => part !== undefined);
  }

  return [
    element(
      "form",
      { onsubmit: submit },
      field(say("address"), place),
      ...proof.shown,
      ...given.shown,
      bodies.length === 0
        ? undefined
        : element(
            "fieldset",
            {},
            element("legend", {}, say("body")),
            field(say("contentType"), kind),
            field(say("body"), text),
          ),
      button,
    ),
    answers,
  ];
}

function shown({ status, words, headers, body }, entry) {
  const all = [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return [
    element("h3", {}, say("answer")),
    element("p", { class: "status" }, element("strong", {}, String(status)), ` ${words}`),
    verdict(entry),
    ...(body.note === "" ? [] : [element("p", { class: "soft" }, body.note)]),
    ...(body.text === "" ? [] : [code(body.text, say("answer"))]),
    element("details", {}, element("summary", {}, say("headers")), code(all, say("headers"))),
  ];
}

async function bodyOf(answer) {
  const type = answer.headers.get("content-type") ?? "";
  if (/^(image|audio|video|font)\/|octet-stream|zip|pdf/i.test(type)) {
    const { byteLength } = await answer.arrayBuffer();
    return { text: "", note: say("bytes", { count: byteLength, type }) };
  }
  const text = await answer.text();
  if (text === "") return { text, note: say("nothing") };
  const whole = pretty(text);
  const note = whole.length > mostShown ? say("cut", { count: mostShown, all: whole.length }) : "";
  return { text: whole.slice(0, mostShown), note };
}

/** A form of several parts, from an object of texts. */
function partsOf(text) {
  const form = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(text)))
    form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  return form;
}

/** Cookies are of a host, whatever the port: those of this page reach the mock. */
async function withCookies(cookies, act) {
  const set = (end) => {
    for (const [name, value] of cookies) document.cookie = `${name}=${value}; path=/; SameSite=Lax${end}`;
  };
  set("");
  try {
    return await act();
  } finally {
    set("; max-age=0");
  }
}

/** What the journal has about the request; the newest of its kind since. */
async function entryOf(after, method, path, key) {
  const query = { ...worldIn(key), after: String(after), filter: "kind:request" };
  const { entries } = await ask("/journal", { query });
  const isIt = ({ request }) => request.method === method && decoded(request.target.split("?")[0]) === decoded(path);
  return entries.findLast(isIt);
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
