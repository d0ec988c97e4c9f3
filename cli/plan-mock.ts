import type { Config } from "./config.ts";
import { loadConfig } from "./load-config.ts";
import { type MockArguments, type MockSettings, mockSettings } from "./mock-settings.ts";

/** One call of `sockwright mock`. */
export interface MockCall {
  /** Files, folders or globs, as given. */
  readonly places: readonly string[];
  /** Options, as given. */
  readonly given: MockArguments;
  readonly config: Config;
  readonly configFile?: string;
  /** Files whose change may change the configuration. */
  readonly configFiles: readonly string[];
  readonly settings: MockSettings;
}

/**
 * Decides how to mock, from the command line and the configuration of `folder` as it is now.
 *
 * @throws UsageFault when the configuration cannot be used
 */
export async function planMock(places: readonly string[], given: MockArguments, folder: string): Promise<MockCall> {
  const { config, file, files } = await loadConfig(folder);
  return {
    places,
    given,
    config,
    ...(file === undefined ? {} : { configFile: file }),
    configFiles: files,
    settings: mockSettings(given, config),
  };
}
