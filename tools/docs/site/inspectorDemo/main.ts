import { createDeskClient } from 'iadvize-desk-events';
import { openInspector } from 'iadvize-desk-events/inspector';

const iframe = document.querySelector('iframe');
// The fake desk is a page of this site, so its origin is that of the site.
const desk = createDeskClient({ origins: [location.origin], source: () => iframe });

const guideUrl = new URL('guide/nothing-arrives.html', location.href).href;
document.querySelector('button')?.addEventListener('click', () => openInspector(desk, { guideUrl }));

// At first, the panel opens by its own button. It then leaves the keyboard focus where it is: in the page around this frame.
openInspector(desk, { guideUrl, minimized: true });
document.querySelector('iadvize-desk-inspector')?.shadowRoot?.querySelector('button')?.click();

if (iframe) iframe.src = `fake-desk.html?crm=${encodeURIComponent(location.origin)}`;
