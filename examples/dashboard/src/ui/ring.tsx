import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";

const radius = 34;
const around = 2 * Math.PI * radius;

interface RingProps {
  /** 0–100. */
  readonly value: number;
  readonly tone: Tone;
  readonly label: string;
  readonly children: ReactNode;
}

/** A share of a hundred as a ring, with what it stands for inside. */
export function Ring({ value, tone, label, children }: RingProps): ReactNode {
  return (
    <div
      className="ring"
      data-tone={tone}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
    >
      <svg viewBox="0 0 80 80" aria-hidden="true">
        <circle cx="40" cy="40" r={radius} className="ring-track" />
        <circle
          cx="40"
          cy="40"
          r={radius}
          className="ring-value"
          strokeDasharray={`${(Math.min(100, Math.max(0, value)) / 100) * around} ${around}`}
          transform="rotate(-90 40 40)"
        />
      </svg>
      <span className="ring-word">{children}</span>
    </div>
  );
}
