import { element } from "./elements.js";
import { say } from "./words.js";

/** What the journal says of something that crossed. */
export function verdict(entry) {
  if (entry === undefined) return element("p", { class: "verdict soft" }, say("noVerdict"));
  const { breach, faults = [] } = entry;
  if (breach === undefined && faults.length === 0) return element("p", { class: "verdict kept" }, say("kept"));
  const words =
    breach === undefined ? say("wanted", { faults: faults.join(", ") }) : say("broken", { detail: breach.detail });
  const { pointer, expected, got, contract } = breach ?? {};
  const facts = [
    [say("at"), pointer],
    [say("expected"), expected],
    [say("got"), got],
    [say("promisedIn"), contract],
  ].filter(([, value]) => value !== undefined && value !== "");
  return element(
    "div",
    { class: "verdict broken" },
    element("p", {}, words),
    facts.length === 0
      ? undefined
      : element(
          "dl",
          {},
          facts.map(([name, value]) =>
            element("div", {}, element("dt", {}, name), element("dd", {}, element("code", {}, value))),
          ),
        ),
  );
}
