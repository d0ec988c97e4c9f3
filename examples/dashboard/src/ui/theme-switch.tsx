import { type ReactNode, useId, useState } from "react";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const chosen = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
};

function choose(theme: Theme): void {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
    localStorage.removeItem("theme");
  } else {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem("theme", theme);
  }
}

/** Light, dark, or what the system says; remembered on this device. */
export function ThemeSwitch(): ReactNode {
  const [theme, setTheme] = useState(chosen);
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">Theme</legend>
      {themes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={theme === one}
            onChange={() => {
              choose(one);
              setTheme(one);
            }}
          />
          <span>{one[0]?.toUpperCase() + one.slice(1)}</span>
        </label>
      ))}
    </fieldset>
  );
}
