// Runs one template in a process of its own: a template is anybody's code, which may print, exit, and leave things open. What
// this prints is a template's talk; the outcome goes to the parent as a message.
import { pathToFileURL } from "node:url";

/** What a process is to do; all paths are absolute. */
export interface TemplateJob {
  /** The module of the AsyncAPI generator. */
  readonly generator: string;
  readonly template: string;
  readonly document: string;
  /** An empty folder. */
  readonly output: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What came of it; `isRefused` is whether the generator's parser would not take the document. */
export type TemplateOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly isRefused: boolean; readonly words: string; readonly stack: string };

/** The part of `@asyncapi/generator` that is used; it comes without types. */
interface Generator {
  generateFromFile(file: string): Promise<unknown>;
}

type GeneratorClass = new (
  template: string,
  output: string,
  options: { readonly forceWrite: true; readonly templateParams: TemplateJob["params"] },
) => Generator;

process.once("message", (job: TemplateJob) => {
  run(job).then(() => end({ ok: true }), fail);
});
process.on("uncaughtException", fail);
process.on("disconnect", () => process.exit(1));

async function run({ generator, template, document, output, params }: TemplateJob): Promise<void> {
  const { default: Generator } = (await import(pathToFileURL(generator).href)) as { readonly default: GeneratorClass };
  await new Generator(template, output, { forceWrite: true, templateParams: params }).generateFromFile(document);
}

function fail(error: unknown): void {
  const isError = error instanceof Error;
  end({
    ok: false,
    isRefused: isError && "diagnostics" in error,
    words: isError ? causesOf(error).join(", because ") : String(error),
    stack: (isError && error.stack) || "",
  });
}

function causesOf(error: Error): readonly string[] {
  return [error.message, ...(error.cause instanceof Error ? causesOf(error.cause) : [])];
}

function end(outcome: TemplateOutcome): void {
  // Whatever the template has left open.
  process.send?.(outcome, () => process.exit(0));
}
