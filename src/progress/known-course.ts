/** What a page knows of its course when it reads a file from elsewhere. */
export interface KnownCourse {
  readonly id: string;
  readonly exercises: ReadonlySet<string>;
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
}

/** Whether a text is the path of a page of this site, and nothing that a link could run or follow elsewhere. */
export const isSitePath = ({ base }: Pick<KnownCourse, 'base'>, text: string): boolean =>
  text.startsWith(base) && /^\/([a-z0-9-]+\/)*$/i.test(text) && text.length <= 200;
