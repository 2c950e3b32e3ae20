/** Which ports to try first; 0 takes any free one. */
export interface DemoPorts {
  /** Default: 5273. */
  readonly crmPort?: number | undefined;
  /** Default: 5274. */
  readonly deskPort?: number | undefined;
}

/** A running demo. */
export interface Demo {
  /** The CRM page, with a trailing slash. */
  readonly crmUrl: string;
  /** The fake desk's page, of another origin, with a trailing slash. */
  readonly deskUrl: string;
  /** Ends both servers and their connections. */
  readonly close: () => Promise<void>;
}

/** Bundles the CRM page and serves both pages, each on an origin of its own; a port in use gives the next free one. */
export declare function startDemo(ports?: DemoPorts): Promise<Demo>;
