import { deskOrigins } from 'iadvize-desk-events';
import { useDeskEvent, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/react';
import { useEffect, useRef, useState } from 'react';
import { CustomerRecord } from './CustomerRecord';

export function CrmPage() {
  const frame = useRef<HTMLIFrameElement>(null);
  const isBusy = useDeskState(({ conversations }) => conversations.length > 0);
  const visitor = useFocusedVisitor();
  const [chosen, setChosen] = useState({ isBusy: false, isShown: false });
  const [messageCount, setMessageCount] = useState(0);
  // What the agent chose holds until the first conversation arrives or the last one leaves.
  const isShown = chosen.isBusy === isBusy ? chosen.isShown : isBusy;

  useEffect(() => {
    // Once: a desk that has loaded stays, whatever happens to the components.
    if (frame.current && !frame.current.src) frame.current.src = deskOrigins.ha;
  }, []);
  useDeskEvent('CONVERSATION_MESSAGE', ({ conversationParticipantType }) => {
    if (conversationParticipantType === 'Visitor') setMessageCount((count) => count + 1);
  });

  return (
    <>
      <header>
        <h1>Customer service</h1>
        <span role="status">Messages of visitors: {messageCount}</span>
        <button type="button" aria-pressed={isShown} onClick={() => setChosen({ isBusy, isShown: !isShown })}>
          Show console
        </button>
      </header>
      <main>
        {/* Hidden by CSS only: an iframe that leaves the page, or moves in it, loads again. */}
        <iframe
          ref={frame}
          title="iAdvize desk"
          allow="microphone; camera; autoplay; clipboard-write"
          hidden={!isShown}
        />
        <CustomerRecord profile={visitor?.profile} />
      </main>
    </>
  );
}
