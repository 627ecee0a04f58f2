import { defaultClientConditions, type UserConfig } from 'vite'

const config: UserConfig = {
  root: import.meta.dirname,
  base: '/console/',
  logLevel: 'warn',
  resolve: { conditions: ['@beckon/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // Without this, `light-dark()` and nesting would be written out for older browsers.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    // The page runs under `script-src 'self'`; the polyfill would only be for browsers below the target.
    modulePreload: { polyfill: false },
  },
}
export default config
