import type { TalkTexts } from './talk-texts.ts'

export const en: TalkTexts = {
  place: (place) => (place === 1 ? 'You are next.' : `You are number ${place} in the queue.`),
  wait: (range) => `Usual wait: ${range}`,
  delivered: 'Delivered',
  later: 'Not sent yet: that was a lot at once. It goes out by itself.',
  talks: 'Your conversations',
  anew: 'New conversation',
  open: 'Waiting for an answer',
  answered: 'Answered',
  ended: 'Ended',
  find: 'Search emoji',
  none: 'No emoji found',
  tone: 'Skin tone',
}
