import { code, element, pretty } from "./elements.js";
import { verdict } from "./verdict.js";
import { say } from "./words.js";

const mostLines = 200;

/** What crossed on a connection, each with its verdict as soon as the journal tells it. */
export function transcript() {
  const list = element("ol", {});
  const shown = element(
    "div",
    { role: "log", "aria-label": say("conversation"), tabindex: "0", class: "conversation" },
    list,
  );
  /** Frames without a verdict, and verdicts without a frame. */
  let frames = [];
  let entries = [];

  function settle() {
    for (const frame of frames) {
      const entry = entries.find((one) => frame.fits(one));
      if (entry === undefined) continue;
      entries = entries.filter((one) => one !== entry);
      frames = frames.filter((one) => one !== frame);
      if (entry.message !== undefined) frame.title.textContent = frame.titled(entry.message);
      frame.holder.replaceChildren(verdict(entry));
      shown.scrollTop = shown.scrollHeight;
    }
    // What nobody waits for any more.
    entries = entries.slice(-mostLines);
    frames = frames.slice(-mostLines);
  }

  function add(side, titled, text, fits, name) {
    const title = element("strong", {}, titled(name));
    const holder = element("div", {});
    list.append(
      element("li", { class: side }, title, text === "" ? undefined : code(pretty(text), titled(name)), holder),
    );
    while (list.childElementCount > mostLines) list.firstElementChild.remove();
    shown.scrollTop = shown.scrollHeight;
    if (fits !== undefined) frames.push({ fits, holder, title, titled });
    settle();
  }

  const titledBy = (key) => (name) => say(key, { name });
  return {
    shown,
    /** Something that the journal noted about this connection. */
    note(entry) {
      entries.push(entry);
      settle();
    },
    sent: (name, text) => add("sent", titledBy("sent"), text, ({ kind }) => kind === "heard", name),
    received: (name, text, values) => add("received", titledBy("received"), text, isSaid(values), name),
    acknowledged: (name, text, values) => add("received", titledBy("acknowledged"), text, isSaid(values), name),
    acknowledging: (name, text) => add("sent", titledBy("acknowledging"), text, ({ kind }) => kind === "heard", name),
    remark: (words, entry) =>
      list.append(element("li", { class: "remark" }, words, entry?.breach === undefined ? undefined : verdict(entry))),
    clear() {
      list.replaceChildren();
      frames = [];
      entries = [];
    },
  };
}

/** The journal has what was said, one argument or a list of them, with dots in place of what is secret. */
function isSaid(values) {
  return ({ kind, payload }) => kind === "said" && values.some((value) => isAlike(payload, value));
}

const dots = "•••";

function isAlike(noted, value) {
  if (typeof noted === "string" && noted.includes(dots)) return true;
  if (typeof noted !== "object" || noted === null) return noted === value;
  if (typeof value !== "object" || value === null) return false;
  const keys = Object.keys(noted);
  return keys.length === Object.keys(value).length && keys.every((key) => isAlike(noted[key], value[key]));
}
