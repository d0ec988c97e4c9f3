// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 2f52d43ddf82). Change those and run `sockwright generate`.

/** Wraps a function that says whether a value fits and leaves what is wrong in its `errors`. */
export function validator(validate) {
  const issuesOf = (value) => {
    try {
      if (validate(value)) return undefined;
    } catch (error) {
      // The stack ran out on a value that is nested without end.
      if (!(error instanceof RangeError)) throw error;
      return [{ message: "must not be nested so deeply", path: [] }];
    }
    // Of the errors of a union the last one is its own, and knows which one is meant.
    const last = validate.errors[validate.errors.length - 1];
    const { instancePath, keyword, params } = last.params.meant ?? last;
    return [{ message: words(keyword, params), path: pathOf(instancePath, value) }];
  };
  return {
    is: (value) => issuesOf(value) === undefined,
    "~standard": {
      version: 1,
      vendor: "sockwright",
      validate: (value) => {
        const issues = issuesOf(value);
        return issues === undefined ? { value } : { issues };
      },
    },
  };
}

function words(keyword, params) {
  if (params.words) return params.words;
  if (params.either) return params.either.map((one) => words(one.keyword, one.params)).join(" or ");
  if (keyword === "required") return `must have ${params.missingProperty}`;
  if (params.type) return `must be ${[params.type].flat().join(" or ")}`;
  if (params.allowedValues) return `must be ${params.allowedValues.map((one) => JSON.stringify(one)).join(" or ")}`;
  if (params.additionalProperty) return `must not have ${params.additionalProperty}`;
  if (params.comparison) return `must be ${params.comparison} ${params.limit}`;
  const detail = params.format ?? params.pattern ?? params.limit ?? params.multipleOf;
  return `must keep ${keyword}${detail === undefined ? "" : ` ${detail}`}`;
}

/** A JSON Pointer as keys; the places of a list are numbers. */
function pathOf(pointer, value) {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const place = Array.isArray(value) ? Number(key) : key;
      value = value?.[place];
      return place;
    });
}
