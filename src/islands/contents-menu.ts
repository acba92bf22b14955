/** Closes the menu of contents once it has been used, and when the reader turns elsewhere. */
const menu = document.querySelector<HTMLDetailsElement>('.contents-menu details');

if (menu) {
  const close = () => {
    menu.open = false;
  };
  window.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !menu.contains(target) || target.closest('a')) close();
  });
  window.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    const inside = menu.contains(document.activeElement);
    close();
    if (inside) menu.querySelector('summary')?.focus();
  });
}
