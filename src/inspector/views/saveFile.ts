import { documentMember } from '../../shared/documentMember';

/** Lets the developer save text as a file. */
export function saveFile(page: Window & typeof globalThis, name: string, text: string): void {
  const url = page.URL.createObjectURL(new page.Blob([text], { type: 'text/plain' }));
  const link = documentMember(page, 'createElement')('a');
  link.href = url;
  link.download = name;
  link.click();
  page.URL.revokeObjectURL(url);
}
