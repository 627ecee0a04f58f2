import type { TalkTexts } from './talk-texts.ts'

export const bg: TalkTexts = {
  place: (place) => (place === 1 ? 'Вие сте на ред.' : `Мястото ви в опашката: ${place}.`),
  wait: (range) => `Обичайно чакане: ${range}`,
  delivered: 'Доставено',
  later: 'Още не е изпратено: беше много наведнъж. Ще се изпрати само.',
  talks: 'Вашите разговори',
  anew: 'Нов разговор',
  open: 'Очаква отговор',
  answered: 'Отговорено',
  ended: 'Приключен',
  find: 'Търсене на емоджи',
  none: 'Няма намерени емоджита',
  tone: 'Тон на кожата',
}
