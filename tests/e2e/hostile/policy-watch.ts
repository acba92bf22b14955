import type { BrowserContext } from '@playwright/test';

/** One thing that a page did against a policy. */
export interface Breach {
  /** A directive's name, as in `script-src-elem`. */
  readonly directive: string;
  readonly blocked: string;
  /** The file that did it, without its hash and query: `editor-monaco.js`. */
  readonly by: string;
  /** For Trusted Types: where text was to become markup, as in `Element innerHTML`. */
  readonly sink: string;
  readonly page: string;
}

interface Told {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
  readonly sample: string;
  readonly reported: boolean;
}

/** Hears everything that the pages of a context do against their policies, say as an error or ask of other places. */
export class PolicyWatch {
  /** Breaches of the policy that is in force, in pages, frames and workers. */
  readonly refused: string[] = [];
  /** Breaches of the policy that only reports. */
  readonly reported: Breach[] = [];
  readonly errors: string[] = [];
  /** Requests to anywhere but the site. */
  readonly elsewhere: string[] = [];
  /** Whether it is no error that something could not be fetched. */
  isOffline = false;

  static async on(context: BrowserContext, origin: string): Promise<PolicyWatch> {
    const watch = new PolicyWatch();
    await context.exposeBinding('tellBreach', ({ frame }, told: Told) => {
      const page = new URL(frame.url()).pathname;
      if (!told.reported) watch.refused.push(`${page}: ${told.directive} ${told.blocked}`);
      else
        watch.reported.push({
          directive: told.directive,
          blocked: told.blocked,
          by: fileName(told.source),
          sink: told.sample.split('|')[0] ?? '',
          page,
        });
    });
    await context.addInitScript(() => {
      const tell = (globalThis as unknown as { tellBreach: (told: unknown) => void }).tellBreach;
      document.addEventListener('securitypolicyviolation', (event) =>
        tell({
          directive: event.effectiveDirective,
          blocked: event.blockedURI,
          source: event.sourceFile,
          sample: event.sample,
          reported: event.disposition === 'report',
        }),
      );
    });
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' || text.includes('[Report Only]')) return;
      if (watch.isOffline && text.includes('net::ERR_')) return;
      watch.errors.push(`${message.location().url}: ${text}`);
    });
    context.on('weberror', (error) => watch.errors.push(String(error.error())));
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) watch.elsewhere.push(url);
    });
    return watch;
  }

  /** Everything that none of a site's pages may do. */
  get wrong(): readonly string[] {
    return [...this.refused, ...this.errors, ...this.elsewhere];
  }
}

function fileName(url: string): string {
  const name = url.split(/[?#]/)[0]?.split('/').at(-1);
  return name ? name.replace(/\.[\w-]{8}\.js$/, '.js') : 'the page itself';
}
