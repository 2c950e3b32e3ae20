import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskShell } from './DeskShell';
import './style.css';

export const metadata: Metadata = { title: 'Customer service' };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <DeskShell>{children}</DeskShell>
      </body>
    </html>
  );
}
