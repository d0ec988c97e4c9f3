import type { IdsOf } from "../mutant.ts";

/** What is wrong with answers: section A of the taxonomy. */
export const responseMutants = [
  {
    row: "R01",
    caughtBy: "resp.schema.required",
    breaks: {
      "R01-name-missing": "leaves out the required field `name` of a berth",
      "R01-longitude-missing": "leaves out the required field `lon` of a berth's position",
      "R01-next-cursor-missing": "leaves out the required field `next_cursor` of a page",
    },
  },
  {
    row: "R02",
    caughtBy: "resp.schema.type",
    breaks: {
      "R02-depth-as-text": "says the depth of a berth as a text",
      "R02-length-with-fraction": "says the length of a berth, a whole number, with a fraction",
      "R02-items-as-object": "says the berths of a page as an object in place of a list",
    },
  },
  {
    row: "R03",
    caughtBy: "resp.schema.enum",
    breaks: {
      "R03-status-in-capitals": "says the status of a berth in capitals",
      "R03-token-type-in-small-letters": "says `bearer` where the contract has the constant `Bearer`",
    },
  },
  {
    row: "R04",
    caughtBy: "resp.schema.closed",
    breaks: {
      "R04-owner-added": "adds the field `owner` to a berth, which is closed",
      "R04-altitude-added": "adds the field `alt` to a berth's position, which is closed",
      "R04-problem-extended": "adds the field `trace` to a problem",
    },
    equivalent: { "R04-problem-extended": "a problem is an open object: other fields are allowed" },
  },
  {
    row: "R05",
    caughtBy: "resp.schema.format",
    breaks: {
      "R05-created-yesterday": "says `yesterday` where a date-time belongs",
      "R05-notice-on-february-30": "says a date-time of a day that does not exist",
      "R05-booking-id-no-uuid": "says `booking-1` where a UUID belongs",
      "R05-contact-without-at": "says an e-mail address without `@`",
      "R05-chart-relative": "says a relative path where a URI belongs",
      "R05-from-with-time": "says a date-time where a date belongs",
      "R05-location-with-space": "says a `Location` with a space in it",
    },
  },
  {
    row: "R06",
    caughtBy: "resp.schema.range",
    breaks: {
      "R06-depth-above-maximum": "says a depth of 31 m where 30 are the most",
      "R06-wind-below-minimum": "says a wind of -1 kn",
      "R06-wind-from-360-degrees": "says 360 degrees where 359 are the most",
      "R06-no-nights": "says 0 nights in a booking where 1 is the least",
    },
  },
  {
    row: "R07",
    caughtBy: "resp.schema.type",
    breaks: {
      "R07-name-null": "says null for the name of a berth",
      "R07-tide-height-null": "says null for the height of a tide",
    },
  },
  {
    row: "R08",
    caughtBy: "resp.schema.length",
    breaks: {
      "R08-name-too-long": "says a berth's name of 41 letters where 40 are the most",
      "R08-notice-without-title": "says an empty title of a notice",
    },
  },
  {
    row: "R08",
    caughtBy: "resp.schema.pattern",
    breaks: { "R08-code-off-pattern": "says the code of a berth in small letters, against its pattern" },
  },
  {
    row: "R09",
    caughtBy: "resp.schema.items",
    breaks: {
      "R09-one-tide": "says one tide where two are the least",
      "R09-five-tides": "says five tides where four are the most",
      "R09-service-twice": "says a service twice in a list of different ones",
    },
  },
  {
    row: "R10",
    caughtBy: "resp.schema.union",
    breaks: {
      "R10-cargo-of-another-kind": "says the kind of another cargo than the fields are of",
      "R10-cargo-without-kind": "leaves out the kind of a cargo",
    },
  },
  {
    row: "R11",
    caughtBy: "resp.status.expected",
    breaks: {
      "R11-berth-made-with-200": "answers 200 to a berth that was made, where 201 is promised",
      "R11-booking-made-with-202": "answers 202 to a booking that was made, where 201 is promised",
      "R11-berth-removed-with-200": "answers 200 to a berth that was removed, where 204 is promised",
    },
  },
  {
    row: "R12",
    caughtBy: "resp.status.undocumented",
    breaks: {
      "R12-berth-with-203": "answers 203 where a berth is read",
      "R12-tides-with-418": "answers 418 where the tides are read",
    },
  },
  {
    row: "R13",
    caughtBy: "resp.contentType",
    breaks: {
      "R13-berth-as-text": "says that a berth is text/plain",
      "R13-page-without-type": "does not say what kind of thing a page is",
      "R13-problem-as-json": "says that a problem is application/json",
    },
  },
  {
    row: "R14",
    caughtBy: "resp.header",
    breaks: {
      "R14-no-etag": "leaves out the required `ETag`",
      "R14-no-location": "leaves out the required `Location` of a berth that was made",
      "R14-total-in-words": "says `many` in a header that is a whole number",
      "R14-cache-control-off-pattern": "says a `Cache-Control` that its pattern does not allow",
    },
  },
  {
    row: "R15",
    caughtBy: "resp.schema",
    breaks: {
      "R15-problem-without-code": "leaves out the code of every problem",
      "R15-not-found-with-unknown-code": "says a code that no problem may have when something is not found",
      "R15-unauthorized-as-text": 'answers 401 with `{"error":"no"}` in place of a problem',
    },
  },
  {
    row: "R16",
    caughtBy: "resp.body.presence",
    breaks: {
      "R16-berth-empty": "answers with no body where a berth is read",
      "R16-problem-empty": "answers with no body where something is not found",
      "R16-body-on-204": "sends a body after 204",
    },
  },
  {
    row: "R17",
    caughtBy: "resp.body.parse",
    breaks: {
      "R17-berth-cut-off": "cuts off the last byte of a berth",
      "R17-byte-order-mark": "puts a byte order mark before a page",
      "R17-bytes-behind": "puts more bytes behind a booking",
    },
  },
  {
    row: "R18",
    caughtBy: "resp.schema.required",
    breaks: { "R18-tides-without-timestamp": "leaves out the timestamp of the tides" },
  },
  {
    row: "R18",
    caughtBy: "resp.schema.format",
    breaks: { "R18-timestamp-without-zone": "says the timestamp of the weather without a zone" },
  },
  {
    row: "R18",
    caughtBy: "clock.skew",
    breaks: { "R18-an-hour-late": "says a timestamp of an hour ago where the weather of now is told" },
  },
  {
    row: "R19",
    caughtBy: "resp.writeOnly",
    breaks: {
      "R19-password-echoed": "answers the registration of a pilot with the password",
      "R19-password-read": "tells the password of a pilot to whoever reads it",
    },
  },
  {
    row: "R20",
    caughtBy: "state.readOnly",
    breaks: {
      "R20-id-from-client": "takes the id of a new berth from the client",
      "R20-created-at-from-client": "takes the time at which a berth was made from the client",
    },
  },
  {
    row: "R21",
    caughtBy: "resp.body.utf8",
    breaks: {
      "R21-utf8-twice": "encodes a vessel in UTF-8 twice",
      "R21-latin-1": "encodes a vessel in ISO 8859-1",
    },
  },
  {
    row: "R22",
    caughtBy: "http.head",
    breaks: {
      "R22-head-with-body": "sends the body to HEAD too",
      "R22-head-without-etag": "leaves out for HEAD the `ETag` that GET has",
      "R22-head-not-found": "answers HEAD with 404 where GET has something",
    },
  },
] as const;

export type ResponseMutant = IdsOf<typeof responseMutants>;
