/** Asks whether to show the solution before a pass; Esc and the first button go on trying. */
export function confirmed(place: HTMLElement, attempts: number): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'solution-question');
  const form = document.createElement('form');
  form.method = 'dialog';
  const title = document.createElement('p');
  title.className = 'title';
  title.id = 'solution-question';
  title.textContent = 'Show the model solution?';
  const words = document.createElement('p');
  words.textContent = `You have made ${attempts} different attempts. Ten more minutes, or a hint, may be all you need. The solution opens beside your code, which stays as it is.`;
  const acts = document.createElement('div');
  acts.className = 'acts';
  acts.append(buttonOf('Keep trying', 'no'), buttonOf('Show the solution', 'yes'));
  form.append(title, words, acts);
  dialog.append(form);
  place.before(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    dialog.showModal();
  });
}

function buttonOf(label: string, value: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = label;
  button.value = value;
  return button;
}
