import { element, field, line } from "./elements.js";
import { say } from "./words.js";

/** Fields for parameters, and what is in them. */
export function parameterFields(parameters) {
  const inputs = parameters.map((parameter) => [parameter, line(parameter.value)]);
  const about = ({ required, description, how, place }) =>
    [
      required ? say("required") : "",
      how === "list" ? say("list") : "",
      place === "cookie" ? say("cookieAbout") : "",
      description,
    ]
      .filter((words) => words !== "")
      .join("; ");
  const shown = inputs.map(([parameter, input]) =>
    field(say("parameterIn", { name: parameter.name, place: parameter.place }), input, about(parameter)),
  );
  const within = (place) =>
    inputs
      .filter(([parameter, { value }]) => parameter.place === place && (value !== "" || parameter.required))
      .map(([parameter, { value }]) => ({ ...parameter, value }));
  return {
    shown: shown.length === 0 ? [] : [element("fieldset", {}, element("legend", {}, say("parameters")), ...shown)],
    /** A path with what is in the fields in place of its braces. */
    path: (template) =>
      within("path").reduce(
        (path, { name, value }) => path.replaceAll(`{${name}}`, encodeURIComponent(value).replaceAll("%2C", ",")),
        template,
      ),
    /** `name=value` for each of the query. */
    query: () =>
      within("query").flatMap(({ name, value, how }) => {
        if (how === "raw") return [value];
        const values = how === "list" ? value.split(",") : [value];
        return values.map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`);
      }),
    headers: () => within("header").map(({ name, value }) => [name, value]),
    cookies: () => within("cookie").map(({ name, value }) => [name, value]),
  };
}

/** A field for what proves who asks, and where that goes. */
export function credentialField(credential, token) {
  const none = { shown: [], query: () => [], headers: () => [], cookies: () => [], value: () => "" };
  if (credential === undefined) return none;
  const { place, name, prefix } = credential;
  const input = line(prefix === "Basic" ? btoa("mock:mock") : token);
  const pairs = (wanted) =>
    place === wanted && input.value !== "" ? [[name, prefix === "" ? input.value : `${prefix} ${input.value}`]] : [];
  return {
    shown: [
      element(
        "fieldset",
        {},
        element("legend", {}, say("credentials")),
        field(say("parameterIn", { name, place }), input, say("tokenAbout")),
      ),
    ],
    query: () => pairs("query").map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
    headers: () => pairs("header"),
    cookies: () => pairs("cookie"),
    value: () => input.value,
  };
}
