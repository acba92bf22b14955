/**
 * Lays the whole page out for a reader who follows a link within it, or goes to its end at once: what is above the place has
 * only a likely height until then (deferred-layout.css), and the place would move as it comes near.
 */
const layOut = () => {
  document.documentElement.dataset['whole'] = '';
};

document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash && link.pathname === location.pathname) layOut();
  },
  { capture: true },
);

document.addEventListener(
  'keydown',
  ({ key, metaKey }) => {
    if (key === 'End' || (key === 'ArrowDown' && metaKey)) layOut();
  },
  { capture: true },
);
