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
    // Three pages: what hangs in the hall, what a visitor opens on a phone, and where to find them all.
    rolldownOptions: { input: ['index.html', 'visitor.html', 'home.html'].map((page) => `${import.meta.dirname}/${page}`) }
  }
})
