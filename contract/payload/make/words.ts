import type { Making } from "./making.ts";

const people = ["Ana", "Bruno", "Carla", "Diego", "Elisa", "Fábio", "Helena", "João"];
const nouns = ["alpha", "harbor", "cedar", "orbit", "lumen", "delta", "prism", "quartz"];
const sentences = [
  "All systems are running",
  "The request was accepted",
  "Waiting for the next update",
  "Thanks, see you tomorrow",
  "Scheduled for tonight",
];

const byName: readonly (readonly [RegExp, (making: Making) => string])[] = [
  [
    /(?:^|_|-)ids?$|[a-z]Id$/,
    ({ chance, name, owner }) => `${stem(name) ?? stem(owner) ?? "item"}-${chance.int(1, 99)}`,
  ],
  [/e-?mail/i, ({ chance }) => `${plain(chance.pick(people))}@example.com`],
  [/url|href|link/i, ({ chance }) => `https://example.com/${chance.pick(nouns)}`],
  [/host|domain|address/i, ({ chance }) => `${chance.pick(nouns)}.example.com`],
  [/first_?name|author|user_?name|person|sender/i, ({ chance }) => chance.pick(people)],
  [/last_?name|surname/i, ({ chance }) => chance.pick(["Silva", "Souza", "Costa", "Lima"])],
  [/region|zone/i, ({ chance }) => chance.pick(["eu-west", "sa-east", "us-east"])],
  [/version/i, ({ chance }) => `${chance.int(1, 3)}.${chance.int(0, 9)}.${chance.int(0, 9)}`],
  [
    /message|content|description|summary|text|reason|detail|comment|body|title|subject/i,
    ({ chance }) => chance.pick(sentences),
  ],
  [/token|secret|password/i, ({ chance }) => `made-up-${chance.int(100_000, 999_999)}`],
  [/phone/i, ({ chance }) => `+55 11 9${chance.int(1000, 9999)}-${chance.int(1000, 9999)}`],
  [/currency/i, ({ chance }) => chance.pick(["BRL", "EUR", "USD"])],
  [/country/i, ({ chance }) => chance.pick(["BR", "PT", "DE"])],
  [/colou?r/i, ({ chance }) => `#${chance.int(0x10_00_00, 0xff_ff_ff).toString(16)}`],
  [/path$/i, ({ chance }) => `/${chance.pick(nouns)}`],
];

/** A readable text that suits the name of its property: `backend_id` is `backend-3`. */
export function wordFor(making: Making): string {
  const { name, chance } = making;
  const maker = byName.find(([pattern]) => pattern.test(name))?.[1];
  return maker === undefined ? `${chance.pick(nouns)}-${chance.int(1, 99)}` : maker(making);
}

/** The last word without an `id`: `last_backend_id`, `backendIds` and `backend` are all about a backend. */
function stem(name: string): string | undefined {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  return words.filter((word) => word !== "" && word !== "id" && word !== "ids").at(-1);
}

const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replaceAll(/[^a-z]/gi, "")
    .toLowerCase();
