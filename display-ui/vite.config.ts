import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { inlineStyles } from '../server/client/vite-page.ts'

export default defineConfig({
  root: import.meta.dirname,
  base: '/display/',
  logLevel: 'warn',
  plugins: [preact(), inlineStyles((page) => page !== '/index.html')],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What hangs in the hall, what a visitor opens on a phone, what is for who is on the way, where times are booked, how often waits were kept, how the hall is now, where to find them all, the finder of the network, and the worker of the second.
      input: Object.fromEntries(
        [
          'index.html',
          'visitor.html',
          'join.html',
          'book.html',
          'promises.html',
          'now.html',
          'home.html',
          'find.html',
          'src/visitor-sw.ts'
        ].map((entry) => [entry.replace(/\.html$/, ''), `${import.meta.dirname}/${entry}`])
      ),
      // A worker is known by its address.
      output: { entryFileNames: ({ name }) => (name === 'src/visitor-sw.ts' ? 'sw.js' : 'assets/[name]-[hash].js') }
    }
  }
})
