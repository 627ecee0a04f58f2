import type { MessengerTexts } from './messenger-texts.ts'

export const bg: MessengerTexts = {
  offer: (messenger) => `Продължете в ${messenger}`,
  consent: (company, messenger) =>
    `${company} ви отговаря в ${messenger}, а това, което пишете там, се появява тук. Нищо друго. Можете да спрете по всяко време.`,
  later: 'Не сега',
  open: (messenger) => `Отваряне на ${messenger}`,
  waiting: (messenger) => `Натиснете „Старт“ в ${messenger}, за да продължите там.`,
  on: (messenger) => `Този чат продължава в ${messenger}.`,
  stop: 'Спиране',
  failed: 'Не се получи. Опитайте по-късно.',
  gone: (messenger) => `Този чат вече не може да продължи в ${messenger}.`,
}
