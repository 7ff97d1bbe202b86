/** A setting as the manifest declares it, and what follows from it here. */
export interface SettingContribution {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly scope: 'window' | 'resource' | 'machine-overridable';
  readonly markdownDescription: string;
  readonly enum?: readonly (string | null)[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: { readonly type: string };
  /** What each value of an object is, as a JSON schema. */
  readonly additionalProperties?: Readonly<Record<string, unknown>>;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Given to the engine: it is started anew when the value changes. */
  readonly forEngine?: true;
  /** Not taken from a folder before the user trusts it. */
  readonly needsTrust?: true;
}
