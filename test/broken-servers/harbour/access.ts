import type { IdsOf } from "../mutant.ts";

/** What is wrong with credentials, limits and what is kept: section C of the taxonomy. */
export const accessMutants = [
  {
    row: "A01",
    caughtBy: "auth.none",
    breaks: {
      "A01-anybody-reads": "lets anybody read the berths",
      "A01-anybody-writes": "lets anybody make a berth",
      "A01-tides-without-key": "tells the tides without a key",
    },
  },
  {
    row: "A02",
    caughtBy: "auth.invalid",
    breaks: {
      "A02-any-token": "takes any text for a token",
      "A02-expired-token": "takes a token that has expired",
      "A02-any-key": "takes any text for a key",
    },
  },
  {
    row: "A03",
    caughtBy: "auth.status",
    breaks: {
      "A03-no-challenge": "answers 401 without `WWW-Authenticate`",
      "A03-403-without-credential": "answers 403 where no credential was given",
      "A03-401-without-scope": "answers 401 where only the scope is missing",
    },
  },
  {
    row: "A04",
    caughtBy: "auth.location",
    breaks: {
      "A04-key-in-query": "takes the key from the query too",
      "A04-token-in-query": "takes the token from the query too",
    },
  },
  {
    row: "A05",
    caughtBy: "auth.scope",
    breaks: {
      "A05-reader-makes": "lets a reader make a berth",
      "A05-reader-removes": "lets a reader remove a berth",
    },
  },
  {
    row: "L01",
    caughtBy: "limit.rate",
    breaks: {
      "L01-weather-unlimited": "tells the weather as often as it is asked",
      "L01-weather-twice-as-often": "tells the weather twice as often as it says",
    },
  },
  {
    row: "L02",
    caughtBy: "limit.headers",
    breaks: {
      "L02-no-retry-after": "answers 429 without `Retry-After`",
      "L02-remaining-stands-still": "says 9 requests left each time",
    },
  },
  {
    row: "S01",
    caughtBy: "state.useAfterFree",
    breaks: {
      "S01-removed-berth-read": "still tells a berth that was removed",
      "S01-removed-berth-listed": "still lists a berth that was removed",
      "S01-cancelled-booking-read": "still tells a booking that was cancelled",
    },
  },
  {
    row: "S02",
    caughtBy: "state.readAfterWrite",
    breaks: {
      "S02-new-berth-not-found": "does not find a berth that was just made",
      "S02-new-berth-not-listed": "does not list a berth that was just made",
      "S02-replaced-not-kept": "answers a replacement with the new berth and keeps the old one",
    },
  },
  {
    row: "S03",
    caughtBy: "state.noSideEffect",
    breaks: {
      "S03-refused-berth-kept": "keeps a berth although it refuses it with 400",
      "S03-refused-vessel-overwrites": "overwrites a vessel although it answers 409",
    },
  },
  {
    row: "S04",
    caughtBy: "state.pagination",
    breaks: {
      "S04-cursor-ignored": "answers every cursor with the first page",
      "S04-last-comes-again": "begins each page with the last berth of the page before",
      "S04-one-is-skipped": "skips a berth between two pages",
      "S04-ends-early": "says that the first page is the last",
      "S04-total-of-the-page": "says the berths of the page in place of those of all pages",
    },
  },
  {
    row: "S05",
    caughtBy: "state.conditional",
    breaks: {
      "S05-if-match-ignored": "replaces a berth that has changed since",
      "S05-if-match-not-needed": "replaces a berth without `If-Match`",
      "S05-etag-stays": "says the same `ETag` after a change",
      "S05-if-none-match-ignored": "answers 200 to a client that has the berth already",
    },
  },
  {
    row: "S06",
    caughtBy: "state.idempotency",
    breaks: {
      "S06-key-ignored": "makes a second booking when the same key comes again",
      "S06-other-body-taken": "makes a booking for a key that has come with another body",
    },
  },
] as const;

export type AccessMutant = IdsOf<typeof accessMutants>;
