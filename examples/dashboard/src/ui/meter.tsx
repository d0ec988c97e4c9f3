import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";

interface MeterProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
  readonly tone?: Tone;
}

/** A bar that is filled as far as `value` goes on the way to `max`. */
export function Meter({ value, max, label, tone = "info" }: MeterProps): ReactNode {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <span
      className="meter"
      data-tone={tone}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
