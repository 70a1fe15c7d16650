import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  logLevel: 'warn',
  plugins: [preact()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The hall's page, and that of the network's head office.
    rolldownOptions: {
      input: {
        ...Object.fromEntries(['index', 'network'].map((page) => [page, `${import.meta.dirname}/${page}.html`])),
        // Shows alarms on a phone; known by its address.
        'alarm-sw': `${import.meta.dirname}/src/alarm-sw.ts`
      },
      output: { entryFileNames: ({ name }) => (name === 'alarm-sw' ? 'sw.js' : 'assets/[name]-[hash].js') }
    }
  }
})
