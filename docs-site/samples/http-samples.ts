import { type HttpChannel, type HttpOperation, type JsonSchema } from "../../contract/index.ts";
import { together, writeParameter } from "../../contract/wire/index.ts";
import type { Book } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import { codeSpan, joined, prose } from "../markdown/md.ts";
import type { Sample } from "../page.ts";
import { bodyExamples } from "../valid-examples.ts";
import type { Code, NoCode } from "./code.ts";
import type { ClientNames } from "./client-names.ts";
import { type Form, formInScript, formInShell, formLines, formOf } from "./form-samples.ts";
import { findsOperation } from "./finds-operation.ts";
import { inScript, inShell, quoted, tokenMark } from "./literals.ts";
import { marked } from "./marks.ts";
import { rowKeys } from "./row-keys.ts";
import { type Credential, credentialOf, neededValues, queryOf } from "./sample-values.ts";
import { openTyping, schemaOf } from "./typing.ts";

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<"path" | "query" | "headers", Readonly<Record<string, unknown>>>>;
  readonly body: unknown;
  readonly schema: JsonSchema | undefined;
  /** Where the body is a form, its fields as texts. */
  readonly form: Form | undefined;
  readonly credential: Credential | undefined;
}

/** Code for a request; where there is none, it is said why. */
export function httpSamples(
  book: Book,
  operation: HttpOperation,
  channel: HttpChannel,
  clients: ClientNames | undefined,
): Code {
  if (operation.responses.some(({ status }) => status === "101"))
    return { samples: [], remark: book.say("noCodeUpgrade") };
  const asked = askedOf(book, operation, channel);
  if (!("method" in asked)) return { samples: [], ...asked };
  // Pages may not set cookies of requests, and generated clients leave them to the browser.
  if (asked.headers["cookie"] !== undefined) return { samples: [curl(asked)], remark: book.say("noCodeCookieSent") };
  const names = clients?.operations[operation.id];
  const typing = openTyping(book.contract, names?.brands ?? {});
  const request = typing.value(schemaOfParts(operation, asked), partsOf(asked));
  const client =
    names === undefined
      ? []
      : [
          {
            label: "client",
            language: "ts",
            code: [
              `import { ${names.open} } from "./generated/${names.folder}/client.ts";`,
              ...typing.imports(names.folder),
              "",
              `const api = ${names.open}(${asked.credential === undefined ? "" : `{ token: ${quoted(tokenMark)} }`});`,
              `const answer = await api.request(${quoted(names.key)}, ${request});`,
              "console.log(answer.status, answer.body);",
            ].join("\n"),
          },
        ];
  return { samples: [...client, browser(asked), curl(asked)] };
}

const partsOf = ({ parts, body }: Asked): object => ({
  ...Object.fromEntries(Object.entries(parts).filter(([, values]) => Object.keys(values).length > 0)),
  ...(body === undefined ? {} : { body }),
});

/** The schema of what {@link partsOf} gives. */
const schemaOfParts = ({ parameters }: HttpOperation, { schema }: Asked): JsonSchema => ({
  properties: {
    path: schemaOf(parameters.filter((one) => one.in === "path")),
    query: schemaOf(parameters.filter((one) => one.in === "query")),
    headers: schemaOf(parameters.filter((one) => one.in === "header")),
    ...(schema === undefined ? {} : { body: schema }),
  },
});

function askedOf(book: Book, operation: HttpOperation, channel: HttpChannel): Asked | NoCode {
  const [address] = addressesOf(book.contract, channel, operation);
  if (address === undefined) return { remark: book.say("noCodeAddress") };
  const rows = rowKeys(book.contract, channel);
  const path = Object.fromEntries(
    Object.entries(neededValues(book, operation.parameters, "path")).map(([name, value]) => {
      const keys = rows.get(name) ?? [value];
      return [name, keys.includes(value) ? value : keys[0]];
    }),
  );
  const query = neededValues(book, operation.parameters, "query");
  const headers = neededValues(book, operation.parameters, "header");
  if (operation.parameters.some((one) => one.in === "cookie" && one.required))
    return { remark: book.say("noCodeCookie") };
  const json = operation.body?.content.find(({ contentType }) => /[/+]json\b/i.test(contentType));
  const form = json === undefined ? formOf(book, operation.body) : undefined;
  const media = json ?? form?.media;
  const [example] = form === undefined ? (json === undefined ? [] : bodyExamples(book, json)) : [{ value: form.value }];
  if (operation.body?.required === true && example === undefined) {
    const types = operation.body.content.map(({ contentType }) => codeSpan(contentType));
    return { remark: book.say("noCodeBody", { types: joined(types, ", ") }) };
  }
  const credential = credentialOf(book, operation.security);
  const given = { path, query, header: headers, cookie: {} as Readonly<Record<string, unknown>> };
  const written = together(
    operation.parameters.filter((one) => one.required).map((one) => writeParameter(one, given[one.in][one.name])),
  );
  const pathOf = (template: string): string => {
    const path = template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => written.path[name] ?? whole);
    // What is handed on may be the rest of a path, with its slashes.
    return channel.proxy === undefined ? path : path.replaceAll("%2F", "/");
  };
  const method = operation.method.toUpperCase();
  if (!findsOperation(book.contract, channel, operation, pathOf))
    return { remark: book.say("noCodeHandedOn", { method: prose(method) }) };
  const { url, endpoint } = address;
  const origin = url.slice(0, -endpoint.path.length);
  return {
    method,
    url: `${origin}${pathOf(endpoint.path)}${queryOf(written.query, credential)}`,
    headers: {
      ...written.headers,
      ...(credential?.in === "header" ? { [credential.name]: credential.value } : {}),
      // Whoever writes a form knows its content type, and how its parts are told apart.
      ...(example === undefined || form !== undefined
        ? {}
        : { "content-type": media?.contentType ?? "application/json" }),
    },
    parts: { path, query, headers },
    body: example === undefined ? undefined : marked(example.value),
    schema: media?.schema,
    form,
    credential,
  };
}

function browser({ method, url, headers, body, form }: Asked): Sample {
  const sent = form === undefined ? `JSON.stringify(${inScript(body, "  ")})` : formInScript(form);
  const members = [
    ...(method === "GET" ? [] : [`  method: ${quoted(method)},`]),
    ...(Object.keys(headers).length === 0 ? [] : [`  headers: ${inScript(headers, "  ")},`]),
    ...(body === undefined ? [] : [`  body: ${sent},`]),
  ];
  const options = members.length === 0 ? "" : `, {\n${members.join("\n")}\n}`;
  const code = [
    ...(form === undefined ? [] : formLines(form)),
    `const answer = await fetch(${quoted(url)}${options});`,
    "console.log(answer.status, await answer.text());",
  ];
  return { label: "browser", language: "js", code: code.join("\n") };
}

/** A line that is too long for a page is broken between its options. */
const width = 100;

function curl({ method, url, headers, body, form }: Asked): Sample {
  // Without its status an answer says little, and one without a body nothing.
  const way = method === "HEAD" ? "curl --head" : method === "GET" ? "curl -i" : `curl -i -X ${method}`;
  const words = [
    `${way} ${inShell(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${inShell(`${name}: ${value}`)}`),
    ...(form === undefined ? (body === undefined ? [] : [`-d ${inShell(JSON.stringify(body))}`]) : formInShell(form)),
  ];
  const line = words.join(" ");
  return { label: "curl", language: "sh", code: line.length <= width ? line : words.join(" \\\n  ") };
}
