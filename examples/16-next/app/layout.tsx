import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskShell } from './DeskShell';
import './globals.css';

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
