import { createDeskClient, deskOrigins } from 'iadvize-desk-events';

const iframe = document.querySelector('iframe');
const heading = document.querySelector('h1');
if (!iframe || !heading) throw new Error('The page has no iframe or no heading.');

const desk = createDeskClient({ source: iframe });

desk.onFocusedVisitor(({ profile }) => {
  heading.textContent = profile.firstName ?? 'Unnamed visitor';
});

// Vite removes this from the build, and the inspector with it.
if (import.meta.env.DEV) {
  const { openOnKey } = await import('./inspectorKey');
  openOnKey(desk);
}

// Last, so that the client hears all that the desk says.
iframe.src = deskOrigins.ha;
