define(() => {
  const iframe = document.getElementById('desk');
  const toggle = document.getElementById('toggle');

  // By CSS only: an iframe that leaves the page, or moves in it, is loaded anew.
  function show(isShown) {
    iframe.hidden = !isShown;
    toggle.setAttribute('aria-pressed', String(isShown));
  }

  toggle.addEventListener('click', () => show(iframe.hidden));
  return { iframe, show };
});
