import type { MessengerTexts } from './messenger-texts.ts'

export const he: MessengerTexts = {
  offer: (messenger) => `להמשיך ב־${messenger}`,
  consent: (company, messenger) =>
    `${company} עונה לך ב־${messenger}, ומה שנכתב שם מופיע כאן. שום דבר נוסף. אפשר להפסיק בכל עת.`,
  later: 'לא עכשיו',
  open: (messenger) => `פתיחת ${messenger}`,
  waiting: (messenger) => `יש ללחוץ על ״התחל״ ב־${messenger} כדי להמשיך שם.`,
  on: (messenger) => `הצ׳אט הזה ממשיך ב־${messenger}.`,
  stop: 'הפסקה',
  failed: 'זה לא הצליח. נסו שוב מאוחר יותר.',
  gone: (messenger) => `הצ׳אט הזה כבר לא יכול להמשיך ב־${messenger}.`,
}
