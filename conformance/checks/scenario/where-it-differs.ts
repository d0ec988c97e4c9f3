import { holds } from "../../../contract/scenario/index.ts";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** JSON Pointer to the first place at which a value does not hold what a part of it says. */
export function whereItDiffers(whole: unknown, part: unknown): string {
  if (!isObject(whole) || !isObject(part) || Array.isArray(whole) !== Array.isArray(part)) return "";
  const [step] = Object.keys(part).filter((name) => !Object.hasOwn(whole, name) || !holds(whole[name], part[name]));
  if (step === undefined) return "";
  const rest = Object.hasOwn(whole, step) ? whereItDiffers(whole[step], part[step]) : "";
  return `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}${rest}`;
}
