import {
  type Channel,
  type Contract,
  type Operation,
  type Resource,
  resourcesOf,
  type Webhook,
} from "../contract/index.ts";
import { type Group, groupsOf, isLong } from "./groups.ts";
import { permalinks } from "./permalink.ts";

/** Where everything of a contract has its page. */
export interface SiteMap {
  /** In the order of the documents. */
  readonly systems: readonly string[];
  /** What every address begins with: `""`, or with a slash at its end. */
  readonly folder: string;
  readonly home: string;
  readonly ports: string;
  system(system: string): string;
  connecting(system: string): string;
  errors(system: string): string;
  channel(channel: Channel): string;
  operation(operation: Operation | Webhook): string;
  resource(resource: Resource): string;
  /** The list of all, where it is long. */
  all(system: string, kind: ListKind): string;
  groups(system: string): readonly PlacedGroup[];
  /** The group that a request belongs to, where that has a page. */
  groupOf(operation: Operation): PlacedGroup | undefined;
}

/** What a system may have so many of that the list gets a page. */
export type ListKind = "channels" | "groups" | "webhooks" | "resources";

export interface PlacedGroup extends Group {
  /** Its page, which it has where it is not alone, or long. */
  readonly path?: string;
}

/** Every address comes from keys of the documents, so that it stays when other things come and go. */
export function siteMap(contract: Contract, folder = ""): SiteMap {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  const names = permalinks(systems);
  const folders = (system: string): string => `${folder}${names(system)}`;
  const documents = permalinks(contract.documents.map(({ id }) => id));
  const addresses = (kind: string, all: readonly (Operation | Channel | Webhook)[]): ReadonlyMap<string, string> => {
    const byDocument = Map.groupBy(all, ({ document }) => document);
    return new Map(
      [...byDocument].flatMap(([document, own]) => {
        const pages = permalinks(own.map(({ key }) => key));
        const above = (system: string): string => `${folders(system)}/${kind}/${documents(document)}`;
        return own.map(({ id, key, system }) => [id, `${above(system)}/${pages(key)}.md`] as const);
      }),
    );
  };
  const channels = addresses("channels", contract.channels);
  const operations = addresses("operations", [...contract.operations, ...contract.webhooks]);
  const resources = new Map(
    [...Map.groupBy(resourcesOf(contract), ({ system }) => system)].map(
      ([system, own]) => [system, permalinks(own.map(nameOf))] as const,
    ),
  );
  const groups = new Map(systems.map((system) => [system, placed(groupsOf(contract, system), folders(system))]));
  const ofRequests = new Map(
    [...groups.values()].flat().flatMap((group) => group.operations.map(({ id }) => [id, group] as const)),
  );
  const at = (map: ReadonlyMap<string, string>, id: string): string => map.get(id) ?? `${folder}index.md`;
  return {
    systems,
    folder,
    home: `${folder}index.md`,
    ports: `${folder}ports.md`,
    system: (system) => `${folders(system)}/index.md`,
    connecting: (system) => `${folders(system)}/connecting.md`,
    errors: (system) => `${folders(system)}/errors.md`,
    channel: ({ id }) => at(channels, id),
    operation: ({ id }) => at(operations, id),
    resource: (resource) =>
      `${folders(resource.system)}/resources/${resources.get(resource.system)?.(nameOf(resource)) ?? "index"}.md`,
    all: (system, kind) => `${folders(system)}/${kind}/index.md`,
    groups: (system) => groups.get(system) ?? [],
    groupOf: ({ id }) => {
      const group = ofRequests.get(id);
      return group?.path === undefined ? undefined : group;
    },
  };
}

function placed(groups: readonly Group[], folder: string): readonly PlacedGroup[] {
  if (groups.length < 2 && !groups.some(({ operations }) => isLong(operations))) return groups;
  const names = permalinks(groups.map(({ name }) => name));
  return groups.map((group) => ({ ...group, path: `${folder}/groups/${names(group.name)}.md` }));
}

/** Two views of one schema have one name: what they are views of. */
const nameOf = ({ schema, system }: Resource): string =>
  schema.startsWith(`${system}.`) ? schema.slice(system.length + 1) : schema;
