import { deskOrigins } from 'iadvize-desk-events';
import { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/react';
import { useEffect, useRef, useState } from 'react';
import { CustomerRecord } from './CustomerRecord';

export function CrmPage() {
  const frame = useRef<HTMLIFrameElement>(null);
  const desk = useDeskClient({ source: () => frame.current });
  const isBusy = useDeskState(desk, ({ conversations }) => conversations.length > 0);
  const visitor = useFocusedVisitor(desk);
  const [isShown, setIsShown] = useState(false);
  const [messageCount, setMessageCount] = useState(0);

  useEffect(() => setIsShown(isBusy), [isBusy]);
  useDeskEvent(desk, 'CONVERSATION_MESSAGE', ({ conversationParticipantType }) => {
    if (conversationParticipantType === 'Visitor') setMessageCount((count) => count + 1);
  });

  return (
    <>
      <header>
        <h1>Customer service</h1>
        <span role="status">Messages of visitors: {messageCount}</span>
        <button type="button" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          Show console
        </button>
      </header>
      <main>
        {/* Hidden by CSS only: an iframe that leaves the page, or moves in it, is loaded anew. The client listens first. */}
        <iframe ref={frame} title="iAdvize desk" hidden={!isShown} src={desk && deskOrigins.ha} />
        <CustomerRecord profile={visitor?.profile} />
      </main>
    </>
  );
}
