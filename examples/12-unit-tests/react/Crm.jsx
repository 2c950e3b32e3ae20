import { deskOrigins } from 'iadvize-desk-events';
import { DeskProvider, useFocusedVisitor } from 'iadvize-desk-events/react';
import { useEffect, useRef } from 'react';

/** The page: the desk, and the name of the visitor that the agent talks to. */
export function Crm() {
  return (
    <DeskProvider source={() => document.querySelector('iframe')}>
      <CustomerName />
      <Desk />
    </DeskProvider>
  );
}

function CustomerName() {
  const focused = useFocusedVisitor();
  return <h1>{focused ? focused.profile.firstName : 'Nobody yet'}</h1>;
}

function Desk() {
  const frame = useRef(null);
  useEffect(() => {
    if (frame.current && !frame.current.src) frame.current.src = deskOrigins.ha;
  }, []);
  return <iframe ref={frame} title="iAdvize desk" allow="microphone; camera; autoplay; clipboard-write" />;
}
