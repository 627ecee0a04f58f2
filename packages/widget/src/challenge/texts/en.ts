import type { ChallengeTexts } from './challenge-texts.ts'

export const en: ChallengeTexts = {
  before: 'Your browser makes a short check against robots. There is nothing for you to solve.',
  checking: 'Making sure that no robot is asking…',
  checked: 'Checked. You can send your request.',
  unable: 'The check against robots cannot be made on this page. Please write to us instead.',
  failed: 'The check against robots did not work out. Try again, or write to us instead.',
}
