import { defineConfig } from 'vite';

export default defineConfig({
  // Nobody else on the network can open the page.
  server: { host: 'localhost' },
  build: { rollupOptions: { input: ['index.html', 'customers.html', 'record.html'] } },
});
