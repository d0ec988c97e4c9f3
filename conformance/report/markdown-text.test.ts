import { expect, test } from "vitest";
import { blockOf, codeOf, proseOf } from "./markdown-text.ts";

test.each([
  { given: "a *b* _c_ `d` # e", want: String.raw`a \*b\* \_c\_ \`d\` \# e` },
  { given: "[x](https://evil.example)", want: String.raw`\[x\]\(https&#58;//evil.example\)` },
  { given: "www.evil.example @octocat", want: "www&#46;evil.example &#64;octocat" },
  { given: "<img src=x> &lt; | cell", want: String.raw`&lt;img src=x\> &amp;lt; \| cell` },
  { given: "one\n## two\u202e", want: String.raw`one \#\# two�` },
])("$given in prose is written $want", ({ given, want }) => {
  expect(proseOf(given)).toBe(want);
});

test.each([
  { given: "plain", want: "`plain`" },
  { given: "a `b` ``c``", want: "``` a `b` ``c`` ```" },
  { given: "two\nlines", want: "`two lines`" },
])("$given as code is written $want", ({ given, want }) => {
  expect(codeOf(given)).toBe(want);
});

test("a line that looks like the end of a block does not end it", () => {
  expect(blockOf(["→ ```", "## heading"])).toBe("````text\n→ ```\n## heading\n````");
});
