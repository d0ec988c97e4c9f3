import { expect, test } from "vitest";
import { didYouMean, misspelt } from "./misspelt.ts";

const words = ["date-time", "uuid", "int32", "send", "receive", "wss"];

test.each([
  { given: "datetime", want: "date-time" },
  { given: "Date_Time", want: "date-time" },
  { given: "data-time", want: "date-time" },
  { given: "uuuid", want: "uuid" },
  { given: "uudi", want: "uuid" },
  { given: "recieve", want: "receive" },
  { given: "wss:", want: "wss" },
  { given: "uuid", want: undefined },
  // Three letters are a slip of everything.
  { given: "wsp", want: undefined },
  { given: "int64", want: undefined },
  { given: "phone", want: undefined },
  { given: "", want: undefined },
  { given: "🚲", want: undefined },
])("$given is a slip of $want", ({ given, want }) => {
  expect(misspelt(given, words)).toBe(want);
});

test("a slip becomes a question, anything else nothing", () => {
  expect(didYouMean("sent", words)).toBe("did you mean `send`?");
  expect(didYouMean("phone", words)).toBe("");
});
