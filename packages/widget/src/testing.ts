/** The words of the widget, for tests of pages that have it; and its chat, for those without a page. */
import { de as deCallback } from './callback/texts/de.ts'
import { en as enCallback } from './callback/texts/en.ts'
import { de as deDevice } from './device/texts/de.ts'
import { en as enDevice } from './device/texts/en.ts'
import { de as deEmail } from './email/texts/de.ts'
import { en as enEmail } from './email/texts/en.ts'
import { de as deEnding } from './ending/texts/de.ts'
import { en as enEnding } from './ending/texts/en.ts'
import { de as deFiles } from './files/texts/de.ts'
import { en as enFiles } from './files/texts/en.ts'
import { de as deHelp } from './help/texts/de.ts'
import { en as enHelp } from './help/texts/en.ts'
import { de as deHome } from './home/texts/de.ts'
import { en as enHome } from './home/texts/en.ts'
import { de as deMenu } from './menu/texts/de.ts'
import { en as enMenu } from './menu/texts/en.ts'
import { de as deMoments } from './moments/texts/de.ts'
import { en as enMoments } from './moments/texts/en.ts'
import { de as deOwnData } from './own-data/texts/de.ts'
import { en as enOwnData } from './own-data/texts/en.ts'
import { de as dePrivacy } from './privacy/texts/de.ts'
import { en as enPrivacy } from './privacy/texts/en.ts'
import { de as deResume } from './resume/texts/de.ts'
import { en as enResume } from './resume/texts/en.ts'
import { de as deRich } from './rich/texts/de.ts'
import { en as enRich } from './rich/texts/en.ts'
import { de as deTalk } from './talk/texts/de.ts'
import { en as enTalk } from './talk/texts/en.ts'
import { texts as dePanel } from './texts/de.ts'
import { en as enPanel } from './texts/en.ts'

export { openWebSocketLink } from './socket/websocket-link.ts'
export { type Chat, createChat } from './stores/chat.ts'
export { LANGUAGES } from './texts/load-texts.ts'
export type { Texts } from './texts/texts.ts'
export { enPanel }

/** What each part says in German, and in English. */
export const GERMAN: readonly (readonly [de: object, en: object])[] = [
  [dePanel, enPanel],
  [deCallback, enCallback],
  [deDevice, enDevice],
  [deEmail, enEmail],
  [deEnding, enEnding],
  [deFiles, enFiles],
  [deHelp, enHelp],
  [deHome, enHome],
  [deMenu, enMenu],
  [deMoments, enMoments],
  [deOwnData, enOwnData],
  [dePrivacy, enPrivacy],
  [deResume, enResume],
  [deRich, enRich],
  [deTalk, enTalk],
]
