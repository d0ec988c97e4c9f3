/** The family that a check belongs to, without the names of what it is about: `http/response/schema/type`. */
export function familyOfCheck(id: string): string {
  const [protocol = "", ...rest] = id.split("/");
  // Ports belong to no operation or channel.
  const names = protocol === "topology" ? 1 : 2;
  return `${protocol}/${kindOf(rest.slice(names).join("/"))}`;
}

/** A family without the names of what it is about: `receives/lots/schema/type` is `receives/schema/type`. */
function kindOf(family: string): string {
  const [first = "", ...rest] = family.split("/");
  return named.has(first) && rest.length > 1 ? [first, ...rest.slice(1)].join("/") : family;
}

const named = new Set(["receives", "rejects", "replies", "emits", "rate", "order", "room", "accepts"]);
