const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const minute = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const dayAndMinute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** `14:03:05`. */
export const timeOf = (at: string | number): string => clock.format(new Date(at));

/** `14:03`. */
export const minuteOf = (at: string | number): string => minute.format(new Date(at));

/** The time of a moment today, the date of any other: `14:03:05`, `20 Jun 2025`. */
export function momentOf(at: string): string {
  const moment = new Date(at);
  return moment.toDateString() === new Date().toDateString() ? clock.format(moment) : day.format(moment);
}

/** `20 Jun, 14:03`. */
export const dateOf = (at: string): string => dayAndMinute.format(new Date(at));

const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1,250`. */
export const whole = (value: number): string => grouped.format(value);

/** `45.2`. */
export const tenths = (value: number): string => fine.format(value);
