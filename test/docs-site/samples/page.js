// A page with the component of a sample on it, and somebody who presses its button as soon as that can be pressed.
// What the page shows is printed whenever it changes.
import { Window } from "happy-dom";
import { createElement } from "react";

const window = new Window();
Object.assign(globalThis, { window, document: window.document });
const { createRoot } = await import("react-dom/client");
const { Sample } = await import(process.argv[2]);
const place = window.document.createElement("div");
window.document.body.append(place);

let shown = "";
let pressed = false;
const look = () => {
  if (place.textContent !== shown) {
    shown = place.textContent;
    process.stdout.write(`${shown}\n`);
  }
  const button = place.querySelector("button");
  if (pressed || button === null || button.disabled) return;
  pressed = true;
  button.click();
};
new window.MutationObserver(look).observe(place, {
  attributes: true,
  characterData: true,
  childList: true,
  subtree: true,
});
createRoot(place).render(createElement(Sample));
// A page stays open.
setInterval(() => {}, 60_000);
