/** What is done inside a page of the course. */
interface PageEvents {
  /** A page is there; its address from the package's folder. */
  readonly arrived: (place: string, title: string) => void;
  readonly passed: (exercise: string) => void;
}

/**
 * The frame that shows the course, one page after another, while the launch page keeps the session. Works where the LMS
 * serves files only by their full names, and leaves for other sites in a tab of their own.
 */
export class CourseFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #folder: string;
  readonly #events: PageEvents;

  constructor(frame: HTMLIFrameElement, folder: string, events: PageEvents) {
    this.#frame = frame;
    this.#folder = folder;
    this.#events = events;
    frame.addEventListener('load', () => this.#loaded());
  }

  /** Shows a page, or the front page where `place` is none of this package. */
  show(place: string): void {
    const isOurs = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/index\.html$/.test(place);
    this.#frame.src = this.#folder + (isOurs ? place : 'index.html');
  }

  /** The page that is shown or still loading, by its address from the package's folder; undefined where it is none of it. */
  get place(): string | undefined {
    const address = this.#frame.contentDocument?.URL;
    if (!address?.startsWith(this.#folder)) return undefined;
    return fullName(address)
      .slice(this.#folder.length)
      .replace(/[?#].*$/, '');
  }

  #loaded(): void {
    const page = this.#frame.contentDocument;
    const address = page?.URL;
    if (!page || !address || address === 'about:blank') return;
    const { place } = this;
    if (place === undefined) {
      // A page remembered from where an older package lay.
      this.show('');
      return;
    }
    const whole = fullName(address);
    if (whole !== address && page.querySelector('meta[name="generator"]') === null) {
      page.location.replace(whole);
      return;
    }
    this.#events.arrived(place, page.title);
    page.addEventListener('downhill:verdict', (event) => {
      const exercise = passedIn(event);
      if (exercise !== undefined) this.#events.passed(exercise);
    });
    page.addEventListener('click', keepInside, true);
  }
}

/** Gives a folder's address the name of the page in it. */
const fullName = (address: string): string =>
  address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html');

function keepInside({ target }: Event): void {
  // Of the frame's own realm, where `instanceof` would be of no use.
  const link = (target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link || !/^https?:$/.test(link.protocol)) return;
  if (link.origin !== location.origin) {
    link.target = '_blank';
    link.rel = 'noopener';
  } else if (link.pathname.endsWith('/')) link.href = fullName(link.href);
}

function passedIn(event: Event): string | undefined {
  const detail: unknown = 'detail' in event ? event.detail : undefined;
  if (typeof detail !== 'object' || detail === null) return undefined;
  if (!('exercise' in detail && 'verdict' in detail)) return undefined;
  const { exercise, verdict } = detail;
  const isPass =
    typeof verdict === 'object' &&
    verdict !== null &&
    'status' in verdict &&
    verdict.status === 'passed';
  return isPass && typeof exercise === 'string' ? exercise : undefined;
}
