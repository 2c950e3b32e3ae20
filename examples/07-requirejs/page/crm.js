require(['iadvize-desk-events', 'deskConsole', 'customerRecord'], (
  { createDeskClient, deskOrigins },
  deskConsole,
  record,
) => {
  const { iframe } = deskConsole;
  const desk = createDeskClient({ source: iframe });

  desk.state.watch(({ conversations }) => conversations.length > 0, deskConsole.show);
  desk.state.watch(({ focusedConversation }) => focusedConversation?.profile, record.show);
  // Last, so that the client hears all that the desk says.
  iframe.src = deskOrigins.ha;
});
