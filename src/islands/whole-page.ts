/**
 * Lays the whole page out for a reader who follows a link within it: what is above the place has only a likely height until
 * then (deferred-layout.css), and the place would move as it comes near.
 */
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash && link.pathname === location.pathname)
      document.documentElement.dataset['whole'] = '';
  },
  { capture: true },
);
