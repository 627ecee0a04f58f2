import type { MomentKind } from '@beckon/protocol'
import type { Page } from 'playwright-core'

export interface OwnMoment {
  site: string
  title: string
  kind?: MomentKind
}

/** Shows something of the page's own, as a plugin of it may. */
export const showMoment = (page: Page, moment: OwnMoment): Promise<void> =>
  page.evaluate(({ site, title, kind = 'custom' }) => {
    const moment = {
      ...{ id: `local:${title}`, kind, title, body: null, actions: [], data: {} },
      ...{ variant: null, createdAt: new Date().toISOString(), expiresAt: null },
    }
    window.beckon?.sites?.[site]?.use({
      name: title,
      setup: (client) => queueMicrotask(() => client.emit('moment:received', { moment })),
    })
  }, moment)
