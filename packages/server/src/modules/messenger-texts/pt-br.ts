import type { MessengerTexts } from './messenger-texts.ts'

export const ptBr: MessengerTexts = {
  hello: 'Agora você está falando com {company} aqui. É só escrever. Para parar, envie /stop.',
  stopped: '{company} não escreverá mais para você aqui.',
  stranger: 'Para falar com {company} aqui, abra o chat no site e escolha {messenger}.',
  lost: 'Uma parte não pôde ser entregue. Envie como texto, foto ou arquivo menor.',
}
