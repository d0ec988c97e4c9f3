import type { Making } from "./making.ts";
import { unusualTexts } from "./unusual-texts.ts";

const hosts = ["example.com", "api.example.com", "edge.example.org", "db-1.example.net"];
const words = ["alpha", "cedar", "orbit", "lumen", "prism"];
const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

type Maker = (making: Making, least: number, most: number) => string;

const hex = ({ chance }: Making, length: number): string =>
  Array.from({ length }, () => chance.int(0, 15).toString(16)).join("");
const letters = ({ chance }: Making, length: number): string =>
  Array.from({ length }, () => chance.pick([..."abcdefghijklmnopqrstuvwxyz"])).join("");
const from64 = ({ chance }: Making, length: number, alphabet: string = base64): string =>
  Array.from({ length }, () => chance.pick([...alphabet])).join("");
/** Fills up to a length that was asked for. */
const padded = (text: string, least: number, making: Making): string =>
  text.length < least ? text + letters(making, least - text.length) : text;

const makers: Readonly<Record<string, Maker>> = {
  "date-time": (making) => momentFor(making).toISOString(),
  date: (making) => momentFor(making).toISOString().slice(0, 10),
  time: (making) => momentFor(making).toISOString().slice(11),
  "iso-date-time": (making) => momentFor(making).toISOString(),
  "iso-time": (making) => momentFor(making).toISOString().slice(11),
  duration: ({ chance }) =>
    chance.pick([
      `PT${chance.int(1, 59)}S`,
      `PT${chance.int(1, 59)}M`,
      `PT${chance.int(1, 23)}H`,
      `P${chance.int(1, 30)}D`,
    ]),
  email: (making, least, most) =>
    padded(making.chance.pick(words).slice(0, Math.max(1, Math.min(8, most - 12))), least - 12, making) +
    "@example.com",
  hostname: ({ chance }) => chance.pick(hosts),
  ipv4: ({ chance }) => `192.0.2.${chance.int(1, 254)}`,
  ipv6: (making) => `2001:db8::${making.chance.int(1, 0xffff).toString(16)}`,
  uri: (making, least) => padded(`https://example.com/${making.chance.pick(words)}`, least, making),
  url: (making, least) => padded(`https://example.com/${making.chance.pick(words)}`, least, making),
  "uri-reference": (making, least) =>
    padded(`/${making.chance.pick(words)}/${making.chance.int(1, 99)}`, least, making),
  "uri-template": (making, least) =>
    `${padded(`https://example.com/${making.chance.pick(words)}`, least - 5, making)}/{id}`,
  uuid: (making) =>
    `${hex(making, 8)}-${hex(making, 4)}-4${hex(making, 3)}-${making.chance.pick(["8", "9", "a", "b"])}${hex(making, 3)}-${hex(making, 12)}`,
  byte: (making, least, most) =>
    from64(making, 4 * Math.max(1, Math.min(Math.ceil(least / 4) + 2, Math.floor(most / 4)))),
  base64: (making, least, most) =>
    from64(making, 4 * Math.max(1, Math.min(Math.ceil(least / 4) + 2, Math.floor(most / 4)))),
  password: (making, least) => padded(`Made-up-${making.chance.int(1000, 9999)}`, least, making),
  jwt: (making) => `${jwtHead}.${from64(making, 40, base64.slice(0, 62))}.${from64(making, 43, base64.slice(0, 62))}`,
  regex: (making, least) => padded(`^[a-z]{1,${making.chance.int(2, 9)}}$`, least, making),
  "json-pointer": (making, least) => padded(`/${making.chance.pick(words)}/${making.chance.int(0, 9)}`, least, making),
  "json-pointer-uri-fragment": (making, least) => padded(`#/${making.chance.pick(words)}`, least, making),
  "relative-json-pointer": (making, least) =>
    padded(`${making.chance.int(0, 3)}/${making.chance.pick(words)}`, least, making),
  int32: ({ chance }) => String(chance.int(0, 1000)),
};

/** `{"alg":"HS256","typ":"JWT"}` */
const jwtHead = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

const synonyms: Readonly<Record<string, string>> = {
  "idn-email": "email",
  "idn-hostname": "hostname",
  iri: "uri",
  "iri-reference": "uri-reference",
};

/** Texts in a format with a length within bounds, usual ones first; none for a format that says nothing here (`binary`, `x-own`). */
export function textsInFormat(format: string, making: Making, least: number, most: number): readonly string[] {
  const name = Object.hasOwn(synonyms, format) ? synonyms[format]! : format;
  const maker = Object.hasOwn(makers, name) ? makers[name]! : undefined;
  if (maker === undefined) return [];
  const isRight = (text: string): boolean => text.length >= least && text.length <= most;
  const usual = Array.from({ length: 4 }, () => maker(making, least, most)).filter(isRight);
  if (usual.length > 0 && making.further === 0) return usual;
  const rare = unusualTexts(name, making, least, most).filter(isRight);
  return making.further === 0
    ? [...usual, ...rare]
    : making.chance.next() < 0.5
      ? [...usual, ...rare]
      : [...rare, ...usual];
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** `created_at` lies in the past, `expires_at` ahead, everything else is now. */
function momentFor({ name, now, chance }: Making): Date {
  if (/creat|start|begin|join|since|last|previous|inicio/i.test(name))
    return new Date(now - chance.int(1, 30 * 24 * 60) * minute);
  if (/expir|due|end|next|until|deadline|fim/i.test(name)) return new Date(now + chance.int(1, 30) * day);
  return new Date(now);
}
