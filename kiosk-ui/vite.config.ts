import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { inlineStyles } from '../server/client/vite-page.ts'

export default defineConfig({
  root: import.meta.dirname,
  base: '/kiosk/',
  logLevel: 'warn',
  plugins: [preact(), inlineStyles()],
  build: { target: 'es2022', emptyOutDir: true, assetsInlineLimit: 0 }
})
