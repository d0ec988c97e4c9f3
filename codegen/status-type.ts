import { union } from "./channel-messages.ts";
import type { ExchangePlan, Plan } from "./plan.ts";
import { code, comment, identifier, join, literal, type SourceText } from "./source-text.ts";

/** The first digits of the statuses that there are (RFC 9110 §15). */
const hundreds = ["1", "2", "3", "4", "5"];

const isNumber = (status: string): boolean => /^\d{3}$/.test(status);

/** The statuses that an answer is for. A range and `default` are for those that no other is nearer to, so that `status` tells answers apart. */
export function statusType(status: string, listed: readonly string[], plan: Plan): SourceText {
  if (isNumber(status)) return literal(Number(status));
  const own = status === "default" ? hundreds.filter((digit) => !listed.includes(`${digit}XX`)) : [status.charAt(0)];
  const named = listed.filter((other) => isNumber(other) && own.includes(other.charAt(0)));
  const all = code`${identifier(plan.names.statuses)}<${union(own.map((digit) => literal(Number(digit))))}>`;
  return named.length === 0 ? all : code`Exclude<${all}, ${union(named.map((other) => literal(Number(other))))}>`;
}

/** The type that `statusType` speaks of, where it does. */
export function printStatuses(plan: Plan): readonly SourceText[] {
  const exchanges: readonly ExchangePlan[] = [...plan.operations, ...plan.webhooks, ...plan.callbacks];
  if (exchanges.every(({ responses }) => responses.every(({ status }) => isNumber(status)))) return [];
  const words = comment("The statuses that begin with a digit: those of `4` are 400, 401 and so on, up to 499.");
  const digit = join(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => literal(one)),
    code` | `,
  );
  const texts = code`\`\${Hundreds}\${${digit}}\${${digit}}\``;
  return [
    code`${words}type ${identifier(plan.names.statuses)}<Hundreds extends number, Text = ${texts}> =
  Text extends \`\${infer Status extends number}\` ? Status : never;
`,
  ];
}
