import { type Message, type MessageOperation, propertiesOf, resolveSchema } from "../../../contract/index.ts";
import { checkPayload, makePayload, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { clientPayload } from "./client-payload.ts";
import { patienceOf, settle } from "./converse.ts";
import { heardOf } from "./match-heard.ts";
import { openCheck } from "./open-check.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";

type Payload = Readonly<Record<string, unknown>>;

/**
 * Where no id ties an answer to its question, the next one is the answer: questions asked in one breath are answered in turn. What shows it is a
 * property that a question and its answer share, where answers repeat it.
 */
export function turnChecks(subject: OpenSubject, operation: MessageOperation, message: Message): readonly Check[] {
  const answers = (operation.reply?.messages ?? []).flatMap((id) => subject.messages.get(id) ?? []);
  const [answer] = answers;
  if (answer === undefined || answers.length > 1 || message.correlationId !== undefined) return [];
  const name = sharedProperty(subject, message, answer);
  if (name === undefined) return [];
  const several = operation.messages.length > 1 ? [message.key] : [];
  return [
    openCheck(subject, {
      family: ["replies", operation.key, ...several, "in-turn"],
      promise: `answer several "${message.name}" in the order in which they were said, because nothing else ties an answer to its question`,
      asks: operation.reply?.source ?? operation.source,
      operation: operation.id,
      message: message.id,
      async run(asking) {
        const questions = twoQuestions(asking, message, name);
        if (questions === undefined) return notAsked(`no two messages that differ in "${name}" could be made up`);
        const entering = await subject.protocol.enter(asking, subject);
        if (!entering.ok) return notAsked(entering.because);
        const { talk } = entering;
        await settle(subject, talk);
        const wanted = new Set([answer.id]);
        /** Says them in one breath, and waits for as many answers. */
        const ask = async (some: readonly Payload[]): Promise<readonly (string | undefined)[]> => {
          const before = talk.heard.length;
          for (const question of some) talk.say(message, question);
          const replies = (): readonly HeardMessage[] => heardOf(subject, talk.heard.slice(before), wanted);
          await talk.until(() => replies().length >= some.length, patienceOf(subject, operation));
          return replies().map((one) => valueIn(one, name));
        };
        const said = questions.map((one) => JSON.stringify(one[name]));
        // One after the other first: whether answers repeat it at all.
        for (const [index, question] of questions.entries()) {
          const alone = await ask([question]);
          if (alone.length === 0) return notAsked("no reply came: that is a fault of its own");
          if (alone[0] !== said[index]) return notAsked(`answers do not repeat "${name}"`);
        }
        const got = await ask(questions);
        if (got.length < questions.length) return notAsked(`only ${got.length} of ${questions.length} were answered`);
        return got.every((value, index) => value === said[index])
          ? kept
          : broken({
              expected: `answers about ${said.join(", then ")}`,
              got: got.join(", then "),
              pointer: `/${name}`,
              transcript: asking.transcript(),
            });
      },
    }),
  ];
}

/** A scalar that both carry under one name, and that is no tag. */
function sharedProperty({ contract }: OpenSubject, question: Message, answer: Message): string | undefined {
  const other = propertiesOf(contract, answer.payload);
  return [...propertiesOf(contract, question.payload)].find(([name, property]) => {
    const { schema } = resolveSchema(contract, property);
    if (!other.has(name) || typeof schema !== "object" || schema["const"] !== undefined) return false;
    const isDated = typeof schema["format"] === "string" && /date|time/.test(schema["format"]);
    return !isDated && ["string", "integer"].includes(String(schema["type"]));
  })?.[0];
}

/** Two messages that differ in a property. */
function twoQuestions(asking: Asking, message: Message, name: string): readonly Payload[] | undefined {
  const { contract, clock } = asking;
  const first = clientPayload(asking, message);
  const property = propertiesOf(contract, message.payload).get(name);
  if (typeof first !== "object" || first === null || !Object.hasOwn(first, name) || property === undefined)
    return undefined;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    try {
      const chance = asking.chance.fork(`other ${name} ${attempt}`);
      const second = { ...first, [name]: makePayload(contract, property, { chance, now: clock.now() }) };
      const isOther = JSON.stringify(second[name]) !== JSON.stringify((first as Payload)[name]);
      if (isOther && checkPayload(contract, message.payload, second).length === 0) return [first as Payload, second];
    } catch (error) {
      if (!(error instanceof UnsatisfiableSchema)) throw error;
    }
  }
  return undefined;
}

const valueIn = ({ reading }: HeardMessage, name: string): string | undefined =>
  reading.ok ? JSON.stringify((reading.payload as Payload | null)?.[name]) : undefined;
