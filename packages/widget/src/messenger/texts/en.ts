import type { MessengerTexts } from './messenger-texts.ts'

export const en: MessengerTexts = {
  offer: (messenger) => `Continue on ${messenger}`,
  consent: (company, messenger) =>
    `${company} answers you on ${messenger}, and what you write there appears here. Nothing else. You can stop at any time.`,
  later: 'Not now',
  open: (messenger) => `Open ${messenger}`,
  waiting: (messenger) => `Press Start in ${messenger} to continue there.`,
  on: (messenger) => `This chat continues on ${messenger}.`,
  stop: 'Stop',
  failed: 'That did not work. Please try again later.',
  gone: (messenger) => `This chat can no longer continue on ${messenger}.`,
}
