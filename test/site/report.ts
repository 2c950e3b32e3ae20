import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site's address in a report. */
export const siteUrl = 'https://docs.example/';

/** What was seen on a page. */
export interface PageReport {
  readonly url: string;
  readonly status?: number | undefined;
  readonly headings: readonly string[];
  /** The width of the page on a screen of 400 px. */
  readonly width: number;
  /** The tables and the code blocks that are wider than such a screen, and don't scroll or don't show it. */
  readonly cutParts: readonly string[];
  /** The texts that are hard to read, by theme. */
  readonly lowContrasts: { readonly light: readonly string[]; readonly dark: readonly string[] };
  /** The ground's color in the dark theme. */
  readonly ground: string;
  /** The ids that a link may name. */
  readonly ids: readonly string[];
  /** The addresses of the links, with their fragments. */
  readonly links: readonly string[];
  /** The pictures without a description. */
  readonly unnamedPictures: readonly string[];
}

/** What was seen on the whole site. */
export interface SiteReport {
  readonly pages: readonly PageReport[];
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** What was asked for and is not there, on this host or another one. */
  readonly refused: readonly string[];
}

/** Where the walk leaves what it saw. */
export const reportFile = join(__dirname, '../../test-results/site-walk.json');

/** Reads what the walk saw. */
export const readReport = (): SiteReport => JSON.parse(readFileSync(reportFile, 'utf8'));
