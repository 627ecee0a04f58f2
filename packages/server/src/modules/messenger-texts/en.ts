import type { MessengerTexts } from './messenger-texts.ts'

export const en: MessengerTexts = {
  hello: 'You are talking to {company} here now. Just write. To stop, send /stop.',
  stopped: '{company} will not write to you here any more.',
  stranger: 'To talk to {company} here, open the chat on its website and choose {messenger} there.',
  lost: 'Part of this could not be passed on. Please send it as text, as a photo or as a smaller file.',
}
