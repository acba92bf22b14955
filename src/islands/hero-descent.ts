/**
 * The front page's map. The server has drawn it with finished paths; what moves is fetched when the map is seen, so the
 * page never waits for it.
 */
class HeroDescent extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        seen.disconnect();
        void this.#start();
      },
      { threshold: 0.35 },
    );
    seen.observe(this);
    this.#stop = () => seen.disconnect();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #start(): Promise<void> {
    try {
      const { startStage } = await import('./hero-descent-stage.ts');
      if (this.isConnected) this.#stop = startStage(this);
    } catch {
      // Offline or an interrupted deploy: the finished paths stay, and without a stage there is nothing to control.
      this.querySelector<HTMLElement>('[data-controls]')?.setAttribute('hidden', '');
    }
  }
}

if (!customElements.get('hero-descent')) customElements.define('hero-descent', HeroDescent);
