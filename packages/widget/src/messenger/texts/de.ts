import type { MessengerTexts } from './messenger-texts.ts'

export const de: MessengerTexts = {
  offer: (messenger) => `Auf ${messenger} weiterschreiben`,
  consent: (company, messenger) =>
    `${company} antwortet Ihnen auf ${messenger}, und was Sie dort schreiben, erscheint hier. Sonst nichts. Sie können das jederzeit beenden.`,
  later: 'Nicht jetzt',
  open: (messenger) => `${messenger} öffnen`,
  waiting: (messenger) => `Tippen Sie in ${messenger} auf „Start“, um dort weiterzuschreiben.`,
  on: (messenger) => `Dieser Chat geht auf ${messenger} weiter.`,
  stop: 'Beenden',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es später.',
  gone: (messenger) => `Dieser Chat kann auf ${messenger} nicht mehr weitergehen.`,
}
