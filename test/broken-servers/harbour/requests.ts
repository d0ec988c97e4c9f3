import type { IdsOf } from "../mutant.ts";

/** What is wrong with the taking of requests: section B of the taxonomy. */
export const requestMutants = [
  {
    row: "Q01",
    caughtBy: "neg.required",
    breaks: {
      "Q01-berth-without-name": "takes a new berth without its required name",
      "Q01-position-without-lon": "takes a position without its required longitude",
      "Q01-form-without-name": "takes a form without its required name",
    },
  },
  {
    row: "Q02",
    caughtBy: "neg.type",
    breaks: {
      "Q02-number-in-text": "takes a number that is written as a text",
      "Q02-fraction-for-whole": "takes a length with a fraction where whole numbers are asked for",
      "Q02-null-for-name": "takes null for the name of a berth",
    },
  },
  {
    row: "Q03",
    caughtBy: "neg.range",
    breaks: {
      "Q03-depth-above-maximum": "takes a depth above the most",
      "Q03-no-nights": "takes 0 nights where 1 is the least",
      "Q03-name-too-long": "takes a name of 41 letters where 40 are the most",
      "Q03-page-of-51": "takes a page of 51 where 50 are the most",
      "Q03-service-twice": "takes a service twice in a list of different ones",
    },
  },
  {
    row: "Q04",
    caughtBy: "neg.enum",
    breaks: {
      "Q04-unknown-status": "takes a status that is none of the three",
      "Q04-station-in-capitals": "takes a station in capitals",
    },
  },
  {
    row: "Q05",
    caughtBy: "neg.closed",
    breaks: {
      "Q05-extra-key-in-berth": "takes a new berth with a key that it must not have",
      "Q05-extra-key-in-cargo": "takes a cargo with a key that it must not have",
    },
  },
  {
    row: "Q06",
    caughtBy: "neg.status",
    breaks: { "Q06-refused-with-200": 'answers 200 with `{"accepted":false}` to a booking that does not fit' },
  },
  {
    row: "Q07",
    caughtBy: "pos.boundary",
    breaks: {
      "Q07-deepest-refused": "refuses a depth of 30 m, the most that is allowed",
      "Q07-one-night-refused": "refuses one night, the least that is allowed",
      "Q07-longest-name-refused": "refuses a name of 40 letters, the most that is allowed",
      "Q07-page-of-50-refused": "refuses a page of 50, the most that is allowed",
    },
  },
  {
    row: "Q08",
    caughtBy: "pos.enum",
    breaks: {
      "Q08-closed-refused": "refuses a new berth that is closed",
      "Q08-river-refused": "refuses to tell the tides of the river",
      "Q08-passengers-refused": "refuses a booking with passengers",
    },
  },
  {
    row: "Q09",
    caughtBy: "no5xx",
    breaks: {
      "Q09-fails-at-longest-berth": "fails with 500 at a berth of 450 m, the most that is allowed",
      "Q09-fails-at-emoji": "fails with 500 at a letter beyond the basic plane",
      "Q09-fails-at-deep-nesting": "fails with 500 at a body that is nested a hundred deep",
    },
  },
  {
    row: "Q10",
    caughtBy: "neg.param.required",
    breaks: {
      "Q10-no-station": "tells the tides without the required query parameter",
      "Q10-no-units": "tells the tides without the required header",
      "Q10-no-visit": "tells preferences without the required cookie",
      "Q10-no-idempotency-key": "takes a booking without the required `Idempotency-Key`",
    },
  },
  {
    row: "Q11",
    caughtBy: "neg.parse",
    breaks: {
      "Q11-malformed-500": "fails with 500 at a body that is no JSON",
      "Q11-malformed-taken": "answers 200 to a body that is no JSON",
    },
  },
  {
    row: "Q12",
    caughtBy: "neg.contentType",
    breaks: {
      "Q12-text-taken": "takes JSON that is said to be text/plain",
      "Q12-json-for-form": "takes JSON where a form is asked for",
    },
  },
  {
    row: "Q13",
    caughtBy: "state.notFound",
    breaks: {
      "Q13-unknown-berth-null": "answers 200 and null for a berth that there is not",
      "Q13-unknown-booking-204": "answers 204 for a booking that there is not",
    },
  },
  {
    row: "Q14",
    caughtBy: "http.method",
    breaks: {
      "Q14-patch-served": "serves PATCH on a berth, which the contract has not",
      "Q14-405-without-allow": "answers 405 without `Allow`",
      "Q14-other-method-404": "answers 404 to a method that a path has not",
    },
    equivalent: {
      "Q14-other-method-404":
        "RFC 9110 §15.5.5 lets a server keep to itself what there is at a path, and the contract does not say",
    },
  },
  {
    row: "Q15",
    caughtBy: "neg.body",
    breaks: { "Q15-no-body-taken": "answers 200 to a berth without the required body" },
  },
  {
    row: "Q16",
    caughtBy: "neg.param.dup",
    breaks: { "Q16-limit-twice-fails": "fails with 500 when a query parameter comes twice" },
  },
  {
    row: "Q17",
    caughtBy: "pos.path.encoding",
    breaks: {
      "Q17-path-not-decoded": "takes a path parameter as it is written, without decoding it",
      "Q17-slash-divides": "decodes the path before it is divided, so that `%2F` is a slash",
      "Q17-plus-is-space": "takes a plus in the path for a space",
    },
  },
  {
    row: "Q18",
    caughtBy: "limit.body",
    breaks: { "Q18-large-body-taken": "takes a body larger than the limit" },
  },
] as const;

export type RequestMutant = IdsOf<typeof requestMutants>;
