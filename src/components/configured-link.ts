import { sitePath } from './site-path.ts';

/** A link of the configuration with its address under the site's base, where it is one of this site. */
export const configuredLink = ({
  label,
  href,
}: {
  readonly label: string;
  readonly href: string;
}) => ({
  label,
  href: href.startsWith('/') ? sitePath(`/${href.slice(1)}`) : href,
});
