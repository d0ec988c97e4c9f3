import { ask, hasWorlds, pageAbout } from "./control.js";
import { element, field, line, proseOf } from "./elements.js";
import { requestPanel } from "./request.js";
import { talkPanel } from "./talk.js";
import { language, say } from "./words.js";

const $ = (id) => document.querySelector(`#${id}`);
document.documentElement.lang = language;
document.title = say("title");
$("title").textContent = say("title");
$("skip").textContent = say("skip");
$("list").setAttribute("aria-label", say("operations"));

const main = $("main");
const world = line();
$("world").append(
  hasWorlds ? field(say("world"), world, say("worldAbout")) : element("p", { class: "soft" }, say("inPage")),
);
let end = () => {};

/** What an entry of the list is about: a request, or a channel and one operation on it. */
function entriesOf(thing) {
  if (thing.kind === "request") return [{ id: thing.id, mark: thing.method, words: thing.path, thing }];
  const operations = Map.groupBy([...thing.says, ...thing.hears], ({ operation }) => operation);
  const own = [...operations].map(([id, messages]) => ({
    id,
    mark: messages[0].isServers ? "←" : "→",
    words: `${messages.map(({ title }) => title).join(" / ")}, ${thing.title}`,
    thing,
  }));
  return own.length > 0 ? own : [{ id: thing.id, mark: "↔", words: thing.title, thing }];
}

function show(entry, token) {
  end();
  end = () => {};
  const { thing, id } = entry;
  const context = { token, world: () => world.value.trim(), wanted: id };
  const talk = thing.kind === "talk" ? talkPanel(thing, context) : undefined;
  if (talk !== undefined) end = talk.end;
  const shown = talk?.shown ?? requestPanel(thing, context);
  const title = element("h2", { tabindex: "-1" }, thing.title);
  const about = thing.description === "" ? [] : [element("p", { class: "about" }, proseOf(thing.description))];
  const name = thing.kind === "request" ? `${thing.method} ${thing.path}` : thing.path;
  const page = pageAbout(id);
  const further = page === undefined ? [] : [element("p", {}, element("a", { href: page }, say("about")))];
  main.replaceChildren(title, element("p", {}, element("code", {}, name)), ...about, ...further, ...shown);
  for (const link of document.querySelectorAll("#list a"))
    if (link.hash === location.hash) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  return title;
}

async function start() {
  const { seed, token, systems } = await ask("/docs/operations");
  $("seed").textContent = say("seed", { seed });
  const documentation = pageAbout();
  if (documentation !== undefined) $("seed").before(element("a", { href: documentation }, say("documentation")));
  const all = systems.map(({ name, things }) => [name, things.flatMap(entriesOf)]);
  const entries = all.flatMap(([, own]) => own);
  // A channel is tried with the first that can be said on it.
  const byChannel = entries.map((entry) => [entry.thing.id, entry]).toReversed();
  const byId = new Map([...byChannel, ...entries.map((entry) => [entry.id, entry])]);
  const links = [];
  const groups = all.map(([name, own]) => {
    const items = own.map((entry) => {
      const link = element(
        "a",
        { href: `#${encodeURIComponent(entry.id)}` },
        element("b", {}, entry.mark),
        ` ${entry.words}`,
      );
      const item = element("li", {}, link);
      links.push([item, `${entry.mark} ${entry.words} ${entry.id} ${entry.thing.title}`.toLowerCase()]);
      return item;
    });
    return element("details", { open: true }, element("summary", {}, name), element("ul", {}, items));
  });
  const none = element("p", { role: "status", class: "soft" });
  const find = element("input", {
    type: "search",
    oninput() {
      const wanted = find.value.trim().toLowerCase();
      for (const [item, words] of links) item.hidden = !words.includes(wanted);
      none.textContent = links.every(([item]) => item.hidden) ? say("noneFound") : "";
    },
  });
  $("list").append(field(say("find"), find), none, ...groups);
  main.replaceChildren(element("p", {}, say("choose")));
  const turn = () => {
    const entry = byId.get(decodeURIComponent(location.hash.slice(1)));
    if (entry !== undefined) show(entry, token).focus();
  };
  addEventListener("hashchange", turn);
  turn();
}

start().catch((error) =>
  main.replaceChildren(element("p", { role: "alert", class: "fault" }, say("failed", { reason: error.message }))),
);
