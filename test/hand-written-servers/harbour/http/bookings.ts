import type { Harbour } from "../harbour.ts";
import { type Answer, problem } from "./answer.ts";
import { textOf } from "./parameters.ts";
import type { Route } from "./route.ts";
import type { Booking, NewBooking } from "./things.ts";

const fields: Readonly<Record<string, readonly string[]>> = {
  containers: ["kind", "boxes", "reefers"],
  bulk: ["kind", "tonnes", "goods"],
  passengers: ["kind", "people"],
};

/** What a broken harbour lets through is made to fit, so that only the letting through is wrong. */
function fitting(body: NewBooking): NewBooking {
  const known = fields[String(body.cargo["kind"])] ?? [];
  const cargo = Object.fromEntries(Object.entries(body.cargo).filter(([name]) => known.includes(name)));
  return { ...body, nights: Math.max(1, body.nights), cargo };
}

/** The operations on bookings. */
export function bookingRoutes(harbour: Harbour, basePath: string): readonly Route[] {
  const { breaks } = harbour;
  const bookings = new Map<string, Booking>();
  const byKey = new Map<string, { readonly body: string; readonly booking: Booking }>();

  const made = (booking: Booking): Answer => ({
    status: breaks("R11-booking-made-with-202") ? 202 : 201,
    headers: { location: `${basePath}/bookings/${booking.id}` },
    body: quoteBooking(booking, breaks),
  });

  function create(key: string, given: NewBooking): Answer {
    const body = JSON.stringify(given);
    const before = breaks("S06-key-ignored") ? undefined : byKey.get(key);
    if (before?.body === body) return made(before.booking);
    if (before !== undefined && !breaks("S06-other-body-taken"))
      return problem(409, "the key has come with another body");
    const booking = { ...fitting(given), id: harbour.uuid(), state: "requested", created_at: harbour.timestamp() };
    bookings.set(booking.id, booking);
    byKey.set(key, { body, booking });
    return made(booking);
  }

  const named = (id: string, serve: (booking: Booking) => Answer): Answer => {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return problem(400, `${id} is no UUID`);
    const booking = bookings.get(id.toLowerCase());
    if (booking !== undefined) return serve(booking);
    return breaks("Q13-unknown-booking-204") ? { status: 204 } : problem(404, `there is no booking ${id}`);
  };

  return [
    {
      operation: "createBooking",
      method: "POST",
      path: "/bookings",
      access: "harbour:write",
      parameters: [
        {
          name: "Idempotency-Key",
          in: "header",
          ...(!breaks("Q10-no-idempotency-key") && { required: true }),
          read: textOf(8, 64),
        },
      ],
      body: "booking",
      serve: ({ values, body }) =>
        create((values["Idempotency-Key"] as string | undefined) ?? harbour.uuid(), body as NewBooking),
    },
    {
      operation: "readBooking",
      method: "GET",
      path: "/bookings/{id}",
      access: "harbour:read",
      serve: ({ params }) =>
        named(params["id"] ?? "", (booking) => ({ status: 200, body: quoteBooking(booking, breaks) })),
    },
    {
      operation: "cancelBooking",
      method: "DELETE",
      path: "/bookings/{id}",
      access: "harbour:write",
      serve: ({ params }) =>
        named(params["id"] ?? "", ({ id }) => {
          if (!breaks("S01-cancelled-booking-read")) bookings.delete(id);
          return { status: 204 };
        }),
    },
  ];
}

function quoteBooking(booking: Booking, breaks: Harbour["breaks"]): Readonly<Record<string, unknown>> {
  const cargo: Record<string, unknown> = { ...booking.cargo };
  if (breaks("R10-cargo-of-another-kind")) cargo["kind"] = cargo["kind"] === "bulk" ? "containers" : "bulk";
  if (breaks("R10-cargo-without-kind")) delete cargo["kind"];
  return {
    ...booking,
    cargo,
    ...(breaks("R05-booking-id-no-uuid") && { id: "booking-1" }),
    ...(breaks("R05-contact-without-at") && { contact: "nobody" }),
    ...(breaks("R05-from-with-time") && { from: `${booking.from}T12:00:00Z` }),
    ...(breaks("R06-no-nights") && { nights: 0 }),
  };
}
