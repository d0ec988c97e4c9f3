import type { Chance } from "../../contract/payload/index.ts";

const nouns =
  `account alert asset badge branch budget build bundle campaign card catalogue channel check claim cluster comment
  commit contact coupon customer delivery deployment device discussion document domain event export feature file folder gate
  group hook image import index invitation invoice issue job key label lease license list location log machine member message
  meter milestone model network note notification offer order organisation package page partner payment pipeline plan policy
  pool port preference price product profile project proposal queue quota rating receipt record region release report
  repository request reservation review role route rule runner schedule scope secret segment sensor service session shipment
  signal site snapshot space stage statement station status stock store stream subscription suite tag task team template tenant
  thread ticket token topic trace transfer trigger unit upload usage variable vehicle version view visit volume wallet warehouse
  watch webhook workflow zone`.split(/\s+/);

const traits =
  `active allowed archived assigned attached available base billing blocked body bytes cached changed city closed code colour
  comments completed content count country created currency current default delay deleted depth digest disabled duration email
  enabled ended expires failed first forks full hash head height hidden home href internal kind language last length level limit
  locale locked login mail maximum merged minimum mode name next node number opened origin owner parent path pending percent
  permission phone position prefix previous primary priority private public pushed rank rate reason received removed required
  resolved retry score sent size slug sort source started state street summary support target text timeout title total type
  updated url used valid verified visible weight width`.split(/\s+/);

const filler =
  `a and as at been before by can each every for from given has in is it its may more must never of on one only or
  other out same seen so than that the then they this to until up when where which while who with without you your`.split(
    /\s+/,
  );

/** Words as an API would use them; equal chance gives equal words. */
export interface Words {
  noun(): string;
  trait(): string;
  /** `least` to `most` words, with a capital first and a full stop. */
  sentence(least: number, most: number): string;
}

export function wordsFrom(chance: Chance): Words {
  const noun = (): string => chance.pick(nouns);
  const trait = (): string => chance.pick(traits);
  return {
    noun,
    trait,
    sentence(least, most) {
      const count = chance.int(least, most);
      const words = Array.from({ length: count }, (_, at) =>
        at % 3 === 2 ? noun() : at % 5 === 4 ? trait() : chance.pick(filler),
      );
      const text = words.join(" ");
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  };
}

/** The noun for the resource of this number: each of them differs. */
export function resourceName(index: number): string {
  const first = nouns[index % nouns.length] ?? "thing";
  const round = Math.floor(index / nouns.length);
  return round === 0 ? first : `${traits[(round * 37 + index) % traits.length]}-${first}-${round}`;
}

export const pascal = (name: string): string =>
  name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
