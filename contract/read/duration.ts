const pattern =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Milliseconds of an ISO 8601 duration with fixed units (`PT0.5S`, `PT5M`, `P1D`); nothing for any other text. */
export function millisecondsOf(duration: string): number | undefined {
  const parts = pattern.exec(duration)?.slice(1);
  if (parts === undefined || parts.every((part) => part === undefined)) return undefined;
  return Math.round(parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0));
}
