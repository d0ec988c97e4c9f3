import { type ConductCase, binary, close, cut, fragments, heard, ping, text } from "./conduct-case.ts";

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");

/** Well-formed by table 3-7 of Unicode, which RFC 3629 §4 says again. */
const valid = [
  { given: "a text of many scripts", hex: Buffer.from("Hello-µ@ßöäüàá-UTF-8!! κόσμε 水 💥").toString("hex") },
  { given: "U+0000", hex: "00" },
  { given: "U+007F, the last of one byte", hex: "7f" },
  { given: "U+0080, the first of two bytes", hex: "c2 80" },
  { given: "U+07FF, the last of two bytes", hex: "df bf" },
  { given: "U+0800, the first of three bytes", hex: "e0 a0 80" },
  { given: "U+D7FF, the last before the surrogates", hex: "ed 9f bf" },
  { given: "U+E000, the first after the surrogates", hex: "ee 80 80" },
  { given: "U+FFFD, the replacement character", hex: "ef bf bd" },
  { given: "U+FEFF, a byte order mark", hex: "ef bb bf 61" },
  { given: "U+FFFE and U+FFFF, no characters", hex: "ef bf be ef bf bf" },
  { given: "U+10000, the first of four bytes", hex: "f0 90 80 80" },
  { given: "U+1FFFF, no character", hex: "f0 9f bf bf" },
  { given: "U+10FFFF, the last of all", hex: "f4 8f bf bf" },
];

const invalid = [
  { given: "a continuation byte alone, the first", hex: "80" },
  { given: "a continuation byte alone, the last", hex: "bf" },
  { given: "continuation bytes only", hex: "80 bf 80 bf 80" },
  { given: "a continuation byte too many", hex: "c2 80 80" },
  { given: "the start of two bytes alone", hex: "c2" },
  { given: "the start of two bytes before a space", hex: "c2 20" },
  { given: "two of three bytes", hex: "e0 a0" },
  { given: "three of four bytes", hex: "f0 90 80" },
  { given: "a text cut within a character", hex: "ce ba e1 bd" },
  { given: "two bytes for `/`", hex: "c0 af" },
  { given: "two bytes for U+007F", hex: "c1 bf" },
  { given: "three bytes for `/`", hex: "e0 80 af" },
  { given: "three bytes for U+07FF", hex: "e0 9f bf" },
  { given: "four bytes for `/`", hex: "f0 80 80 af" },
  { given: "four bytes for U+FFFF", hex: "f0 8f bf bf" },
  { given: "two bytes for U+0000", hex: "c0 80" },
  { given: "U+D800, the first surrogate", hex: "ed a0 80" },
  { given: "U+DFFF, the last surrogate", hex: "ed bf bf" },
  { given: "a pair of surrogates", hex: "ed a0 80 ed b0 80" },
  { given: "U+110000, beyond Unicode", hex: "f4 90 80 80" },
  { given: "a start that no character has", hex: "f5 80 80 80" },
  { given: "five bytes", hex: "f8 88 80 80 80" },
  { given: "six bytes", hex: "fc 84 80 80 80 80" },
  { given: "FE", hex: "fe" },
  { given: "FF", hex: "ff" },
  { given: "a good text with one bad byte at its end", hex: `${Buffer.from("κόσμε").toString("hex")} ff` },
  { given: "a good text with a surrogate in it", hex: `${Buffer.from("κόσμε").toString("hex")} ed a0 80 65 64` },
];

/** Texts are UTF-8 as a whole: a character may be cut by fragments, and by whatever the network does. */
export const utf8: readonly ConductCase[] = [
  ...valid.flatMap(({ given, hex }): ConductCase[] => {
    const payload = bytes(hex);
    const want = [heard.text(payload)];
    return [
      { section: "5.6, 8.1", given, sends: [text(payload)], want },
      { section: "5.6, 8.1", given: `${given}, byte by byte`, sends: [text(payload)], pieces: 1, want },
      { section: "5.6, 8.1", given: `${given}, a fragment for each byte`, sends: fragments(cut(payload, 1)), want },
    ];
  }),
  ...invalid.flatMap(({ given, hex }): ConductCase[] => {
    const payload = bytes(hex);
    return [
      { section: "8.1", given, sends: [text(payload)], want: [], fails: 1007 },
      { section: "8.1", given: `${given}, byte by byte`, sends: [text(payload)], pieces: 1, want: [], fails: 1007 },
      {
        section: "8.1",
        given: `${given}, a fragment for each byte, and an empty one`,
        sends: fragments([...cut(payload, 1), ""]),
        want: [],
        fails: 1007,
      },
      { section: "5.6", given: `${given}, as bytes`, sends: [binary(payload)], want: [heard.binary(payload)] },
    ];
  }),
  {
    section: "8.1",
    given: "a bad text after a good one",
    sends: [text("good"), text(bytes("ff"))],
    want: [heard.text("good")],
    fails: 1007,
  },
  {
    section: "5.5.2",
    given: "a ping with bytes that are no UTF-8",
    sends: [ping(bytes("ff fe"))],
    want: [heard.pong(bytes("ff fe"))],
  },
  ...invalid.map(({ given, hex }): ConductCase => ({
    section: "5.5.1, 8.1",
    given: `${given}, as a reason to close`,
    sends: [close(1000, bytes(hex))],
    want: [],
    fails: 1007,
  })),
];
