import type { EmailTexts } from './email-texts.ts'

export const bg: EmailTexts = {
  offer: 'Получете отговора и по имейл',
  label: 'Имейл адрес',
  consent: (company) =>
    `${company} изпраща отговорите си на този адрес, и този чат, ако поискате. Нищо друго.`,
  submit: 'Изпращайте отговорите тук',
  later: 'Не сега',
  pending: (address) =>
    `Проверете пощата си: изпратихме връзка на ${address}. Отговорите идват там, щом я отворите.`,
  granted: (address) => `Отговорите отиват и на ${address}.`,
  change: 'Промяна',
  stop: 'Спиране',
  transcriptSent: (address) => `Този чат пътува към ${address}.`,
  invalid: 'Моля, проверете този имейл адрес.',
  tooMany: 'Днес бяха поискани твърде много имейли. Опитайте утре.',
  offline: 'Няма връзка. Опитайте отново.',
  gone: 'Тук вече не се изпращат отговори по имейл.',
}
