const { createDeskClient, deskOrigins } = require('iadvize-desk-events');

/** Adds the desk to the page, and opens the record of each visitor that the agent talks to. Returns the client. */
function embedDesk(openRecord) {
  const iframe = document.createElement('iframe');
  iframe.title = 'iAdvize desk';
  document.body.append(iframe);

  const desk = createDeskClient({ source: () => iframe });
  desk.onFocusedVisitor(({ profile }) => openRecord(profile.externalId));

  iframe.src = deskOrigins.ha;
  return desk;
}

module.exports = { embedDesk };
