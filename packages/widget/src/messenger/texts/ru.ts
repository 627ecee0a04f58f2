import type { MessengerTexts } from './messenger-texts.ts'

export const ru: MessengerTexts = {
  offer: (messenger) => `Продолжить в ${messenger}`,
  consent: (company, messenger) =>
    `${company} отвечает вам в ${messenger}, а то, что вы пишете там, появляется здесь. Больше ничего. Прекратить можно в любой момент.`,
  later: 'Не сейчас',
  open: (messenger) => `Открыть ${messenger}`,
  waiting: (messenger) => `Запустите бота в ${messenger}, чтобы продолжить там.`,
  on: (messenger) => `Этот чат продолжается в ${messenger}.`,
  stop: 'Остановить',
  failed: 'Не получилось. Попробуйте позже.',
  gone: (messenger) => `Этот чат больше нельзя продолжить в ${messenger}.`,
}
