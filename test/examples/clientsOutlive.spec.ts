import { draftIn, expect, test, typeDraft } from './devServer';

/** Source code that shows the state as text for the tests. */
const shownState = `<output>{[desk.connection, ...desk.conversations.map(({ id }) => id), desk.focusedConversation?.id ?? 'nobody'].join(' ')}</output>`;

const reactRoot = `
import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { App } from './App';
createRoot(document.getElementById('root')).render(<StrictMode><App /></StrictMode>);
`;

test.describe('React', () => {
  test('keeps the state and the draft while an Activity hides the component with the desk', async ({
    page,
    openExample,
  }) => {
    await openExample('03-vite-react', {
      'main.tsx': reactRoot,
      'App.tsx': `
        import { useDeskClient, useDeskState } from 'iadvize-desk-events/react';
        import { Activity, useRef, useState } from 'react';
        function Desk() {
          const frame = useRef(null);
          const client = useDeskClient({ source: () => frame.current });
          const desk = useDeskState(client);
          return <>{${shownState}}<iframe ref={frame} title="Desk" src={client && 'https://ha.iadvize.com/a'} /></>;
        }
        export function App() {
          const [isHidden, setIsHidden] = useState(false);
          return <>
            <button onClick={() => setIsHidden(!isHidden)}>Switch</button>
            <Activity mode={isHidden ? 'hidden' : 'visible'}><Desk /></Activity>
          </>;
        }`,
    });
    await expect(page.getByRole('status')).toHaveText('live a a');
    const desk = await typeDraft(page);
    await page.getByRole('button').click();
    await expect(page.getByRole('status')).toBeHidden();
    // The desk may announce another conversation in the meantime.
    await desk.evaluate(() =>
      parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'b', projectId: 1 }, '*'),
    );
    await page.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText('live a b a');
    expect(await draftIn(desk)).toBe('a draft');
  });

  test('keeps the state and the draft after an edit, and hears each event once', async ({ page, openExample }) => {
    const { edit } = await openExample('03-vite-react', {
      'main.tsx': reactRoot,
      'App.tsx': `
        import { useDeskClient, useDeskEvent, useDeskState } from 'iadvize-desk-events/react';
        import { useRef, useState } from 'react';
        export function App() {
          const frame = useRef(null);
          const [count, setCount] = useState(0);
          const client = useDeskClient({ source: () => frame.current });
          const desk = useDeskState(client);
          useDeskEvent(client, 'CONVERSATION_ADDED', () => setCount((before) => before + 1));
          return <>
            <h1>Before</h1><p>{count} added</p>
            {${shownState}}<iframe ref={frame} title="Desk" src={client && 'https://ha.iadvize.com/a'} />
          </>;
        }`,
    });
    await expect(page.getByRole('status')).toHaveText('live a a');
    await expect(page.getByText('1 added')).toBeVisible();
    const desk = await typeDraft(page);
    await edit('App.tsx', '<h1>Before</h1>', '<h1>After</h1>');
    await expect(page.getByRole('heading', { name: 'After' })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('live a a');
    await desk.evaluate(() =>
      parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'b', projectId: 1 }, '*'),
    );
    await expect(page.getByText('2 added')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('live a b a');
    expect(await draftIn(desk)).toBe('a draft');
  });

  test('shows the new desk after a return to a route with another iframe', async ({ page, openExample }) => {
    await openExample('03-vite-react', {
      'main.tsx': reactRoot,
      'App.tsx': `
        import { DeskProvider, useDeskState } from 'iadvize-desk-events/react';
        import { useState } from 'react';
        function State() {
          const desk = useDeskState();
          return ${shownState};
        }
        export function App() {
          const [address, setAddress] = useState('a');
          return <DeskProvider source={() => document.querySelector('iframe')}>
            <button onClick={() => setAddress('')}>Leave</button>
            <button onClick={() => setAddress('none')}>Return</button>
            <State />
            {address && <iframe title="Desk" src={'https://ha.iadvize.com/' + (address === 'a' ? 'a' : '')} />}
          </DeskProvider>;
        }`,
    });
    await expect(page.getByRole('status')).toHaveText('live a a');
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Return' }).click();
    await expect(page.getByRole('status')).toHaveText('waiting nobody');
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect(page.getByRole('status')).toHaveText('none nobody');
  });
});

