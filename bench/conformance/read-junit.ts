/** Which tests of a JUnit report failed; `undefined` where it reports no test at all. */
export function readJunit(xml: string): ReadonlySet<string> | undefined {
  const [head = "", ...cases] = xml.split(/<testcase\b/);
  if (cases.length === 0) return undefined;
  const failed = new Set<string>();
  let suite = suiteIn(head) ?? "";
  for (const text of cases) {
    if (/<(failure|error)\b/.test(text)) failed.add(`${suite}: ${nameIn(text) ?? ""}`);
    suite = suiteIn(text) ?? suite;
  }
  return failed;
}

const nameIn = (text: string): string | undefined => /^[^>]*?\bname="([^"]*)"/.exec(text)?.[1];

const suiteIn = (text: string): string | undefined => {
  const [, ...suites] = text.split(/<testsuite\b/);
  return nameIn(suites.at(-1) ?? "");
};
