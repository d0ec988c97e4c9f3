import type { Chance } from "../seeded.ts";
import { lettersFrom } from "./lengthened.ts";
import type { Making } from "./making.ts";

interface Wish {
  readonly chance: Chance;
  readonly now: number;
  /** A length that would be right, where the format has one. */
  readonly length: number;
}

/** Texts in a format that people rarely write, around a length: short, long, and with every part that the format allows. */
export function unusualTexts(format: string, { chance, now }: Making, least: number, most: number): readonly string[] {
  const shapes = Object.hasOwn(formats, format) ? formats[format]! : undefined;
  if (shapes === undefined) return [];
  const near = Math.min(most, Math.max(least, chance.int(least, least + 12)));
  const lengths = new Set([near, least, Math.min(most, least + 30)]);
  return chance.next() < 0.5
    ? [...lengths].flatMap((length) => shapes({ chance, now, length }))
    : [...lengths].toReversed().flatMap((length) => shapes({ chance, now, length }));
}

const digits = ({ chance }: Wish, length: number): string =>
  Array.from({ length }, (_, index) => chance.int(index === 0 ? 1 : 0, 9)).join("");
const hex = ({ chance }: Wish, length: number): string =>
  Array.from({ length }, () => chance.int(0, 15).toString(16)).join("");
/** Every moment of some decades, not only those around now. */
const moment = ({ chance, now }: Wish): string =>
  new Date(now + chance.int(-12_000, 12_000) * 86_400_000 + chance.int(0, 86_399) * 1000).toISOString().slice(0, 19);

/** Hours, minutes and seconds with as many fractions as the length has room for. */
const clockTimes = (wish: Wish, head: number): readonly string[] => {
  const time = moment(wish).slice(19 - head);
  const room = wish.length - head - 2;
  return [
    `${time}Z`,
    `${time}+00:00`,
    `${time}-03:00`,
    ...(room > 0 ? [`${time}.${digits(wish, room)}Z`] : []),
    ...(room > 5 ? [`${time}.${digits(wish, room - 5)}+02:00`] : []),
  ];
};

/** Labels of at most 60 letters. */
const labels = (wish: Wish, length: number): string =>
  length <= 60
    ? lettersFrom(wish.chance, length)
    : `${lettersFrom(wish.chance, length % 61 === 0 ? 59 : 60)}.${labels(wish, length - (length % 61 === 0 ? 60 : 61))}`;

const octet = (wish: Wish, width: number): string =>
  width === 3 ? String(wish.chance.int(100, 255)) : digits(wish, width);

const schemes = ["http://", "https://", "ws://", "urn:", "a:"];

const formats: Readonly<Record<string, (wish: Wish) => readonly string[]>> = {
  "date-time": (wish) => clockTimes(wish, 19),
  "iso-date-time": (wish) => clockTimes(wish, 19),
  date: (wish) => [moment(wish).slice(0, 10)],
  time: (wish) => clockTimes(wish, 8),
  "iso-time": (wish) => clockTimes(wish, 8),
  duration: (wish) => {
    const { chance, length } = wish;
    const parts = ["Y", "M", "D", "T", "H", "M", "S"].map((unit) =>
      unit === "T" ? unit : `${chance.int(1, unit === "D" ? 28 : 12)}${unit}`,
    );
    return [
      `P${chance.int(1, 9)}W`,
      `P${chance.int(1, 9)}Y`,
      `P${chance.int(1, 9)}M`,
      `PT${chance.int(1, 9)}H${chance.int(1, 9)}M`,
      `P${parts.join("")}`,
      `P${parts.slice(0, 3).join("")}`,
      ...(length > 3 ? [`PT${digits(wish, length - 3)}S`, `P${digits(wish, length - 2)}D`] : []),
    ];
  },
  email: ({ chance, length }) => {
    const local = (taken: number): string => lettersFrom(chance, Math.max(1, length - taken));
    return [
      `${local(5)}@${lettersFrom(chance, 1)}.co`,
      `${local(12)}@example.com`,
      `${local(4)}@${lettersFrom(chance, 1)}.c`,
    ];
  },
  hostname: (wish) => [labels(wish, Math.max(1, wish.length)), `${labels(wish, Math.max(1, wish.length - 4))}.com`],
  ipv4: (wish) => {
    const any = (): number => wish.chance.int(1, 3);
    const widths = [
      [1, 1, 1, 1],
      [3, 3, 3, 3],
      [2, 2, 2, 2],
      ...Array.from({ length: 12 }, () => [any(), any(), any(), any()]),
    ];
    return widths.map((four) => four.map((width) => octet(wish, width)).join("."));
  },
  ipv6: (wish) => [
    "::",
    ...[1, 2, 3, 4].map((width) => `::${hex(wish, width)}`),
    ...[1, 2, 3, 4].map((width) => Array.from({ length: 8 }, () => hex(wish, width)).join(":")),
    Array.from({ length: 8 }, () => hex(wish, wish.chance.int(1, 4))).join(":"),
    ...[2, 4, 6].map((groups) => `2001:db8:${Array.from({ length: groups - 1 }, () => hex(wish, 4)).join(":")}::1`),
  ],
  uri: ({ chance, length }) =>
    schemes.map((scheme) => scheme + lettersFrom(chance, Math.max(1, length - scheme.length))),
  url: (wish) =>
    ["http://", "https://", "ftp://"].flatMap((scheme) => [
      `${scheme}${labels(wish, Math.max(1, wish.length - scheme.length - 3))}.co`,
      `${scheme}a.co/${lettersFrom(wish.chance, wish.length - scheme.length - 5)}`,
    ]),
  "uri-reference": ({ chance, length }) => [
    lettersFrom(chance, length),
    `/${lettersFrom(chance, length - 1)}`,
    `#${lettersFrom(chance, length - 1)}`,
  ],
  "uri-template": ({ chance, length }) => [
    lettersFrom(chance, length),
    `{${lettersFrom(chance, Math.max(1, length - 2))}}`,
  ],
  uuid: (wish) => {
    const text = [8, 4, 4, 4, 12].map((width) => hex(wish, width)).join("-");
    return [text, text.toUpperCase(), `urn:uuid:${text}`];
  },
  byte: () => [""],
  base64: () => [""],
  regex: ({ chance, length }) => [lettersFrom(chance, length)],
  "json-pointer": ({ chance, length }) => ["", `/${lettersFrom(chance, length - 1)}`],
  "json-pointer-uri-fragment": ({ chance, length }) => ["#", `#/${lettersFrom(chance, length - 2)}`],
  "relative-json-pointer": (wish) => [
    digits(wish, Math.max(1, wish.length)),
    `${wish.chance.int(0, 9)}#`,
    `${wish.chance.int(0, 9)}/${lettersFrom(wish.chance, wish.length - 2)}`,
  ],
};