const vueMain = `
import { createDeskPlugin } from 'iadvize-desk-events/vue';
import { createApp } from 'vue';
import App from './App.vue';
createApp(App).use(createDeskPlugin({ source: () => document.querySelector('iframe') })).mount('#app');
`;
const vueState = `
<script setup>
import { useDeskState } from 'iadvize-desk-events/vue';
const desk = useDeskState();
</script>
<template><output>{{ [desk.connection, ...desk.conversations.map(({ id }) => id), desk.focusedConversation?.id ?? 'nobody'].join(' ') }}</output></template>
`;

test.describe('Vue', () => {
  test('has the right state after KeepAlive has removed the desk and restored it', async ({ page, openExample }) => {
    await openExample('04-vite-vue', {
      'main.js': vueMain,
      'DeskState.vue': vueState,
      'DeskFrame.vue': '<template><iframe title="Desk" src="https://ha.iadvize.com/a"></iframe></template>',
      'App.vue': `
        <script setup>
        import { ref } from 'vue';
        import DeskFrame from './DeskFrame.vue';
        import DeskState from './DeskState.vue';
        const isShown = ref(true);
        </script>
        <template>
          <button @click="isShown = !isShown">Switch</button>
          <DeskState />
          <KeepAlive><DeskFrame v-if="isShown" /></KeepAlive>
        </template>`,
    });
    await expect(page.getByRole('status')).toHaveText('live a a');
    await page.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText('none nobody');
    await page.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText('live a a');
  });

  test('keeps the state and the draft while routes change and a component is edited', async ({ page, openExample }) => {
    const { edit } = await openExample('04-vite-vue', {
      'main.js': vueMain,
      'DeskState.vue': vueState,
      'RecordPage.vue': '<template><h1>Before</h1></template>',
      'App.vue': `
        <script setup>
        import { ref } from 'vue';
        import DeskState from './DeskState.vue';
        import RecordPage from './RecordPage.vue';
        const isShown = ref(true);
        </script>
        <template>
          <button @click="isShown = !isShown">Switch</button>
          <DeskState v-if="isShown" />
          <RecordPage v-if="isShown" />
          <iframe title="Desk" src="https://ha.iadvize.com/a"></iframe>
        </template>`,
    });
    await expect(page.getByRole('status')).toHaveText('live a a');
    const desk = await typeDraft(page);
    await page.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveCount(0);
    await page.getByRole('button').click();
    await edit('RecordPage.vue', 'Before', 'After');
    await expect(page.getByRole('heading', { name: 'After' })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('live a a');
    expect(await draftIn(desk)).toBe('a draft');
  });
});

test('keeps a client outside of a framework after an edit of its module, but none of the old handlers', async ({
  page,
  openExample,
}) => {
  const { edit } = await openExample('03-vite-react', {
    'main.tsx': `
      import './desk';
      const frame = document.createElement('iframe');
      frame.src = 'https://ha.iadvize.com/a';
      document.body.append(frame);`,
    'desk.ts': `
      import { createDeskClient } from 'iadvize-desk-events';
      const handlers = new AbortController();
      export const desk = import.meta.hot?.data.desk ?? createDeskClient({ source: () => document.querySelector('iframe') });
      desk.onConversationAdded(() => document.title += 'before ', { signal: handlers.signal });
      if (import.meta.hot) {
        import.meta.hot.data.desk = desk;
        import.meta.hot.dispose(() => handlers.abort());
        import.meta.hot.accept();
      }
      document.body.dataset.count = desk.state.get().conversations.length;`,
  });
  await expect(page).toHaveTitle(/before/);
  const desk = await typeDraft(page);
  await page.evaluate(() => {
    document.title = '';
  });
  await edit('desk.ts', "'before '", "'after '");
  await expect(page.locator('body')).toHaveAttribute('data-count', '1');
  await desk.evaluate(() =>
    parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'b', projectId: 1 }, '*'),
  );
  await expect(page).toHaveTitle('after');
});
