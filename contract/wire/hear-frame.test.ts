import { expect, test } from "vitest";
import { hearFrame } from "./hear-frame.ts";
import { readBytes, writeBytes } from "./websocket.ts";
import { type WireForm, wireFormOf } from "./wire-form.ts";

test.each([
  { contentType: "application/json", want: "json" },
  { contentType: "application/vnd.lot+json; charset=utf-8", want: "json" },
  { contentType: "text/json", want: "json" },
  { contentType: "application/vscode-jsonrpc; charset=utf-8", want: "json" },
  { contentType: "application/x-ndjson", want: "text" },
  { contentType: "application/json-seq", want: "text" },
  { contentType: "text/plain; charset=utf-8", want: "text" },
  { contentType: "application/soap+xml", want: "text" },
  { contentType: "application/octet-stream", want: "bytes" },
  { contentType: "Audio/OGG", want: "bytes" },
  { contentType: "application/x-protobuf", want: "bytes" },
])("messages of $contentType travel as $want", ({ contentType, want }) => {
  expect(wireFormOf(contentType)).toBe(want);
});

const bytes = new Uint8Array([1, 2, 3]);

test.each<{ data: string | Uint8Array; forms: WireForm[]; want: object }>([
  { data: "[1]", forms: ["json"], want: { ok: true, payload: [1], form: "json" } },
  { data: "[1]", forms: [], want: { ok: true, payload: [1], form: "json" } },
  { data: "[1", forms: ["json"], want: { ok: false, expected: "one JSON document", got: '"[1"' } },
  { data: "[1]", forms: ["text"], want: { ok: true, payload: "[1]", form: "text" } },
  { data: "[1]", forms: ["json", "text"], want: { ok: true, payload: [1], form: "json", text: "[1]" } },
  { data: "[1", forms: ["json", "text"], want: { ok: true, payload: "[1", form: "text" } },
  { data: "[1]", forms: ["bytes"], want: { ok: false, expected: "a binary frame", got: "a text frame" } },
  { data: "[1]", forms: ["bytes", "text"], want: { ok: true, payload: "[1]", form: "text" } },
  { data: bytes, forms: ["bytes"], want: { ok: true, payload: bytes, form: "bytes" } },
  { data: bytes, forms: ["json"], want: { ok: false, expected: "a text frame", got: "a binary frame of 3 bytes" } },
])("$data, where $forms are said, is heard as $want", ({ data, forms, want }) => {
  expect(hearFrame(data, new Set(forms))).toEqual(want);
});

test.each([0, 1, 4096, 10_000])("%i bytes are as many characters, and bytes again", (length) => {
  const given = Uint8Array.from({ length }, (_, index) => index % 256);
  const text = readBytes(given);
  expect(text).toHaveLength(length);
  expect(writeBytes(text)).toEqual(given);
});
