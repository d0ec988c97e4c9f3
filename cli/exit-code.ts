/** What a command ends with. "Nothing ran" is never green. */
export const exitCode = {
  fine: 0,
  findings: 1,
  usage: 2,
  contractInvalid: 3,
  notReachable: 4,
  nothingChecked: 5,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
