import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/display/',
  logLevel: 'warn',
  plugins: [preact()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Two pages: what hangs in the hall, and what a visitor opens on a phone.
    rolldownOptions: { input: ['index.html', 'visitor.html'].map((page) => `${import.meta.dirname}/${page}`) }
  }
})
