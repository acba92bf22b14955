/** Stands where a link named code of the reader's: it runs only once the reader lets it. */
export const WaitingCode = ({ run }: { readonly run: () => void }) => (
  <p class="lab-note">
    Code of yours is in the list. It runs in a sandbox, as you passed it.{' '}
    <button type="button" onClick={run}>
      Run my code
    </button>
  </p>
);
