/** Whether a path template has this path, or is the same template: `/lots/{id}` has `/lots/7`. */
export function coversPath(template: string, path: string): boolean {
  const [wanted, given] = [template.split("/"), path.split("/")];
  return wanted.length === given.length && wanted.every((step, at) => step.includes("{") || step === given[at]);
}
