import { type Beckon, createBeckon } from '@beckon/core'
import { loadCmp } from '@beckon/core/cmp/load-cmp'

declare global {
  interface Window {
    /** Filled once the plugins named in the address are in use. */
    started?: Beckon
  }
}

const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example' })
for (const name of new URLSearchParams(location.search).getAll('cmp')) {
  const plugin = await loadCmp(name)
  if (plugin) beckon.use(plugin)
}
window.started = beckon
