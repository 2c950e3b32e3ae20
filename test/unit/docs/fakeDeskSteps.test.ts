import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The paragraph or the list item about the fake desk. */
const stepsIn = (guide: string) =>
  /^.*[Ww]ith the fake desk[\s\S]*?(?=\n\n|\n- )/m.exec(guide)?.[0].replace(/\s+/g, ' ');

// A compiler that refuses unused imports would otherwise refuse the page.
it.each(['react', 'vue', 'svelte', 'angular'])(
  'the guide to %s says what to replace for the fake desk, and that an import is unused then',
  (name) => {
    const guide = readFileSync(`docs/${name}.md`, 'utf8');
    const code = guide.slice(0, guide.indexOf('ith the fake desk'));
    expect(code.match(/deskOrigins/g)).toHaveLength(2);
    expect(code).toMatch(/import \{.*deskOrigins \} from/);
    expect(stepsIn(guide)).toContain("replace `deskOrigins.ha` with `'http://localhost:4321'`");
    expect(stepsIn(guide)).toMatch(/remove (?:`deskOrigins` from the import|the import of `deskOrigins`)/i);
  },
);
