import type { RichTexts } from './rich-texts.ts'

export const ptBr: RichTexts = {
  answered: 'Sua resposta',
  send: 'Responder',
  choose: 'Escolher…',
  optional: 'opcional',
  yes: 'Sim',
  no: 'Não',
  previous: 'Anterior',
  next: 'Próximo',
  cards: 'Cartões',
  newTab: 'abre em uma nova guia',
  day: 'Dia',
  time: 'Dia e horário',
  missing: 'Preencha este campo.',
  pickOne: 'Escolha primeiro.',
  emailWrong: 'Isto não é um endereço de e-mail. Confira, por exemplo nome@example.com.',
  phoneWrong: 'Isto não é um número de telefone. Use algarismos e um + para o país.',
  dateWrong: 'Não dá para escolher isto. Escolha outro horário.',
}
