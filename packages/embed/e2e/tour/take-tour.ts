import { ask } from './ask.ts'
import { attach } from './attach.ts'
import { bookCall } from './book-call.ts'
import { comeBack } from './come-back.ts'
import { endChat } from './end-chat.ts'
import { goOnElsewhere } from './go-on-elsewhere.ts'
import { createGuide, type Tour } from './guide.ts'
import { lookAround } from './look-around.ts'
import { readInline } from './read-inline.ts'
import { seeMoments } from './see-moments.ts'
import { talk } from './talk.ts'
import { wait } from './wait.ts'

const PARTS = [
  ...[wait, goOnElsewhere, talk, attach, ask, endChat, bookCall, lookAround, seeMoments],
  ...[comeBack, readInline],
]

/**
 * Leads somebody new through every state of the widget, one after the other.
 *
 * @param tour of a demo that nothing was set for yet
 */
export async function takeTour(tour: Tour): Promise<void> {
  const { demo, telegram, page } = tour
  // Mails lead back to pages of the site alone.
  await demo.put('email', { origins: [new URL(demo.shop).origin] })
  await demo.put('push', { enabled: true })
  await telegram.connect(demo)
  // Telegram's own page, which opens the app.
  await page.context().route('https://t.me/**', (route) => route.fulfill({ body: 'Telegram' }))
  const guide = createGuide(tour)
  await guide.find('.launcher').waitFor()
  await guide.visit('launcher')
  await guide.click('.launcher')
  for (const part of PARTS) await part(guide)
}
