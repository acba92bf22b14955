/** An address of this site under the base it is built for, from a path that begins at the root. */
export const sitePath = (path: `/${string}`): string =>
  import.meta.env.BASE_URL.replace(/\/$/, '') + path;
