import { describe, expect, test } from "vitest";
import { aside, described, sentence } from "./described.ts";
import { codeSpan, prose } from "./md.ts";

describe("text of a document on a page", () => {
  test.each([
    { given: "Say **hello** to `{{ name }}`", want: "Say **hello** to `{{ name }}`" },
    { given: "<script>alert(1)</script>", want: "\\<script>alert(1)\\</script>" },
    {
      given: "{{ constructor.constructor('alert(1)')() }}",
      want: "\\{\\{ constructor.constructor('alert(1)')() \\}\\}",
    },
    { given: '<img src=x onerror="alert(1)">', want: '\\<img src=x onerror="alert(1)">' },
    { given: '<div v-html="x" @click="y">', want: '\\<div v-html="x" @click="y">' },
    { given: "<!--@include: /etc/passwd-->", want: "\\<\\!--@include: /etc/passwd-->" },
    { given: "`<!--@include: /etc/passwd-->`", want: "`<!-\u2060-@include: /etc/passwd-->`" },
    { given: "<<< /etc/passwd", want: "\\<\\<\\< /etc/passwd" },
    { given: "[click](javascript:alert(1))", want: "click" },
    { given: "[click](JaVaScRiPt:alert(1))", want: "click" },
    { given: "[click](java&#115;cript:alert(1))", want: "click" },
    { given: "[a [b]](javascript:alert)", want: "[a [b]]\\(javascript:alert)" },
    { given: "[click](data:text/html,x)", want: "click" },
    { given: '[docs](https://example.com/a_(b) "title")', want: "[docs](https://example.com/a_(b))" },
    { given: "<https://example.com/a>", want: "[https://example.com/a](https://example.com/a)" },
    { given: "![pixel](https://tracker.example/x.png)", want: "[pixel](https://tracker.example/x.png)" },
    { given: "![pixel](./secret.png)", want: "pixel" },
    { given: "[Ports]: https://evil.example", want: "\\[Ports]: https://evil.example" },
    { given: "[[toc]]", want: "\\[[toc]]" },
    { given: "::: danger\nnever closed", want: "\\::: danger\nnever closed" },
    { given: "# Title\n## Part", want: "## Title\n### Part" },
    { given: "Title\n===", want: "## Title" },
    { given: "Part\n---", want: "## Part" },
    { given: "### First\n##### Deep\n## Second", want: "## First\n### Deep\n## Second" },
    { given: "```js-vue\n{{ x }}", want: "```js\n{{ x }}\n```" },
    { given: "```js{1,3} [name]\n<!-- @include: x -->\n```", want: "```js\n<!-\u2060- @include: x -->\n```" },
    { given: "| a | b |\n|---|---|\n| 1 | 2 |", want: "| a | b |\n|---|---|\n| 1 | 2 |" },
    { given: "a ` b <i>", want: "a ` b \\<i>" },
    { given: "see /ws?token=hush", want: "see /ws?token=•••" },
    { given: "see `/ws?token=hush`. Then `go`", want: "see `/ws?token=•••`. Then `go`" },
  ])("$given", ({ given, want }) => {
    expect(described(given).text).toBe(want);
  });

  test("stays in its line where there is only one", () => {
    expect(aside("# no heading\n\nbut <b>words</b>").text).toBe("\\# no heading but \\<b>words\\</b>");
    expect(aside("- no list").text).toBe("\\- no list");
  });
});

describe("a text that more follows in its line", () => {
  test.each([
    { given: "Which platform", want: "Which platform." },
    { given: "Which platform. ", want: "Which platform." },
    { given: "See `docs`", want: "See `docs`." },
    { given: "Which (of **all**)?", want: "Which (of **all**)?" },
    { given: "It says *stop.*", want: "It says *stop.*" },
    { given: "", want: "" },
  ])("ends with one stop: $given", ({ given, want }) => {
    expect(sentence(given).text).toBe(want);
  });
});

describe("a name of a document on a page", () => {
  test.each([
    { given: "# *a* [b](c) <d> `e` {{f}}", want: "\\# \\*a\\* \\[b\\](c) \\<d> `e` \\{\\{f\\}\\}" },
    { given: "snake_case_name _emphasis_", want: "snake_case_name \\_emphasis\\_" },
    { given: "1. no list", want: "1\\. no list" },
    { given: "a\nb", want: "a b" },
    { given: "\u202eabc", want: "\ufffdabc" },
    { given: "below `/api` and `{{ x }}`", want: "below `/api` and `{{ x }}`" },
    { given: "a ` b `` c", want: "a \\` b \\`\\` c" },
  ])("$given", ({ given, want }) => {
    expect(prose(given).text).toBe(want);
  });

  test("is code with a fence longer than any in it", () => {
    expect(codeSpan("a``b").text).toBe("```a``b```");
    expect(codeSpan("`").text).toBe("`` ` ``");
  });
});
