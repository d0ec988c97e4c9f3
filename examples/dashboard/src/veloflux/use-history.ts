import { useCallback, useRef, useState } from "react";

const windowMs = 5 * 60_000;

/** The figures of the last five minutes, oldest first, and what takes in the next ones. */
export function useHistory<T extends { readonly at: number }>(): readonly [readonly T[], (next: T) => void] {
  const [history, setHistory] = useState<readonly T[]>([]);
  // Not from the state: several may arrive before React renders.
  const kept = useRef<readonly T[]>([]);
  const add = useCallback((next: T) => {
    kept.current = [...kept.current.filter(({ at }) => at > next.at - windowMs && at < next.at), next];
    setHistory(kept.current);
  }, []);
  return [history, add];
}
