/** What generated clients are called, handed in by whoever knows the generator: this room reads the contract alone. */
export interface ClientNames {
  /** By id of an open channel. */
  readonly channels: Readonly<Record<string, ChannelNames>>;
  /** By id of an HTTP operation. */
  readonly operations: Readonly<Record<string, OperationNames>>;
}

export interface ChannelNames {
  readonly folder: string;
  /** Id of a branded schema → name of its type. */
  readonly brands: Readonly<Record<string, string>>;
  readonly open: string;
  readonly hook: string;
  readonly takesToken: boolean;
  readonly said: Readonly<Record<string, string>>;
  readonly heard: Readonly<Record<string, { readonly key: string; readonly option: string }>>;
}

export interface OperationNames {
  readonly folder: string;
  /** Id of a branded schema → name of its type. */
  readonly brands: Readonly<Record<string, string>>;
  readonly open: string;
  readonly key: string;
}
