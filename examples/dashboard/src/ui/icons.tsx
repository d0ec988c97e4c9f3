import type { ReactNode } from "react";

const shapes = {
  veloflux: "M3 17l5-6 4 4 8-10M15 5h5v5",
  campaigns: "M4 10v4h4l7 4V6l-7 4H4M18.5 9a4.5 4.5 0 0 1 0 6",
  conversations: "M4 5h16v11H10l-4 3.5V16H4zM8 9h8M8 12.5h5",
  "cidadao-ai": "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l5 5M11 8v3l2 2",
  send: "M4 12l16-7-6 15-3-6zM11 14l9-9",
  queued: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l3 2",
  sent: "M5 12.5l4.5 4.5L19 7.5",
  read: "M1.5 12.5l4 4.5L14 7.5M11 15.5l1.5 1.5 9.5-9.5",
  failed: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v5M12 15.8v.2",
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside a word; it says nothing by itself unless it has a title. */
export function Icon({ name, title }: { readonly name: IconName; readonly title?: string }): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
