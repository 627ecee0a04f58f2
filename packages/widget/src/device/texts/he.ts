import type { DeviceTexts } from './device-texts.ts'

export const he: DeviceTexts = {
  offer: 'להודיע לי במכשיר הזה',
  consent: (company) => `המכשיר הזה מראה מתי ${company} עונה לך כאן. שום דבר אחר.`,
  later: 'לא עכשיו',
  on: 'המכשיר הזה מודיע לך על תשובות.',
  stop: 'הפסקה',
  blocked: 'הדפדפן חוסם התראות מהאתר הזה. אפשרו אותן בהגדרות ונסו שוב.',
  failed: 'זה לא הצליח. נסו שוב מאוחר יותר.',
  gone: 'אין כאן יותר התראות.',
}
