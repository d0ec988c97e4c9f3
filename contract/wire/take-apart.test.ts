import { expect, test } from "vitest";
import type { Parameter } from "../model.ts";
import { type Kind, type Raw, takeApart } from "./take-apart.ts";

// The examples are those of OpenAPI 3.1, "Style Examples", but for what a query splits by itself.
const list = ["blue", "black", "brown"];
const object = { R: "100", G: "200", B: "150" };

test.each<{ style: Parameter["style"]; explode: boolean; kind: Kind; text: string; want: Raw }>([
  { style: "matrix", explode: false, kind: "plain", text: ";color=blue", want: "blue" },
  { style: "matrix", explode: false, kind: "list", text: ";color=blue,black,brown", want: list },
  { style: "matrix", explode: false, kind: "object", text: ";color=R,100,G,200,B,150", want: object },
  { style: "matrix", explode: true, kind: "list", text: ";color=blue;color=black;color=brown", want: list },
  { style: "matrix", explode: true, kind: "object", text: ";R=100;G=200;B=150", want: object },
  { style: "matrix", explode: false, kind: "plain", text: "blue", want: undefined },
  { style: "matrix", explode: false, kind: "plain", text: ";colour=blue", want: undefined },
  { style: "label", explode: false, kind: "plain", text: ".blue", want: "blue" },
  { style: "label", explode: false, kind: "list", text: ".blue,black,brown", want: list },
  { style: "label", explode: false, kind: "object", text: ".R,100,G,200,B,150", want: object },
  { style: "label", explode: true, kind: "list", text: ".blue.black.brown", want: list },
  { style: "label", explode: true, kind: "object", text: ".R=100.G=200.B=150", want: object },
  { style: "label", explode: false, kind: "plain", text: "blue", want: undefined },
  { style: "simple", explode: false, kind: "plain", text: "blue", want: "blue" },
  { style: "simple", explode: false, kind: "list", text: "blue,black,brown", want: list },
  { style: "simple", explode: false, kind: "object", text: "R,100,G,200,B,150", want: object },
  { style: "simple", explode: true, kind: "object", text: "R=100,G=200,B=150", want: object },
  { style: "form", explode: false, kind: "list", text: "blue,black,brown", want: list },
  { style: "form", explode: false, kind: "object", text: "R,100,G,200,B,150", want: object },
  { style: "spaceDelimited", explode: false, kind: "list", text: "blue black brown", want: list },
  { style: "pipeDelimited", explode: false, kind: "list", text: "blue|black|brown", want: list },
])("$text, in style $style, explode $explode, as $kind is $want", ({ style, explode, kind, text, want }) => {
  expect(takeApart(text, kind, { name: "color", style, explode })).toEqual(want);
});
