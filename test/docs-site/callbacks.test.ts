import { expect, test } from "vitest";
import { docsSite } from "../../docs-site/index.ts";
import { en } from "../../docs-site/words/en.ts";
import { pageOf, readTexts } from "./read-texts.ts";

test("headings under a callback are each one level below the last", async () => {
  const given = `openapi: 3.1.0
info: { title: Hooks, version: 1.0.0 }
servers: [{ url: 'http://localhost:5009' }]
paths:
  /hooks:
    post:
      operationId: addHook
      responses: { '201': { description: Known. } }
      callbacks:
        told:
          http://localhost:5010/told:
            post:
              summary: Tell
              requestBody: { content: { application/json: { schema: { type: string }, example: Hello } } }
              responses: { '204': { description: Heard., headers: { X-Seen: { schema: { type: string } } } } }
`;
  const page = pageOf(docsSite(await readTexts({ "hooks.yaml": given })), "hooks/operations/hooks/add-hook.md");
  const [, under = ""] = page.split(`## ${en.callbacks}\n`);
  expect(under.match(/^#{3,} .*$/gm)).toEqual([
    "### Tell",
    "#### Body",
    "##### Example",
    "#### Answers",
    "##### `204`",
    "###### Headers",
  ]);
});
