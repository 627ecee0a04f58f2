import type { LostTexts } from './lost-texts.ts'

export const pt: LostTexts = {
  used: 'Esta ligação já foi usada ou expirou. Pode escrever-nos aqui mesmo.',
  byMail:
    'Depois de escrever, pode voltar a receber as respostas por e-mail, com uma nova ligação.',
  failed:
    'Não foi possível abrir a ligação agora. Volte a abri-la a partir do e-mail dentro de momentos.',
}
