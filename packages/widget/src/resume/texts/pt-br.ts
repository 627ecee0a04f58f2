import type { LostTexts } from './lost-texts.ts'

export const ptBr: LostTexts = {
  used: 'Este link já foi usado ou expirou. Você pode escrever para nós aqui mesmo.',
  byMail:
    'Depois de escrever, você pode voltar a receber as respostas por e-mail, com um novo link.',
  failed: 'Não foi possível abrir o link agora. Abra-o de novo pelo e-mail daqui a pouco.',
}
