import { codeSpans } from './code-spans.ts';

/** Puts a headline and its lead into the `role="status"` line, in one change, so that it is read out once. */
export function speak(line: HTMLElement, headline: string, lead?: string): void {
  const strong = document.createElement('strong');
  strong.textContent = headline;
  line.replaceChildren(strong, ...(lead === undefined ? [] : [' ', paragraphOf(lead)]));
}

function paragraphOf(sentence: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const { text, code } of codeSpans(sentence)) {
    if (!code) paragraph.append(text);
    else paragraph.appendChild(document.createElement('code')).textContent = text;
  }
  return paragraph;
}

/** Shows on the button how long a check has been running, from the moment a reader would begin to wonder: a shorter check flickers nothing. */
export function countOn(button: HTMLButtonElement): () => void {
  const label = button.textContent;
  const started = performance.now();
  button.setAttribute('aria-disabled', 'true');
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds < 0.3) return;
    button.classList.add('waiting');
    button.textContent = `Checking ${seconds.toFixed(1)} s`;
  }, 100);
  return () => {
    clearInterval(timer);
    button.classList.remove('waiting');
    button.textContent = label;
    button.removeAttribute('aria-disabled');
  };
}
