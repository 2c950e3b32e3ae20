import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeBlocksOf, languagesOf } from '../../codeBlocks';

/** The guides whose code is that of an example: each file, in its language, in the guide's order. */
const guides = {
  next: {
    example: '16-next',
    tsx: ['app/layout.tsx', 'app/DeskShell.tsx', 'app/CustomerRecord.tsx'],
  },
  nuxt: {
    example: '17-nuxt',
    ts: ['app/plugins/desk.ts'],
    vue: ['app/app.vue', 'app/components/CustomerRecord.vue'],
  },
  sveltekit: {
    example: '18-sveltekit',
    ts: ['src/lib/desk.ts'],
    svelte: ['src/routes/+layout.svelte', 'src/lib/CustomerRecord.svelte'],
  },
};

for (const [guide, { example, ...files }] of Object.entries(guides)) {
  it(`${guide}.md has the code of examples/${example}, and no other`, () => {
    const read = (name: string) => readFileSync(`examples/${example}/${name}`, 'utf8');
    expect([...new Set(languagesOf(`docs/${guide}.md`))].sort()).toEqual(Object.keys(files).sort());
    for (const [language, names] of Object.entries(files)) {
      expect(codeBlocksOf(`docs/${guide}.md`, language)).toEqual(names.map(read));
    }
  });
}
