import { type Beckon, createBeckon, createBrowserPlatform } from '@beckon/core'
import { createCookieStorage } from '@beckon/core/cookie-storage'

declare global {
  interface Window {
    started?: Beckon
  }
}

const platform = createBrowserPlatform()
const storage = createCookieStorage(platform.storage, { domain: 'shop.example' })
window.started = createBeckon({
  site: 'pk_test',
  host: 'https://gateway.example',
  platform: { ...platform, storage },
})
