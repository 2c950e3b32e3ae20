'use client';

import { deskOrigins } from 'iadvize-desk-events';
import { DeskProvider, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CustomerRecord } from './CustomerRecord';

export function DeskShell({ children }: { readonly children: ReactNode }) {
  return (
    <DeskProvider source={() => document.querySelector<HTMLIFrameElement>('iframe#desk')}>
      <ScreenPop />
      <Console>
        <div>
          <CustomerRecord />
          {children}
        </div>
      </Console>
    </DeskProvider>
  );
}

/** Goes to the customer's page as soon as the agent talks to a customer. */
function ScreenPop() {
  const id = useFocusedVisitor()?.profile.externalId;
  const router = useRouter();
  useEffect(() => {
    if (id) router.push(`/customers/${encodeURIComponent(id)}`);
  }, [id, router]);
  return null;
}

function Console({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isBusy = useDeskState(({ conversations }) => conversations.length > 0);
  const [chosen, setChosen] = useState({ isBusy: false, isShown: false });
  // What the agent chose holds until the first conversation arrives or the last one leaves.
  const isShown = chosen.isBusy === isBusy ? chosen.isShown : isBusy;

  useEffect(() => {
    // Once, and in the browser only: a desk that has loaded stays.
    if (frame.current && !frame.current.src) frame.current.src = deskOrigins.ha;
  }, []);

  return (
    <>
      <header>
        <h1>Customer service</h1>
        <Link href="/">Today</Link>
        <button type="button" aria-pressed={isShown} onClick={() => setChosen({ isBusy, isShown: !isShown })}>
          Show console
        </button>
      </header>
      <main>
        <iframe
          ref={frame}
          id="desk"
          title="iAdvize desk"
          allow="microphone; camera; autoplay; clipboard-write"
          hidden={!isShown}
        />
        {children}
      </main>
    </>
  );
}
