/** An element with properties and children; texts stay texts, whoever wrote them. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value") made.value = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}

let count = 0;

/** A field with its name above it, and what is to be known about it below. */
export function field(name, input, about = "") {
  count += 1;
  input.id = `field-${count}`;
  if (about !== "") input.setAttribute("aria-describedby", `about-${count}`);
  return element(
    "div",
    { class: "field" },
    element("label", { for: input.id }, name),
    input,
    about === "" ? undefined : element("p", { id: `about-${count}`, class: "soft" }, about),
  );
}

/** A field for a text of one line. */
export const line = (value = "") =>
  element("input", { type: "text", value, autocomplete: "off", autocapitalize: "off", spellcheck: "false" });

/** A field for a text of many lines. */
export const lines = (value = "") =>
  element("textarea", {
    rows: String(Math.min(16, Math.max(3, value.split("\n").length))),
    value,
    spellcheck: "false",
    autocapitalize: "off",
  });

/** A field to choose one of several; what is chosen is its place among them. */
export const choice = (names, onchange) =>
  element("select", { onchange }, ...names.map((name, at) => element("option", { value: String(at) }, name)));

/** Prose in which what stands between backticks is code; nothing else of Markdown is read. */
export const proseOf = (text) =>
  text.split(/(`[^`]+`)/).map((part) => (/^`.+`$/s.test(part) ? element("code", {}, part.slice(1, -1)) : part));

/** JSON over several lines; what is none stays as it is. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A text in the type of code that can be scrolled from the keyboard too. */
export const code = (text, label) => element("pre", { tabindex: "0", role: "region", "aria-label": label }, text);
