/** Shows and hides the desk by CSS only: an iframe that leaves the page, or moves in it, is loaded anew. */
export function createConsole(iframe: HTMLIFrameElement, toggle: HTMLButtonElement) {
  const show = (isShown: boolean) => {
    iframe.hidden = !isShown;
    toggle.setAttribute('aria-pressed', String(isShown));
  };
  toggle.addEventListener('click', () => show(iframe.hidden === true));
  return { show };
}
