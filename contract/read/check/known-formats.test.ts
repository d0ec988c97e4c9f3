import { expect, test } from "vitest";
import { meantFormat } from "./known-formats.ts";

test.each([
  { given: "datetime", want: "date-time" },
  { given: "DateTime", want: "date-time" },
  { given: "e-mail", want: "email" },
  { given: "guid", want: "uuid" },
  { given: "ipV4", want: "ipv4" },
  { given: "Int32", want: "int32" },
])("$given is a slip of $want", ({ given, want }) => {
  expect(meantFormat(given)).toBe(want);
});

test.each([
  "date-time",
  "int64",
  "ulid",
  "int",
  "url",
  "phone",
  "cpf",
  "isbn",
  "slug",
  "base64",
  "time-zone",
  "currency",
])("%s is meant as it is written", (given) => {
  expect(meantFormat(given)).toBeUndefined();
});
