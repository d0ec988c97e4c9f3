import { type ReactNode, useState } from "react";
import { api, tell } from "./api.ts";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** Asks for a new backend over HTTP. It shows in the list once the channel tells of it. */
export function BackendForm({ done }: { readonly done: () => void }): ReactNode {
  const [refusal, setRefusal] = useState<string>();
  const add = async (form: FormData): Promise<void> => {
    const region = text(form, "region");
    const body = { address: text(form, "address"), pool: text(form, "pool"), weight: Number(text(form, "weight")) };
    const why = await tell(api.request("createBackend", { body: { ...body, ...(region && { region }) } }));
    setRefusal(why);
    if (why === undefined) done();
  };

  return (
    <form className="form" action={add}>
      <label>
        Address
        <input name="address" required placeholder="10.0.0.14:8080" autoComplete="off" autoFocus />
      </label>
      <label>
        Pool
        <input name="pool" required defaultValue="web" autoComplete="off" />
      </label>
      <label>
        Weight
        <input name="weight" type="number" min="0" step="1" required defaultValue="1" />
      </label>
      <label>
        Region
        <input name="region" defaultValue="sa-east-1" autoComplete="off" />
      </label>
      <button type="submit" className="button primary">
        Add
      </button>
      {refusal !== undefined && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </form>
  );
}
