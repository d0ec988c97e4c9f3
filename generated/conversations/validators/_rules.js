// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 2f52d43ddf82). Change those and run `sockwright generate`.

/** Patterns that backtracking could take forever with, as states to be in; null: long texts do not match. */
const machines = { __proto__: null };

/** JSON Schema counts characters, not UTF-16 units. */
export function codePoints(text) {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const before = text.charCodeAt(index - 1);
    if (unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff) {
      count -= 1;
      index += 1;
    }
  }
  return count;
}

export function date(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

export function dateTime(text) {
  const parts = text.split(/t|\s/i);
  return parts.length === 2 && date(parts[0]) && isoTime(parts[1], true);
}

export function isoTime(text, needsZone = false) {
  const parts = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i.exec(text);
  if (parts === null) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [zoneHour, zoneMinute] = [Number(parts[6] ?? 0), Number(parts[7] ?? 0)];
  if (zoneHour > 23 || zoneMinute > 59 || (needsZone && !parts[4])) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  // A leap second ends a day in UTC.
  const sign = parts[5] === "-" ? -1 : 1;
  const utcMinute = minute - zoneMinute * sign;
  const utcHour = hour - zoneHour * sign - (utcMinute < 0 ? 1 : 0);
  return (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1) && second < 61;
}

/** With Unicode rules, without them where only that works; what is no expression at all matches everything. */
export function pattern(source) {
  for (const flags of ["u", ""]) {
    try {
      const native = new RegExp(source, flags);
      const machine = machines[source];
      if (machine === undefined) return native;
      return { test: (text) => (text.length <= 16 ? native.test(text) : run(machine, text)) };
    } catch {
      continue;
    }
  }
  return { test: () => true };
}
