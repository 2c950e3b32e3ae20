import { DeskProvider } from 'iadvize-desk-events/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CrmPage } from './CrmPage';
import './style.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <DeskProvider source={() => document.querySelector('iframe')}>
      <CrmPage />
    </DeskProvider>
  </StrictMode>,
);
