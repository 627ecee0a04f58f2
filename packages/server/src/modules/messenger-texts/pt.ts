import type { MessengerTexts } from './messenger-texts.ts'

export const pt: MessengerTexts = {
  hello: 'Está agora a falar com {company} aqui. Basta escrever. Para parar, envie /stop.',
  stopped: '{company} não lhe escreverá mais aqui.',
  stranger: 'Para falar com {company} aqui, abra o chat no site e escolha {messenger}.',
  lost: 'Uma parte não pôde ser entregue. Envie-a como texto, fotografia ou ficheiro mais pequeno.',
}
