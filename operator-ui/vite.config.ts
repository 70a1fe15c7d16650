import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  logLevel: 'warn',
  plugins: [preact()],
  build: { target: 'es2022', emptyOutDir: true, assetsInlineLimit: 0 }
})
