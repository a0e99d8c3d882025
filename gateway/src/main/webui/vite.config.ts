import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { messagesPlugin } from './scripts/messages.mjs'
import { shellPlugin } from './scripts/shell.mjs'

// Without a gateway the dev server invents a small coalition; with VECINDAD_GATEWAY=http://localhost:8080 it forwards to the real one.
const gateway = process.env.VECINDAD_GATEWAY
const testing = Boolean(process.env.VITEST)
const invented = async () => (await import('./dev/coalition.ts')).coalition()

// What the gateway sends with pages, so that `npm run build && npx vite preview` shows what it would forbid.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"

export default defineConfig(async ({ command }) => ({
  plugins: [react(), messagesPlugin(), shellPlugin(), command === 'serve' && !gateway && !testing && (await invented())],
  resolve: {
    // Messages are compiled ahead: the ICU parser would be dead weight.
    alias: testing
      ? []
      : [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
  },
  server: gateway ? { proxy: Object.fromEntries(['/api', '/auth', '/public'].map((path) => [path, gateway])) } : {},
  preview: { headers: { 'Content-Security-Policy': policy } },
  // Forty small sheets pack half as well as one, and each costs a way there and back on a bad line.
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:8080/' } },
    setupFiles: ['./src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 90_000,
  },
}))
