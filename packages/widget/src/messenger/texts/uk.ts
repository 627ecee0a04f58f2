import type { MessengerTexts } from './messenger-texts.ts'

export const uk: MessengerTexts = {
  offer: (messenger) => `Продовжити в ${messenger}`,
  consent: (company, messenger) =>
    `${company} відповідає вам у ${messenger}, а те, що ви пишете там, з’являється тут. Більше нічого. Припинити можна будь-коли.`,
  later: 'Не зараз',
  open: (messenger) => `Відкрити ${messenger}`,
  waiting: (messenger) => `Запустіть бота в ${messenger}, щоб продовжити там.`,
  on: (messenger) => `Цей чат триває в ${messenger}.`,
  stop: 'Зупинити',
  failed: 'Не вдалося. Спробуйте пізніше.',
  gone: (messenger) => `Цей чат більше не можна продовжити в ${messenger}.`,
}
