import type { Plugin } from '@beckon/core'

/** `data-consent="granted"`: the site has asked already. A choice made here before stays. */
export function grantByAttribute(): Plugin {
  return {
    name: 'grant-by-attribute',
    setup(client) {
      if (client.consent.get().chosen) return
      client.consent.set('granted', { surface: 'attribute' }).catch(() => {})
    },
  }
}
