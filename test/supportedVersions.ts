/** The oldest version of something that the package works with. */
export interface SupportedVersion {
  /** The version as docs/supported-versions.md has it. */
  readonly oldest: string;
  /** The first release of it, which a test runs. */
  readonly release: string;
}

const version = (oldest: string, release: string): SupportedVersion => ({ oldest, release });

/** The oldest versions, by their row in docs/supported-versions.md. A test compares that page, and others run each of them. */
export const supportedVersions = {
  TypeScript: version('5.0', '5.0.2'),
  'TypeScript without skipLibCheck': version('5.4.5', '5.4.5'),
  'Node.js': version('20', '20.0.0'),
  React: version('18', '18.0.0'),
  Vue: version('3.3', '3.3.0'),
  Angular: version('20', '20.0.0'),
  Svelte: version('4', '4.0.0'),
  zod: version('4.1.13', '4.1.13'),
  Browsers: version('ES2020', '2020'),
} as const;
