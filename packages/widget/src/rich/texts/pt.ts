import type { RichTexts } from './rich-texts.ts'

export const pt: RichTexts = {
  answered: 'A sua resposta',
  send: 'Responder',
  choose: 'Escolher…',
  optional: 'opcional',
  yes: 'Sim',
  no: 'Não',
  previous: 'Anterior',
  next: 'Seguinte',
  cards: 'Cartões',
  newTab: 'abre um novo separador',
  day: 'Dia',
  time: 'Dia e hora',
  missing: 'Preencha este campo.',
  pickOne: 'Escolha primeiro.',
  emailWrong: 'Isto não é um endereço de e-mail. Verifique-o, por exemplo nome@example.com.',
  phoneWrong: 'Isto não é um número de telefone. Use algarismos, e um + para o país.',
  dateWrong: 'Não é possível escolher isto. Escolha outra hora.',
}
